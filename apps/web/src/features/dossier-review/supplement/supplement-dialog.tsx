import type { Dossier } from '@motcua/contracts';
import { Dialog } from '@motcua/ui';
import { DialogButtons } from '../actions/action-dialog.js';
import type { Pressed } from '../actions/pressed.js';
import { actionText } from '../actions/text.js';
import type { Performing } from '../actions/use-perform.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { SupplementForm } from './supplement-form.js';

export interface SupplementDialogProps {
  pressed: Pressed | null;
  dossier: Dossier;
  performing: Performing;
  onClose: () => void;
}

export function SupplementDialog({ pressed, dossier, performing, onClose }: SupplementDialogProps) {
  const text = useText(actionText);
  const lang = useLang();
  return (
    <Dialog
      open={pressed !== null}
      onClose={onClose}
      size="wide"
      title={pressed ? pickText(pressed.action.label, lang) : ''}
      closeLabel={text.close}
      actions={pressed && <DialogButtons pressed={pressed} performing={performing} onClose={onClose} />}
    >
      {pressed && (
        <SupplementForm
          key={pressed.action.taskKey}
          action={pressed.action}
          dossier={dossier}
          performing={performing}
        />
      )}
    </Dialog>
  );
}
