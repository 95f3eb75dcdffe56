import { addWorkingTime } from '../working-time/add-working-time.js';
import type { TimeLimit } from '../working-time/limit.js';
import type { Candidate, DecideContext } from './command.js';
import type { UserTaskStep, WaitingStep, WorkflowDefinition } from './definition.js';
import { whyBarred } from './duties.js';
import type { DossierState, OpenTask } from './state.js';

/** Work for a person, given out as the step says or to the one chosen; null when no unit is set up for it. */
export function personsTask(
  definition: WorkflowDefinition,
  step: UserTaskStep,
  key: string,
  joins: readonly string[],
  state: DossierState,
  context: DecideContext,
  chosen: string | undefined,
): OpenTask | null {
  const { now, units, candidates, calendar } = context;
  const unitId = units[step.unit];
  if (unitId === undefined) return null;
  const able = candidates[`${unitId}/${step.role}`] ?? [];
  return {
    key,
    stepKey: step.key,
    unitId,
    role: step.role,
    assigneeId: chosen ?? assignee(definition, step, state, context, able),
    openedAt: now,
    dueAt: addWorkingTime(now, step.time, calendar),
    timeoutAt: step.onTimeout ? addWorkingTime(now, step.onTimeout.after, calendar) : null,
    joins: [...joins],
  };
}

/** Holds the place of a step at which the system waits; it stands in the agency that decides. */
export function systemsTask(
  step: WaitingStep,
  key: string,
  joins: readonly string[],
  { now, units, calendar }: DecideContext,
): OpenTask | null {
  const unitId = units['competent'];
  if (unitId === undefined) return null;
  const dueAt = addWorkingTime(now, waitOf(step), calendar);
  return {
    key,
    stepKey: step.key,
    unitId,
    role: 'SYSTEM',
    assigneeId: null,
    openedAt: now,
    dueAt,
    // Another dossier's own limit binds it; this one cannot cut it short.
    timeoutAt: step.type === 'subDossier' ? null : dueAt,
    joins: [...joins],
  };
}

/** How long the system waits at a step before it goes on or gives up. */
export function waitOf(step: WaitingStep): TimeLimit {
  switch (step.type) {
    case 'timerEvent':
      return step.after;
    case 'serviceTask':
      return step.patience;
    case 'subDossier':
      return step.time;
  }
}

/** Null leaves the task in the pool, also when the person meant is no longer in the post. */
function assignee(
  definition: WorkflowDefinition,
  step: UserTaskStep,
  state: DossierState,
  context: DecideContext,
  candidates: readonly Candidate[],
): string | null {
  const allowed = candidates.filter(
    ({ accountId }) => whyBarred(definition, step, state, context, accountId) === null,
  );
  const { assignment } = step;
  switch (assignment.mode) {
    case 'pool':
      return null;
    case 'sameAs':
      return (
        allowed.find(({ accountId }) => accountId === state.performedBy[assignment.step])?.accountId ?? null
      );
    case 'named':
      return allowed.find(({ username }) => username === assignment.username)?.accountId ?? null;
    case 'leastLoaded':
      return allowed.toSorted((a, b) => a.openTasks - b.openTasks)[0]?.accountId ?? null;
  }
}
