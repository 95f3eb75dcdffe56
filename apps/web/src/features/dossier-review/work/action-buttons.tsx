import type { AvailableAction } from '@motcua/contracts';
import { Button, Disclosure } from '@motcua/ui';
import type { ButtonVariant } from '@motcua/ui';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { actionId } from '../actions/action-groups.js';
import type { TaskActions } from '../actions/action-groups.js';
import { usePaperName } from '../actions/paper-name.js';
import { actionText } from '../actions/text.js';
import type { Performing } from '../actions/use-perform.js';

export interface ActionButtonsProps {
  groups: TaskActions;
  performing: Performing;
  onPress: (action: AvailableAction) => void;
}

/** Every way on: the main ones with what follows from them, the others in one row, what ends the dossier apart. */
export function ActionButtons({ groups, performing, onPress }: ActionButtonsProps) {
  const text = useText(actionText);
  const { main, other, more, danger } = groups;
  if (main.length + other.length + more.length + danger.length === 0) return null;
  const button = (action: AvailableAction, variant: ButtonVariant) => (
    <ActionButton
      key={actionId(action)}
      action={action}
      variant={variant}
      busy={performing.busy(action)}
      onPress={onPress}
    />
  );
  return (
    <div className="task__actions" role="group" aria-label={text.groupLabel}>
      {main.map((action) => button(action, 'primary'))}
      {other.length > 0 && (
        <div className="task__others" role="group" aria-label={text.otherLabel}>
          {other.map((action) => button(action, 'secondary'))}
        </div>
      )}
      {more.length > 0 && (
        <Disclosure summary={text.moreLabel}>
          <div className="task__others">{more.map((action) => button(action, 'secondary'))}</div>
        </Disclosure>
      )}
      {danger.length > 0 && (
        <div className="task__others" data-danger role="group" aria-label={text.dangerLabel}>
          {danger.map((action) => button(action, 'danger'))}
        </div>
      )}
    </div>
  );
}

interface ActionButtonProps {
  action: AvailableAction;
  variant: ButtonVariant;
  busy: boolean;
  onPress: (action: AvailableAction) => void;
}

function ActionButton({ action, variant, busy, onPress }: ActionButtonProps) {
  const paperName = usePaperName();
  const lang = useLang();
  const id = `why-${action.taskKey}-${action.action}`;
  const main = variant === 'primary';
  const consequence = action.consequence && pickText(action.consequence, lang);
  const papers = action.issues.map(paperName);
  // A lesser action shows the number of its paper; all of it is in the dialog that follows.
  const short = papers
    .filter((name) => name.includes(' – '))
    .map((name) => name.split(' – ')[0])
    .join(', ');
  const shown = main ? (consequence ?? papers.join(', ')) : short;
  return (
    <div className="task__action" data-main={main || undefined}>
      <Button
        variant={variant}
        size={main ? 'normal' : 'small'}
        busy={busy}
        title={consequence ?? undefined}
        aria-describedby={shown ? id : undefined}
        onClick={() => onPress(action)}
      >
        {pickText(action.label, lang)}
      </Button>
      {shown && (
        <span id={id} className="task__why">
          {shown}
        </span>
      )}
    </div>
  );
}
