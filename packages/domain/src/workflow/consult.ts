import { addWorkingTime } from '../working-time/add-working-time.js';
import type { DossierAction } from './action.js';
import type { Command, DecideContext, Decision, RefusalCode } from './command.js';
import type { WorkflowDefinition } from './definition.js';
import { draftAction, workEvent } from './draft-action.js';
import { type Work, findWork, postFor, whyNotActing, whyNotOfficer } from './permission.js';
import { refuse } from './refusals.js';
import { CONSULT_STEP, type Consultation, type DossierState, type OpenTask } from './state.js';

/**
 * Asks another unit for its opinion beside the flow (phiếu lấy ý kiến). The dossier goes on meanwhile, and its
 * clock does not stop; nor does the time of the unit asked when the owner has the next move.
 */
export function consult(
  definition: WorkflowDefinition,
  state: DossierState,
  { taskKey, to, question, within }: Extract<Command, { type: 'consult' }>,
  context: DecideContext,
): Decision<DossierAction> {
  const work = findWork(definition, state, taskKey);
  if (!work) return refuse('TASK_CLOSED');
  const whyNot = whyNotConsulting(definition, state, work, context);
  if (whyNot) return refuse(whyNot);
  if (!question.trim()) return refuse('QUESTION_NEEDED');
  const dueAt = addWorkingTime(context.now, within, context.calendar);
  const asked: OpenTask = {
    key: `${CONSULT_STEP}.${state.version + 1}`,
    stepKey: CONSULT_STEP,
    unitId: to.unitId,
    role: to.role,
    assigneeId: null,
    openedAt: context.now,
    dueAt,
    timeoutAt: dueAt,
    joins: [],
  };
  const consultation: Consultation = {
    taskKey: asked.key,
    askedBy: context.actor.name,
    fromStep: work.step.key,
    unitId: to.unitId,
    unitName: to.unitName,
    question: question.trim(),
    askedAt: context.now,
    dueAt,
    reply: null,
    text: null,
    repliedAt: null,
    repliedBy: null,
  };
  return draftAction(state, context, {
    type: 'consulted',
    event: workEvent(state),
    post: postFor(context.actor, work.task),
    taskKey,
    opened: [asked],
    facts: { consultation },
  });
}

/** Why the actor may not ask for opinions from this work: only from acceptance until the result exists. */
export function whyNotConsulting(
  definition: WorkflowDefinition,
  state: DossierState,
  work: Work,
  context: DecideContext,
): RefusalCode | null {
  const whyNot = whyNotOfficer(definition, state, work, context);
  if (whyNot) return whyNot;
  if (work.step.key === CONSULT_STEP) return 'UNKNOWN_ACTION';
  const { startedAt, stoppedAt } = state.clock;
  return startedAt === null || stoppedAt !== null ? 'NOT_IN_THIS_STATE' : null;
}

/** The unit asked answers. To agree needs no words, anything else does. */
export function replyConsult(
  definition: WorkflowDefinition,
  state: DossierState,
  { taskKey, reply, text }: Extract<Command, { type: 'replyConsult' }>,
  context: DecideContext,
): Decision<DossierAction> {
  const work = findWork(definition, state, taskKey);
  if (work?.step.key !== CONSULT_STEP) return refuse('NO_SUCH_CONSULTATION');
  const whyNot = whyNotActing(definition, state, work, context);
  if (whyNot) return refuse(whyNot);
  if (reply !== 'AGREE' && !text.trim()) return refuse('NOTE_NEEDED');
  return draftAction(state, context, {
    type: 'consultReplied',
    event: workEvent(state),
    post: postFor(context.actor, work.task),
    taskKey,
    closed: [taskKey],
    facts: { reply, text: text.trim() || null },
  });
}

/** Nobody answered in time; what that means is for whoever asked to judge. */
export function timeOutConsult(
  state: DossierState,
  { taskKey }: Extract<Command, { type: 'timeout' }>,
  context: DecideContext,
): Decision<DossierAction> {
  const task = state.tasks.find(({ key, stepKey }) => key === taskKey && stepKey === CONSULT_STEP);
  if (!task) return refuse('TASK_CLOSED');
  if (context.actor.kind !== 'SYSTEM') return refuse('NOT_YOUR_TASK');
  if (task.timeoutAt === null || context.now < task.timeoutAt) return refuse('TOO_EARLY');
  return draftAction(state, context, {
    type: 'consultReplied',
    event: workEvent(state),
    taskKey,
    closed: [taskKey],
    facts: { reply: 'TIMEOUT', text: null },
  });
}
