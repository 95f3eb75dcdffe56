import { namedFiles, type SealedAction } from '../../dossiers/index.js';
import { type Found, found } from './finding.js';
import type { SubmissionRow } from './history-rows.js';

/** Who may open a file goes by the rows that name it: they must be those of what was handed and filled in. */
export function checkFiles(
  rows: readonly string[],
  actions: readonly SealedAction[],
  submissions: readonly SubmissionRow[],
): Found[] {
  const bySeq = new Map(submissions.map((row) => [row.seq, row]));
  const named = new Set(actions.flatMap((action) => namedBy(action, bySeq)));
  const there = new Set(rows);
  return [
    ...rows
      .filter((row) => !named.has(row))
      .map((row) => said(row, 'was put in: nothing handed in names it')),
    ...[...named].filter((row) => !there.has(row)).map((row) => said(row, 'was removed')),
  ];
}

function namedBy(action: SealedAction, bySeq: ReadonlyMap<number, SubmissionRow>): string[] {
  const hands = action.type === 'submitted' || action.type === 'supplementAnswered';
  const submission = (hands && bySeq.get(action.facts.submissionSeq)) || null;
  const by = submission?.submittedBy ?? action.actor.accountId;
  return by === null ? [] : namedFiles(action, submission).map((file) => `${file}:${by}`);
}

function said(row: string, what: string): Found {
  const [file = '', account = ''] = row.split(':');
  return found('FILE', null, `the row that names file ${file} for account ${account} ${what}`);
}
