import { Notice } from '@motcua/ui';
import type { ApiProblem } from '../../../shared/api/api-problem.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { ProblemNotice } from '../../../shared/problem/problem-notice.js';
import { dossierText } from './text.js';

/** Why it was not done. After a change by somebody else the latest is on the screen, and what was typed still here. */
export function ActProblem({ problem }: { problem: ApiProblem | null }) {
  const text = useText(dossierText);
  if (problem?.code !== 'STALE_VERSION') return <ProblemNotice problem={problem} />;
  return (
    <Notice tone="warning" role="alert" title={problem.title || text.stale.title}>
      {problem.detail && <p>{problem.detail}</p>}
      <p>{text.stale.again}</p>
    </Notice>
  );
}
