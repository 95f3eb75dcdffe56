import type { DossierAction } from './action.js';
import type { DecideContext, Decision, SystemCommand } from './command.js';
import type { WaitingStep, WorkflowDefinition, WorkflowStep } from './definition.js';
import { draftAction, workEvent } from './draft-action.js';
import { withValues } from './enter.js';
import { type Move, moveOn } from './move-on.js';
import { refuse } from './refusals.js';
import type { DossierState, OpenTask } from './state.js';
import { stepOf } from './step-of.js';

type Of<T extends SystemCommand['type']> = Extract<SystemCommand, { type: T }>;
type StepOf<T extends WaitingStep['type']> = Extract<WaitingStep, { type: T }>;
type Refused = ReturnType<typeof refuse>;

const NO_ANSWER = 'Không có trả lời trong thời gian chờ';

/** The time of a timer is over; or the patience with another system is, and a person takes over. */
export function timeOutWaiting(
  definition: WorkflowDefinition,
  state: DossierState,
  { taskKey }: Of<'timeout'>,
  context: DecideContext,
): Decision<DossierAction> {
  const found = waitingAt(definition, state, taskKey, context, 'timerEvent', 'serviceTask');
  if (!found.ok) return found;
  const { task, step } = found;
  if (task.timeoutAt === null || context.now < task.timeoutAt) return refuse('TOO_EARLY');
  if (step.type === 'serviceTask') return fail(definition, state, task, step, NO_ANSWER, context);
  return goOn(definition, state, task, step.to, context, (move) =>
    draftAction(state, context, { type: 'timerFired', ...move, facts: { stepKey: step.key } }),
  );
}

/** Another system answered. Only the values it promised are kept; guards read them from here on. */
export function completeService(
  definition: WorkflowDefinition,
  state: DossierState,
  { taskKey, values: given }: Of<'completeService'>,
  context: DecideContext,
): Decision<DossierAction> {
  const found = waitingAt(definition, state, taskKey, context, 'serviceTask');
  if (!found.ok) return found;
  const { task, step } = found;
  const promised = Object.entries(given).filter(([name]) => Object.hasOwn(step.gives, name));
  const values = Object.fromEntries(promised);
  return goOn(definition, state, task, step.to, withValues(context, step.key, values), (move) =>
    draftAction(state, context, { type: 'serviceAnswered', ...move, facts: { stepKey: step.key, values } }),
  );
}

/** Another system cannot answer: a person takes over. */
export function failService(
  definition: WorkflowDefinition,
  state: DossierState,
  { taskKey, reason }: Of<'failService'>,
  context: DecideContext,
): Decision<DossierAction> {
  const found = waitingAt(definition, state, taskKey, context, 'serviceTask');
  return found.ok ? fail(definition, state, found.task, found.step, reason, context) : found;
}

function fail(
  definition: WorkflowDefinition,
  state: DossierState,
  task: OpenTask,
  { key: stepKey, fallback }: StepOf<'serviceTask'>,
  reason: string,
  context: DecideContext,
): Decision<DossierAction> {
  return goOn(definition, state, task, fallback, withValues(context, stepKey, undefined), (move) =>
    draftAction(state, context, { type: 'serviceFailed', ...move, facts: { stepKey, reason } }),
  );
}

/** The other procedure has been filed; this dossier waits on for its result. */
export function openSubDossier(
  definition: WorkflowDefinition,
  state: DossierState,
  { taskKey, dossierId, code }: Of<'subDossierOpened'>,
  context: DecideContext,
): Decision<DossierAction> {
  const found = waitingAt(definition, state, taskKey, context, 'subDossier');
  if (!found.ok) return found;
  if (Object.hasOwn(state.subDossiers, taskKey)) return refuse('NOTHING_CHANGED');
  return draftAction(state, context, {
    type: 'subDossierOpened',
    event: workEvent(state),
    taskKey,
    facts: { stepKey: found.step.key, dossierId, code },
  });
}

/** The other dossier has ended: granted or noted leads on, anything else to the person who decides what then. */
export function closeSubDossier(
  definition: WorkflowDefinition,
  state: DossierState,
  { taskKey, code, outcome, resultNumber }: Of<'subDossierClosed'>,
  context: DecideContext,
): Decision<DossierAction> {
  const found = waitingAt(definition, state, taskKey, context, 'subDossier');
  if (!found.ok) return found;
  const { task, step } = found;
  const to = outcome === 'GRANTED' || outcome === 'NOTIFIED' ? step.to : step.fallback;
  const scoped = withValues(context, step.key, { outcome, resultNumber, code });
  const facts = { stepKey: step.key, code, outcome, resultNumber };
  return goOn(definition, state, task, to, scoped, (move) =>
    draftAction(state, context, { type: 'subDossierClosed', ...move, facts }),
  );
}

/** The other procedure could not be filed: a person takes over. */
export function failSubDossier(
  definition: WorkflowDefinition,
  state: DossierState,
  { taskKey, reason }: Of<'subDossierFailed'>,
  context: DecideContext,
): Decision<DossierAction> {
  const found = waitingAt(definition, state, taskKey, context, 'subDossier');
  if (!found.ok) return found;
  const { task, step } = found;
  const scoped = withValues(context, step.key, undefined);
  return goOn(definition, state, task, step.fallback, scoped, (move) =>
    draftAction(state, context, { type: 'subDossierFailed', ...move, facts: { stepKey: step.key, reason } }),
  );
}

/** The open task of that key if it waits at a step of that kind: a thing that happens twice finds it closed. */
function waitingAt<T extends WaitingStep['type']>(
  definition: WorkflowDefinition,
  state: DossierState,
  taskKey: string,
  { actor }: DecideContext,
  ...types: readonly T[]
): Refused | { ok: true; task: OpenTask; step: StepOf<T> } {
  const task = state.tasks.find(({ key }) => key === taskKey);
  const step = task && stepOf(definition, task.stepKey);
  const isOne = (one: WorkflowStep): one is StepOf<T> => types.some((type) => type === one.type);
  if (!task || !step || !isOne(step)) return refuse('TASK_CLOSED');
  if (actor.kind !== 'SYSTEM') return refuse('NOT_YOUR_TASK');
  return { ok: true, task, step };
}

function goOn(
  definition: WorkflowDefinition,
  state: DossierState,
  task: OpenTask,
  to: string,
  context: DecideContext,
  draft: (move: Move & { taskKey: string }) => Decision<DossierAction>,
): Decision<DossierAction> {
  const left = moveOn(definition, state, context, { task, to, event: workEvent(state) });
  return left.refusal === null ? draft({ ...left.move, taskKey: task.key }) : refuse(left.refusal);
}
