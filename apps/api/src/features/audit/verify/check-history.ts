import { checkActions } from './check-actions.js';
import { checkAnchored, type NewestAnchor } from './check-anchored.js';
import { checkState } from './check-state.js';
import { checkSubmissions } from './check-submissions.js';
import { type Finding, type Found, found } from './finding.js';
import type { HistoryRow } from './history-rows.js';

/** Everything that is wrong with one dossier; nothing when it is as it was written. */
export function checkHistory(history: HistoryRow, newest: NewestAnchor | null): Finding[] {
  const of = history.dossier?.code ?? `dossier ${history.id}`;
  return checked(history, newest).map((one) => ({ dossier: of, ...one }));
}

function checked(history: HistoryRow, newest: NewestAnchor | null): Found[] {
  try {
    return everything(history, newest);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [found('ALTERED', null, `rows of this dossier cannot be made sense of (${why})`)];
  }
}

function everything(history: HistoryRow, newest: NewestAnchor | null): Found[] {
  const { id, dossier, actions, submissions, leaves } = history;
  const chain = checkActions(id, dossier?.version ?? null, actions);
  const trusted = [...chain.kept.values()].filter(({ sealed }) => sealed).map(({ row }) => row.action);
  const anchored = checkAnchored(leaves, chain, newest);
  const whole = chain.findings.length === 0 && anchored.length === 0;
  return [
    ...(dossier ? [] : [rowGone(history)]),
    ...chain.findings,
    ...anchored,
    ...checkSubmissions(submissions, trusted, whole),
    // What a broken history comes to says nothing about the row.
    ...(dossier && whole ? checkState(dossier, trusted) : []),
  ];
}

function rowGone({ actions, submissions, leaves }: HistoryRow): Found {
  const left = `${actions.length} acts, ${submissions.length} submissions and ${leaves.length} anchor leaves are left`;
  return found('REMOVED', null, `the dossier's row is gone; ${left}`);
}
