import { apply, INITIAL_STATE, type WorkflowDefinition } from '@motcua/domain';
import { type SealedAction, type TaskRow, taskRows } from '../../dossiers/index.js';
import { type Found, found } from './finding.js';

const INSTANTS = ['openedAt', 'dueAt', 'timeoutAt', 'closedAt'] as const;
const PLAIN = ['stepKey', 'unitId', 'role', 'assigneeId', 'closedBy', 'waiting', 'atIntake'] as const;

/** A row of `task` as it was found; instants are epoch ms. */
export type FoundTask = Omit<TaskRow, (typeof INSTANTS)[number]> &
  Record<(typeof INSTANTS)[number], number | null>;

/** The rows of work against what the acts opened, gave out and closed. */
export function checkTasks(
  rows: readonly FoundTask[],
  actions: readonly SealedAction[],
  workflow: WorkflowDefinition,
): Found[] {
  const due = dueRows(actions, workflow);
  const known = new Set(rows.map(({ key }) => key));
  return [
    ...rows.flatMap((row): Found[] => {
      const expected = due.get(row.key);
      if (!expected) return [found('TASK', null, `task ${row.key} was put in: no act opened it`)];
      const differ = [
        ...PLAIN.filter((name) => row[name] !== expected[name]),
        ...INSTANTS.filter((name) => row[name] !== epoch(expected[name])),
      ];
      if (differ.length === 0) return [];
      return [found('TASK', null, `task ${row.key} is not what the acts come to: ${differ.join(', ')}`)];
    }),
    ...[...due.keys()]
      .filter((key) => !known.has(key))
      .map((key) => found('TASK', null, `task ${key} is gone: its row was removed`)),
  ];
}

function dueRows(actions: readonly SealedAction[], workflow: WorkflowDefinition): Map<string, TaskRow> {
  const rows = new Map<string, TaskRow>();
  let before = INITIAL_STATE;
  for (const action of actions) {
    const after = apply(before, action);
    for (const row of taskRows(workflow, before, after, action)) rows.set(row.key, row);
    before = after;
  }
  return rows;
}

function epoch(instant: string | null): number | null {
  return instant === null ? null : Date.parse(instant);
}
