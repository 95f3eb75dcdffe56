import { handedInSeal, type SealedAction } from '../../dossiers/index.js';
import { type Found, found } from './finding.js';
import type { SubmissionRow } from './history-rows.js';

/** Every submission against the act that handed it in. `whole`: no act is missing, so that a submission needs one. */
export function checkSubmissions(
  rows: readonly SubmissionRow[],
  actions: readonly SealedAction[],
  whole: boolean,
): Found[] {
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  const named = new Set<number>();
  const findings = actions.flatMap((action): Found[] => {
    if (action.type !== 'submitted' && action.type !== 'supplementAnswered') return [];
    const { submissionSeq: seq } = action.facts;
    named.add(seq);
    const row = bySeq.get(seq);
    if (!row) return [found('SUBMISSION', seq, `submission ${seq}, handed in by act ${action.seq}, is gone`)];
    const kind = seq === 1 ? 'INITIAL' : 'SUPPLEMENT';
    const itself = row.answers !== undefined && row.submittedAt === action.at && row.kind === kind;
    if (itself && (!action.handedIn || handedInSeal(row) === action.handedIn)) return [];
    return [
      found('SUBMISSION', seq, `submission ${seq} is not what act ${action.seq} handed in: it was altered`),
    ];
  });
  const strange = whole ? rows.filter(({ seq }) => !named.has(seq)) : [];
  return [
    ...findings,
    ...strange.map(({ seq }) =>
      found('SUBMISSION', seq, `submission ${seq} was put in: no act handed it in`),
    ),
  ];
}
