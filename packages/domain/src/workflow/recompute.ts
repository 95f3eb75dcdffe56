import { addWorkingTime } from '../working-time/add-working-time.js';
import type { TimeLimit } from '../working-time/limit.js';
import type { Pause } from '../working-time/pauses.js';
import { reissueDueDate } from '../working-time/promise.js';
import type { DossierAction } from './action.js';
import type { Command, DecideContext, Decision } from './command.js';
import type { WorkflowDefinition } from './definition.js';
import { draftAction } from './draft-action.js';
import { waitOf } from './open-task.js';
import { refuse } from './refusals.js';
import type { DossierClock, DossierState, OpenTask } from './state.js';
import { isWaitingStep, stepOf } from './step-of.js';

/**
 * The calendar changed (storm, holiday announced, closure): every date still to come is counted anew from where
 * it began. None becomes earlier: what the owner was promised, and what an agency was given, stands.
 */
export function recompute(
  definition: WorkflowDefinition,
  state: DossierState,
  { why }: Extract<Command, { type: 'recompute' }>,
  context: DecideContext,
): Decision<DossierAction> {
  if (context.actor.kind !== 'SYSTEM') return refuse('NOT_YOUR_TASK');
  const clock = recountedClock(state.clock, context);
  const changed = state.tasks.flatMap((task) => recountedTask(definition, state, task, context) ?? []);
  if (clock === state.clock && changed.length === 0) return refuse('NOTHING_CHANGED');
  return draftAction(state, context, {
    type: 'dueDateRecomputed',
    event: 'CONTINUE',
    changed,
    clock,
    facts: { why, from: state.clock.dueAt, to: clock.dueAt },
  });
}

/** A clock that stands still is left alone: going on gives its date by the calendar of that day. */
function recountedClock(clock: DossierClock, { now, limit, calendar }: DecideContext): DossierClock {
  const { startedAt, dueAt: before, pausedSince, stoppedAt, pauses, extensions } = clock;
  if (startedAt === null || before === null || pausedSince !== null || stoppedAt !== null) return clock;
  const promised = clock.promises.map(({ dueAt }) => dueAt);
  const { dueAt } = reissueDueDate({ start: startedAt, limit, extensions, pauses, promised }, calendar);
  if (dueAt === before) return clock;
  return {
    ...clock,
    dueAt,
    promises: [...clock.promises, { dueAt, givenAt: now, cause: 'CALENDAR_CHANGED' }],
  };
}

/** Undefined when its times stand. A consultation keeps the time it was given when it was asked. */
function recountedTask(
  definition: WorkflowDefinition,
  { clock }: DossierState,
  task: OpenTask,
  { calendar }: DecideContext,
): OpenTask | undefined {
  const step = stepOf(definition, task.stepKey);
  if (step?.type !== 'userTask' && !(step && isWaitingStep(step))) return undefined;
  const goesOn = step.type !== 'userTask' || step.opinion === true || step.stopsClock === true;
  const pauses: readonly Pause[] = goesOn ? [] : clock.pauses;
  const later = (given: number, limit: TimeLimit): number =>
    Math.max(given, addWorkingTime(task.openedAt, limit, calendar, pauses));
  const timeout = step.type === 'userTask' ? step.onTimeout?.after : waitOf(step);
  const dueAt = later(task.dueAt, step.type === 'userTask' ? step.time : waitOf(step));
  const timeoutAt = task.timeoutAt === null || !timeout ? task.timeoutAt : later(task.timeoutAt, timeout);
  return dueAt === task.dueAt && timeoutAt === task.timeoutAt ? undefined : { ...task, dueAt, timeoutAt };
}
