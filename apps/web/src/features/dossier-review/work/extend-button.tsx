import type { AvailableAction } from '@motcua/contracts';
import { Button } from '@motcua/ui';
import { actionOfKind } from '../actions/action-groups.js';
import type { Pressed } from '../actions/pressed.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';

export interface ExtendButtonProps {
  actions: readonly AvailableAction[];
  onPress: (pressed: Pressed) => void;
}

/** Beside the promise it changes: a head may give a new date wherever the dossier is, also where it only waits. */
export function ExtendButton({ actions, onPress }: ExtendButtonProps) {
  const lang = useLang();
  const action = actionOfKind(actions, 'extend');
  if (!action) return null;
  return (
    <div>
      <Button
        size="small"
        variant="quiet"
        icon="calendar"
        title={action.consequence ? pickText(action.consequence, lang) : undefined}
        onClick={() => onPress({ action })}
      >
        {pickText(action.label, lang)}
      </Button>
    </div>
  );
}
