import {
  CONSULT_STEP,
  type DossierAction,
  type DossierState,
  isWaitingForOwner,
  type OpenTask,
  type WorkflowDefinition,
} from '@motcua/domain';

/** A row of `task` as it must be after an action. Instants are ISO texts, as the database reads them. */
export interface TaskRow {
  key: string;
  stepKey: string;
  unitId: string;
  role: string;
  assigneeId: string | null;
  openedAt: string;
  dueAt: string;
  timeoutAt: string | null;
  closedAt: string | null;
  closedBy: string | null;
  /** Nobody in the office can do this task now: the owner has the next move, or the system waits. */
  waiting: boolean;
  /** The dossier is not accepted yet. */
  atIntake: boolean;
}

/** The rows an action changes: tasks closed, opened, given to others or another time, paused or going on again. */
export function taskRows(
  definition: WorkflowDefinition,
  before: DossierState,
  after: DossierState,
  { at, actor }: Pick<DossierAction, 'at' | 'actor'>,
): TaskRow[] {
  const earlier = new Map(before.tasks.map((task) => [task.key, rowOf(definition, before, task)]));
  const open = after.tasks.map((task) => rowOf(definition, after, task));
  const stillOpen = new Set(open.map(({ key }) => key));
  const closed = [...earlier.values()]
    .filter(({ key }) => !stillOpen.has(key))
    .map((row) => ({ ...row, closedAt: instant(at), closedBy: actor.accountId, waiting: false }));
  const changed = open.filter((row) => JSON.stringify(row) !== JSON.stringify(earlier.get(row.key)));
  return [...closed, ...changed];
}

export interface TimerChange {
  start: { taskKey: string; at: number }[];
  cancel: string[];
}

/** Timers to start anew or to take away after an action: silence that counts as consent, and what the system waits for. */
export function timerChanges(before: DossierState, after: DossierState): TimerChange {
  // A timer that rang while the task stood still was not heard: set it again, also where its time is the same.
  const resumed = standsStill(before) && !standsStill(after);
  const earlier = new Map(before.tasks.map((task) => [task.key, task.timeoutAt]));
  const later = new Map(after.tasks.map((task) => [task.key, task.timeoutAt]));
  return {
    start: [...later].flatMap(([taskKey, at]) =>
      at !== null && (resumed || earlier.get(taskKey) !== at) ? [{ taskKey, at }] : [],
    ),
    cancel: [...earlier].flatMap(([taskKey, at]) =>
      at !== null && (later.get(taskKey) ?? null) === null ? [taskKey] : [],
    ),
  };
}

function standsStill({ lifecycle, clock }: DossierState): boolean {
  return isWaitingForOwner(lifecycle) || clock.pausedSince !== null;
}

function rowOf(definition: WorkflowDefinition, state: DossierState, task: OpenTask): TaskRow {
  const step = definition.steps[task.stepKey];
  const goesOn = task.stepKey === CONSULT_STEP || (step?.type === 'userTask' && step.opinion === true);
  const nobody = task.role === 'OWNER' || task.role === 'SYSTEM';
  return {
    key: task.key,
    stepKey: task.stepKey,
    unitId: task.unitId,
    role: task.role,
    assigneeId: task.assigneeId,
    openedAt: instant(task.openedAt),
    dueAt: instant(task.dueAt),
    timeoutAt: task.timeoutAt === null ? null : instant(task.timeoutAt),
    closedAt: null,
    closedBy: null,
    waiting: nobody || (isWaitingForOwner(state.lifecycle) && !goesOn),
    atIntake: state.clock.startedAt === null,
  };
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
