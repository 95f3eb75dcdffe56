import { type LifecycleEvent, isWaitingForOwner } from '../lifecycle/lifecycle.js';
import { addWorkingTime } from '../working-time/add-working-time.js';
import type { DossierAction } from './action.js';
import type { Command, DecideContext, Decision } from './command.js';
import type { StepAction, StepEffect, UserTaskStep, WorkflowDefinition } from './definition.js';
import { draftAction, workEvent } from './draft-action.js';
import { stillSince } from './clock.js';
import { isTrue, withValues } from './enter.js';
import { moveOn } from './move-on.js';
import { mayIssue, whyBarred } from './duties.js';
import { postFor, userTask, whyNotActing } from './permission.js';
import { refuse } from './refusals.js';
import type { DossierClock, DossierState, OpenTask } from './state.js';

type CompleteStep = Extract<Command, { type: 'completeStep' }>;

/** What a step's effect means for the life cycle. */
export const EVENT_OF: Record<StepEffect, LifecycleEvent> = {
  ACCEPT: 'ACCEPT',
  REFUSE_AT_INTAKE: 'REFUSE_AT_INTAKE',
  ISSUE_RESULT: 'COMPLETE',
  HAND_OVER: 'RETURN_RESULT',
};

/** Completes an open step by one of its own actions and follows the flow from there. */
export function completeStep(
  definition: WorkflowDefinition,
  state: DossierState,
  command: CompleteStep,
  context: DecideContext,
): Decision<DossierAction> {
  const task = state.tasks.find(({ key }) => key === command.taskKey);
  const step = task && userTask(definition, task.stepKey);
  if (!task || !step) return refuse('TASK_CLOSED');
  const whyNot = whyNotActing(definition, state, { task, step }, context);
  if (whyNot) return refuse(whyNot);
  if (isPaused(state, step)) return refuse('NOT_IN_THIS_STATE');
  const action = step.actions.find(({ key }) => key === command.action);
  if (!action) return refuse('UNKNOWN_ACTION');
  if (action.effect === 'ISSUE_RESULT' && !mayIssue(step.role)) return refuse('MAY_NOT_DECIDE');
  if (action.guard && !isTrue(context, action.guard)) return refuse('GUARD_REFUSED');
  if (action.note === 'required' && !command.note?.trim()) return refuse('NOTE_NEEDED');
  if (needsForm(step, action) && !command.answers) return refuse('FORM_NEEDED');
  const chosen = chosenAssignee(
    definition,
    completedBy(state, step, context),
    action,
    command.assigneeId,
    context,
  );
  if (chosen === undefined) return refuse('UNKNOWN_ASSIGNEE');
  return perform(
    definition,
    state,
    { task, step, action, chosen, silence: false, ...given(command) },
    context,
  );
}

/** The system's own act when nobody answered in time (silence = consent). */
export function timeOutStep(
  definition: WorkflowDefinition,
  state: DossierState,
  command: Extract<Command, { type: 'timeout' }>,
  context: DecideContext,
): Decision<DossierAction> {
  const task = state.tasks.find(({ key }) => key === command.taskKey);
  const step = task && userTask(definition, task.stepKey);
  const action = step?.actions.find(({ key }) => key === step.onTimeout?.action);
  if (!task || !step?.onTimeout || !action) return refuse('TASK_CLOSED');
  if (context.actor.kind !== 'SYSTEM') return refuse('NOT_YOUR_TASK');
  // The time of a step that stands still is given anew when the clock runs on.
  if (stillSince(definition, state, task) !== null) return refuse('TOO_EARLY');
  if (task.timeoutAt === null || context.now < task.timeoutAt) return refuse('TOO_EARLY');
  const note = step.onTimeout.why.vi;
  return perform(
    definition,
    state,
    { task, step, action, chosen: {}, silence: true, note, answers: null },
    context,
  );
}

