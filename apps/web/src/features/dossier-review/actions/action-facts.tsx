import type { AvailableAction } from '@motcua/contracts';
import { Icon } from '@motcua/ui';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { usePaperName } from './paper-name.js';
import { actionText } from './text.js';

export interface ActionFactsProps {
  action: AvailableAction;
  /** Who filed it: the one who is told. */
  submittedBy: string;
}

/** What a press will do, which papers it issues and who gets them. */
export function ActionFacts({ action, submittedBy }: ActionFactsProps) {
  const text = useText(actionText);
  const paperName = usePaperName();
  const lang = useLang();
  return (
    <div className="action-facts">
      <h3>{text.willHappen}</h3>
      <p>{action.consequence ? pickText(action.consequence, lang) : text.plainStep}</p>
      {action.issues.length > 0 && (
        <ul>
          {action.issues.map((form) => (
            <li key={form}>
              <Icon name="stamp" />
              {paperName(form)}
            </li>
          ))}
          <li>
            <Icon name="send" />
            {text.sentTo(submittedBy)}
          </li>
        </ul>
      )}
    </div>
  );
}
