import type { Dossier } from '@motcua/contracts';
import { Button, Dialog } from '@motcua/ui';
import type { ReactNode } from 'react';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { ActionForm } from './action-form.js';
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

/** Says what a press will do, asks for what it needs, and does it. Closing keeps what was typed. */
export function ActionDialog({ pressed, dossier, performing, onClose }: ActionDialogProps) {
  const text = useText(actionText);
  const lang = useLang();
  const label = pressed ? pickText(pressed.action.label, lang) : '';
  return (
    <Dialog
      open={pressed !== null}
      onClose={onClose}
      title={text.dialogTitle(label)}
      closeLabel={text.close}
      actions={pressed && <DialogButtons pressed={pressed} performing={performing} onClose={onClose} />}
    >
      {pressed && (
        <ActionForm
          key={`${pressed.action.taskKey}/${pressed.action.action}`}
          pressed={pressed}
          dossier={dossier}
          performing={performing}
        />
      )}
    </Dialog>
  );
}

export interface DialogButtonsProps {
  pressed: Pressed;
  performing: Performing;
  onClose: () => void;
  children?: ReactNode;
}

export function DialogButtons({ pressed: { action }, performing, onClose, children }: DialogButtonsProps) {
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
      <span className="dialog-hint for-keyboards">{children ?? (!gone && text.sendKeys)}</span>
    </>
  );
}
