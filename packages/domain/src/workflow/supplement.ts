import { addWorkingTime } from '../working-time/add-working-time.js';
import type { CompiledCalendar } from '../working-time/calendar.js';
import { reissueDueDate } from '../working-time/promise.js';
import { workingTimeBetween } from '../working-time/working-time-between.js';
import type { DossierAction } from './action.js';
import type { Command, DecideContext, Decision } from './command.js';
import type { WorkflowDefinition } from './definition.js';
import { draftAction } from './draft-action.js';
import { postFor, userTask, whyNotActing } from './permission.js';
import { refuse } from './refusals.js';
import type { DossierClock, DossierState, OpenTask } from './state.js';

/**
 * Asks the owner for what is missing, all at once (Mẫu 02). The clock stops. A second request is counted as
 * overdue by the national measurement, so it needs a legal basis.
 */
export function requestSupplement(
  definition: WorkflowDefinition,
  state: DossierState,
  command: Extract<Command, { type: 'requestSupplement' }>,
  context: DecideContext,
): Decision<DossierAction> {
  const task = state.tasks.find(({ key }) => key === command.taskKey);
  const step = task && userTask(definition, task.stepKey);
  if (!task || !step) return refuse('TASK_CLOSED');
  const whyNot = whyNotActing(step, state, task, context.actor);
  if (whyNot) return refuse(whyNot);
  if (!step.builtins.includes('requestSupplement')) return refuse('UNKNOWN_ACTION');
  if (command.items.length === 0) return refuse('NOTHING_ASKED');
  const legalBasis = command.legalBasis?.trim() || null;
  if (state.supplementCount > 0 && legalBasis === null) return refuse('SUPPLEMENT_ALREADY_ASKED');
  return draftAction(state, context, {
    type: 'supplementRequested',
    event: 'REQUEST_SUPPLEMENT',
    post: postFor(context.actor, task),
    taskKey: task.key,
    clock: state.clock.startedAt === null ? state.clock : { ...state.clock, pausedSince: context.now },
    issues: [{ form: 'MAU_02', template: null }],
    facts: { items: command.items, note: command.note?.trim() || null, legalBasis },
  });
}

/** The owner answers; the clock runs on and the due date is given anew, never earlier than promised. */
export function answerSupplement(
  definition: WorkflowDefinition,
  state: DossierState,
  { submissionSeq, note }: Extract<Command, { type: 'answerSupplement' }>,
  context: DecideContext,
): Decision<DossierAction> {
  if (context.actor.relation !== 'OWNER') return refuse('NOT_THE_OWNER');
  const { supplement } = state;
  if (!supplement) return refuse('NOT_IN_THIS_STATE');
  const pause = { from: supplement.requestedAt, to: context.now };
  return draftAction(state, context, {
    type: 'supplementAnswered',
    event: supplement.atIntake ? 'ANSWER_SUPPLEMENT_AT_INTAKE' : 'ANSWER_SUPPLEMENT',
    changed: state.tasks
      .filter(({ stepKey }) => userTask(definition, stepKey)?.opinion !== true)
      .map((task) => shifted(task, pause, context.calendar)),
    clock: supplement.atIntake ? state.clock : resumed(state.clock, pause, context),
    facts: { submissionSeq, note: note?.trim() || null },
  });
}

function resumed(
  clock: DossierClock,
  pause: { from: number; to: number },
  { now, limit, calendar }: DecideContext,
): DossierClock {
  if (clock.startedAt === null) return clock;
  const pauses = [...clock.pauses, pause];
  const promised = clock.promises.map(({ dueAt }) => dueAt);
  const { dueAt } = reissueDueDate({ start: clock.startedAt, limit, pauses, promised }, calendar);
  const promises = [...clock.promises, { dueAt, givenAt: now, cause: 'RESUMED' as const }];
  return { ...clock, pauses, pausedSince: null, dueAt, promises };
}

/** A step gets the working time it had left; one opened meanwhile gets all of its own; one late stays late. */
function shifted(task: OpenTask, pause: { from: number; to: number }, calendar: CompiledCalendar): OpenTask {
  const stopped = Math.max(pause.from, task.openedAt);
  const move = (at: number): number => {
    const left = workingTimeBetween(stopped, at, calendar);
    return left <= 0 ? at : addWorkingTime(pause.to, { quantity: left / 60, unit: 'WORKING_HOUR' }, calendar);
  };
  return {
    ...task,
    dueAt: move(task.dueAt),
    timeoutAt: task.timeoutAt === null ? null : move(task.timeoutAt),
  };
}
