import { Notice } from '@motcua/ui';
import { formatTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import type { ApiProblem } from '../../../shared/api/api-problem.js';
import type { Conflict } from '../actions/use-perform.js';
import { ProblemNotice } from '../../../shared/problem/problem-notice.js';
import { reviewText } from '../text.js';

export interface RefusalNoticeProps {
  problem: ApiProblem | null;
  conflict: Conflict | null;
}

/** Why it did not happen: who was faster and what they did, or what the procedure does not allow. */
export function RefusalNotice({ problem, conflict }: RefusalNoticeProps) {
  const text = useText(reviewText).conflict;
  const lang = useLang();
  if (!problem || problem.status === 401 || problem.code === 'INVALID_ANSWERS') return null;
  if (problem.code === 'ACTION_NOT_ALLOWED' && !conflict?.entries.length) {
    return (
      <Notice tone="danger" role="alert" title={text.notAllowed}>
        <p>{problem.detail}</p>
        <p>{text.kept}</p>
      </Notice>
    );
  }
  if (problem.status !== 409) return <ProblemNotice problem={problem} />;
  return (
    <Notice tone="warning" role="alert" title={text.title}>
      {conflict ? (
        <>
          <ul className="conflict-list">
            {conflict.entries.map((entry) => (
              <li key={entry.seq}>
                <strong>{entry.actorName}</strong> · {formatTime(entry.at)} · {pickText(entry.title, lang)}
                {entry.text && <q>{entry.text}</q>}
              </li>
            ))}
          </ul>
          <p>
            {conflict.stillPossible
              ? text.tryAgain
              : ((problem.code === 'ACTION_NOT_ALLOWED' ? problem.detail : undefined) ?? text.gone)}
          </p>
          <p>{text.kept}</p>
        </>
      ) : (
        <p>{text.loading}</p>
      )}
    </Notice>
  );
}
