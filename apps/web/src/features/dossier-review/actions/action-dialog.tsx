import type { Dossier } from '@motcua/contracts';
import { Button, Dialog } from '@motcua/ui';
import type { ComponentType } from 'react';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { CorrectForm } from '../correct/correct-form.js';
import { PaymentForm } from '../payment/payment-form.js';
import { SupplementForm } from '../supplement/supplement-form.js';
import { ActionForm } from './action-form.js';
import type { ActionFormProps } from './action-form.js';
import { actionId } from './action-groups.js';
import { ACTION_FORM } from './pressed.js';
import type { Pressed } from './pressed.js';
import { actionText } from './text.js';
import type { Performing } from './use-perform.js';

export interface ActionDialogProps {
  pressed: Pressed | null;
  dossier: Dossier;
  performing: Performing;
  onClose: () => void;
}

/** Acts that need more room than a few fields. */
const WIDE: Partial<Record<Pressed['action']['kind'], ComponentType<ActionFormProps>>> = {
  requestSupplement: SupplementForm,
  requestPayment: PaymentForm,
  correct: CorrectForm,
};

/** Says what a press will do, asks for what it needs, and does it. Closing keeps what was typed. */
export function ActionDialog({ pressed, dossier, performing, onClose }: ActionDialogProps) {
  const text = useText(actionText);
  const lang = useLang();
  const label = pressed ? pickText(pressed.action.label, lang) : '';
  const wide = pressed && WIDE[pressed.action.kind];
  const Form = wide ?? ActionForm;
  return (
    <Dialog
      open={pressed !== null}
      onClose={onClose}
      size={wide ? 'wide' : 'normal'}
      title={wide ? label : text.dialogTitle(label)}
      closeLabel={text.close}
      actions={pressed && <DialogButtons pressed={pressed} performing={performing} onClose={onClose} />}
    >
      {pressed && (
        <Form key={actionId(pressed.action)} pressed={pressed} dossier={dossier} performing={performing} />
      )}
    </Dialog>
  );
}

interface DialogButtonsProps {
  pressed: Pressed;
  performing: Performing;
  onClose: () => void;
}

function DialogButtons({ pressed: { action }, performing, onClose }: DialogButtonsProps) {
  const text = useText(actionText);
  const lang = useLang();
  const gone = performing.conflict(action)?.stillPossible === false;
  return (
    <>
      {!gone && (
        <Button
          type="submit"
          form={ACTION_FORM}
          variant={action.tone === 'danger' ? 'danger' : 'primary'}
          busy={performing.busy(action)}
        >
          {pickText(action.label, lang)}
        </Button>
      )}
      <Button onClick={onClose}>{gone ? text.close : text.cancel}</Button>
      <span className="dialog-hint for-keyboards">{!gone && text.sendKeys}</span>
    </>
  );
}
