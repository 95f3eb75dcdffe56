import type { Dossier } from '@motcua/contracts';
import { Disclosure } from '@motcua/ui';
import { formatDateTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { exactSpan } from '../../../shared/officer-work/due-text.js';
import { officerWorkText } from '../../../shared/officer-work/text.js';
import { reviewText } from '../text.js';

/** The date promised to the citizen and how it came about, stretch by stretch, as the citizen can read it too. */
export function PromiseToCitizen({ dossier: { due, dueAt } }: { dossier: Pick<Dossier, 'due' | 'dueAt'> }) {
  const text = useText(reviewText).due;
  const words = useText(officerWorkText).due;
  const lang = useLang();
  if (!dueAt) return <p className="task__promise">{text.noneYet}</p>;
  if (!due) return <p className="task__promise">{text.whole(formatDateTime(dueAt))}</p>;
  return (
    <Disclosure summary={text.wholeWhy(formatDateTime(dueAt))}>
      <p>{text.rule(pickText(due.limit, lang), formatDateTime(due.from), formatDateTime(due.dueAt))}</p>
      <ol className="due-why">
        {due.rows.map((row) => (
          <li key={row.from} data-counted={row.counted || undefined}>
            <span>
              {formatDateTime(row.from)} – {formatDateTime(row.to)}
            </span>
            <span>
              {row.counted ? `+ ${exactSpan(row.minutes, words)}` : text.notCounted}
              {': '}
              {pickText(row.reason, lang)}
            </span>
          </li>
        ))}
      </ol>
      {due.promises.length > 1 && (
        <>
          <p>{text.promises}</p>
          <ul className="due-why">
            {due.promises.map((promise) => (
              <li key={promise.givenAt}>
                {text.promise(formatDateTime(promise.dueAt), formatDateTime(promise.givenAt))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  );
}
