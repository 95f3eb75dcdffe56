import type { WorkflowDefinition } from '@motcua/domain';
import { checkActions } from './check-actions.js';
import { checkAnchored, type NewestAnchor } from './check-anchored.js';
import { checkFiles } from './check-files.js';
import { checkPapers, type LinkCheck } from './check-papers.js';
import { checkRow } from './check-row.js';
import { checkSubmissions } from './check-submissions.js';
import { checkTasks } from './check-tasks.js';
import { type Finding, type Found, found } from './finding.js';
import type { HistoryRow } from './history-rows.js';

/** What is known beside the dossier's own rows. */
export interface Surroundings {
  newest: NewestAnchor | null;
  /** Of the version it was filed under; null when that is gone. */
  workflow: WorkflowDefinition | null;
  links: LinkCheck;
}

/** Everything that is wrong with one dossier; nothing when it is as it was written. */
export function checkHistory(history: HistoryRow, around: Surroundings): Finding[] {
  const of = history.dossier?.code ?? `dossier ${history.id}`;
  return checked(history, around).map((one) => ({ dossier: of, ...one }));
}

function checked(history: HistoryRow, around: Surroundings): Found[] {
  try {
    return everything(history, around);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [found('ALTERED', null, `rows of this dossier cannot be made sense of (${why})`)];
  }
}

function everything(history: HistoryRow, around: Surroundings): Found[] {
  const { id, dossier, actions, submissions, papers, tasks, files, leaves } = history;
  const chain = checkActions(id, dossier?.version ?? null, actions);
  const trusted = [...chain.kept.values()].flatMap(({ sealed, row }) =>
    sealed && row.action ? [row.action] : [],
  );
  const anchored = checkAnchored(leaves, chain, around.newest);
  const whole = chain.findings.length === 0 && anchored.length === 0;
  const handedIn = checkSubmissions(submissions, trusted, whole);
  return [
    ...(dossier ? [] : [rowGone(history)]),
    ...chain.findings,
    ...anchored,
    ...handedIn,
    // What a broken history comes to says nothing about other rows.
    ...(whole ? checkPapers(id, papers, trusted, around.links) : []),
    ...(whole && handedIn.length === 0 ? checkFiles(files, trusted, submissions) : []),
    ...(dossier && whole ? checkRow(dossier, trusted) : []),
    ...(dossier && whole ? workOf(tasks, trusted, around) : []),
  ];
}

function workOf(
  tasks: HistoryRow['tasks'],
  actions: Parameters<typeof checkTasks>[1],
  { workflow }: Surroundings,
): Found[] {
  if (workflow) return checkTasks(tasks, actions, workflow);
  return [found('TASK', null, 'the procedure’s version is gone: what work there should be cannot be told')];
}

function rowGone({ actions, submissions, leaves }: HistoryRow): Found {
  const left = `${actions.length} acts, ${submissions.length} submissions and ${leaves.length} anchor leaves are left`;
  return found('REMOVED', null, `the dossier's row is gone; ${left}`);
}