/** Separation of duties looks at who completed earlier steps, this one included. */
export function completedBy(
  state: DossierState,
  { key }: UserTaskStep,
  { actor: { accountId } }: DecideContext,
): DossierState {
  if (accountId === null) return state;
  return { ...state, performedBy: { ...state.performedBy, [key]: accountId } };
}

interface Performance {
  task: OpenTask;
  step: UserTaskStep;
  action: StepAction;
  chosen: Readonly<Record<string, string>>;
  silence: boolean;
  note: string | null;
  answers: Record<string, unknown> | null;
}

function perform(
  definition: WorkflowDefinition,
  state: DossierState,
  { task, step, action, chosen, silence, note, answers }: Performance,
  context: DecideContext,
): Decision<DossierAction> {
  const after = completedBy(state, step, context);
  const issuesResult = action.effect === 'ISSUE_RESULT';
  const result = issuesResult ? (action.outcome ?? 'GRANTED') : null;
  const left = moveOn(definition, after, answers ? withValues(context, step.key, answers) : context, {
    task,
    to: action.to,
    event: action.effect ? EVENT_OF[action.effect] : workEvent(state),
    clock: clockAfter(state.clock, action.effect, context),
    result,
    chosen,
  });
  if (left.refusal !== null) return refuse(left.refusal);
  return draftAction(state, context, {
    type: 'stepCompleted',
    post: postFor(context.actor, task),
    taskKey: task.key,
    ...left.move,
    issues: issuesOf(action),
    facts: {
      stepKey: step.key,
      actionKey: action.key,
      answers,
      note,
      silence,
      outcome: result,
      resultNumber: issuesResult ? context.resultNumber : null,
    },
  });
}

/** The legal clock starts at acceptance and ends when the result exists, not when it is fetched. */
function clockAfter(
  clock: DossierClock,
  effect: StepEffect | undefined,
  { now, limit, calendar }: DecideContext,
): DossierClock {
  if (effect === 'ACCEPT') {
    const dueAt = addWorkingTime(now, limit, calendar);
    return { ...clock, startedAt: now, dueAt, promises: [{ dueAt, givenAt: now, cause: 'ACCEPTED' }] };
  }
  if (effect === 'ISSUE_RESULT' || effect === 'REFUSE_AT_INTAKE') return { ...clock, stoppedAt: now };
  return clock;
}

function issuesOf(action: StepAction): DossierAction['issues'] {
  switch (action.effect) {
    case 'ACCEPT':
      return [{ form: 'MAU_01', template: null }];
    case 'REFUSE_AT_INTAKE':
      return [{ form: 'MAU_03', template: null }];
    case 'ISSUE_RESULT':
      return [{ form: 'RESULT', template: action.document ?? null }];
    default:
      return [];
  }
}

/** While the owner has the next move only other agencies' opinions go on. */
export function isPaused(state: DossierState, step: UserTaskStep): boolean {
  return isWaitingForOwner(state.lifecycle) && step.opinion !== true;
}

/** Whether the officer's form must be filled in for this action. */
export function needsForm(step: UserTaskStep, action: StepAction): boolean {
  return step.form !== undefined && action.form !== false;
}

function given({ note, answers }: CompleteStep): Pick<Performance, 'note' | 'answers'> {
  return { note: note?.trim() || null, answers: answers ?? null };
}

/** Undefined when the person chosen may not get the task. */
function chosenAssignee(
  definition: WorkflowDefinition,
  state: DossierState,
  action: StepAction,
  assigneeId: string | undefined,
  context: DecideContext,
): Record<string, string> | undefined {
  if (!action.assigns) return assigneeId === undefined ? {} : undefined;
  if (assigneeId === undefined) return {};
  const step = userTask(definition, action.assigns);
  const unitId = step && context.units[step.unit];
  const candidates = step && unitId ? context.candidates[`${unitId}/${step.role}`] : undefined;
  const found = candidates?.some(({ accountId }) => accountId === assigneeId);
  const may = step && found && whyBarred(definition, step, state, context, assigneeId) === null;
  return may ? { [step.key]: assigneeId } : undefined;
}
