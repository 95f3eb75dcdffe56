import { isWaitingForOwner } from '../lifecycle/lifecycle.js';
import { addWorkingTime } from '../working-time/add-working-time.js';
import type { CompiledCalendar } from '../working-time/calendar.js';
import type { Pause } from '../working-time/pauses.js';
import { reissueDueDate } from '../working-time/promise.js';
import { workingTimeBetween } from '../working-time/working-time-between.js';
import type { DossierAction } from './action.js';
import { tasksAfter } from './apply.js';
import type { DecideContext } from './command.js';
import type { WorkflowDefinition } from './definition.js';
import { CONSULT_STEP, type DossierClock, type DossierState, type OpenTask } from './state.js';
import { stepOf } from './step-of.js';

/*
 *             owner asked (status 5, 6), or a step that stops the clock opens
 *   running ──────────────────────────────────────────────────────────────────► paused
 *           ◄──────────────────────────────────────────────────────────────────
 *             neither any more: the pause is closed, other steps get the time they had left,
 *             the due date is given anew, never earlier than promised
 */

type Standing = Pick<DossierState, 'lifecycle' | 'tasks'>;

/** Whether the legal clock of an accepted dossier stands still: the owner is asked, or time that does not count. */
export function isClockStopped(definition: WorkflowDefinition, { lifecycle, tasks }: Standing): boolean {
  return isWaitingForOwner(lifecycle) || tasks.some(({ stepKey }) => stopsClock(definition, stepKey));
}

/**
 * Since when a task stands still (epoch ms), or null while its time runs. Opinions, consultations and what the
 * system waits for go on meanwhile; a step that itself stops the clock stands still only while the owner is asked.
 */
export function stillSince(
  definition: WorkflowDefinition,
  state: Standing & Pick<DossierState, 'supplement' | 'payment' | 'clock'>,
  { stepKey, role }: Pick<OpenTask, 'stepKey' | 'role'>,
): number | null {
  if (role === 'SYSTEM' || stepKey === CONSULT_STEP || isOpinion(definition, stepKey)) return null;
  const { lifecycle, supplement, payment, clock } = state;
  const asked = isWaitingForOwner(lifecycle)
    ? (supplement?.requestedAt ?? payment?.requestedAt ?? clock.pausedSince)
    : null;
  return stopsClock(definition, stepKey) ? asked : (clock.pausedSince ?? asked);
}

/** The action with its clock and the times of open tasks as pausing or resuming leaves them. */
export function settleClock(
  definition: WorkflowDefinition,
  state: DossierState,
  action: DossierAction,
  context: DecideContext,
): DossierAction {
  const tasks = tasksAfter(state, action);
  const after = { lifecycle: action.lifecycle, tasks };
  const clock = clockAfter(action, isClockStopped(definition, after), context);
  if (clock === action.clock && !isClockStopped(definition, state)) return action;

  const standing = { ...after, clock, supplement: state.supplement, payment: state.payment };
  const shifts = tasks.flatMap((task) => {
    if (action.opened.includes(task)) return [];
    const from = stillSince(definition, state, task);
    if (from === null || stillSince(definition, standing, task) !== null) return [];
    return [shifted(task, { from, to: action.at }, context.calendar)];
  });
  if (shifts.length === 0) return { ...action, clock };
  const others = action.changed.filter(({ key }) => !shifts.some((task) => task.key === key));
  return { ...action, clock, changed: [...others, ...shifts] };
}

function clockAfter(action: DossierAction, stops: boolean, context: DecideContext): DossierClock {
  const { clock, at, lifecycle } = action;
  if (clock.startedAt === null) return clock;
  if (stops && clock.stoppedAt === null) {
    return clock.pausedSince === null ? { ...clock, pausedSince: at } : clock;
  }
  if (clock.pausedSince === null) return clock;
  const pauses = [...clock.pauses, { from: clock.pausedSince, to: at }];
  const resumed = { ...clock, pauses, pausedSince: null };
  // Nothing is promised any more to whoever took the dossier back or was told that it is stopped.
  const given = lifecycle === 'WITHDRAWN' || lifecycle === 'STOPPED';
  return given ? resumed : reissued(resumed, clock.startedAt, at, context);
}

function reissued(
  clock: DossierClock,
  start: number,
  at: number,
  { limit, calendar }: DecideContext,
): DossierClock {
  const { pauses, extensions } = clock;
  const promised = clock.promises.map(({ dueAt }) => dueAt);
  const { dueAt } = reissueDueDate({ start, limit, extensions, pauses, promised }, calendar);
  return {
    ...clock,
    dueAt,
    promises: [...clock.promises, { dueAt, givenAt: at, cause: 'RESUMED' }],
  };
}

/** A step gets the working time it had left; one opened meanwhile gets all of its own; one late stays late. */
function shifted(task: OpenTask, pause: Pause, calendar: CompiledCalendar): OpenTask {
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

function stopsClock(definition: WorkflowDefinition, stepKey: string): boolean {
  const step = stepOf(definition, stepKey);
  return step !== undefined && 'stopsClock' in step && step.stopsClock;
}

function isOpinion(definition: WorkflowDefinition, stepKey: string): boolean {
  const step = stepOf(definition, stepKey);
  return step?.type === 'userTask' && step.opinion === true;
}
