import { Notice } from '@motcua/ui';
import type { ApiProblem } from '../api/api-problem.js';
import { useText } from '../i18n/define-text.js';
import { problemKind } from './problem-kind.js';
import { problemText } from './text.js';

export interface ProblemNoticeProps {
  problem: ApiProblem | null;
}

/** Why the last action did not happen, beside what was typed. Says what the server said, when it said something. */
export function ProblemNotice({ problem }: ProblemNoticeProps) {
  const text = useText(problemText);
  if (!problem) return null;
  const own = text[problemKind(problem)];
  return (
    <Notice tone="danger" role="alert" title={problem.title || own.title}>
      <p>{problem.detail ?? own.body}</p>
      {problem.status >= 500 && problem.traceId && <small>{text.trace(problem.traceId)}</small>}
    </Notice>
  );
}
