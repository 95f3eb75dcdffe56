import { isFinished } from '../lifecycle/lifecycle.js';
import type { DossierAction } from './action.js';
import { assign, claim, release } from './assign.js';
import { settleClock } from './clock.js';
import { stop, withdraw } from './close-dossier.js';
import type { Command, DecideContext, Decision } from './command.js';
import { completeStep, timeOutStep } from './complete-step.js';
import { consult, replyConsult, timeOutConsult } from './consult.js';
import { correct } from './correct.js';
import type { WorkflowDefinition } from './definition.js';
import { draftAction } from './draft-action.js';
import { isConcerned, writingPost } from './duties.js';
import { enter } from './enter.js';
import { extend } from './extend.js';
import { handOverTask } from './hand-over-task.js';
import { cancelPayment, confirmPayment, requestPayment } from './payment.js';
import { isForbidden } from './permission.js';
import { recompute } from './recompute.js';
import { decided, refuse } from './refusals.js';
import { sendBack } from './send-back.js';
import { CONSULT_STEP, type DossierState, INITIAL_STATE } from './state.js';
import { waitingStep } from './step-of.js';
import { answerSupplement, lapseSupplement, requestSupplement } from './supplement.js';
import {
  closeSubDossier,
  completeService,
  failService,
  failSubDossier,
  openSubDossier,
  timeOutWaiting,
} from './waiting.js';

/**
 * What a command does to a dossier, or why it is refused. Pure: everything it may know is given, and everything
 * that follows is in the one action it returns. Times are epoch milliseconds in Asia/Ho_Chi_Minh calendars.
 */
export function decide(
  definition: WorkflowDefinition,
  state: DossierState,
  command: Command,
  context: DecideContext,
): Decision<DossierAction> {
  if (isFinished(state.lifecycle)) return refuse('FINISHED');
  if (isForbidden(definition, command.type)) return refuse('FORBIDDEN_HERE');
  const decision = dispatch(definition, state, command, context);
  return decision.ok ? decided(settleClock(definition, state, decision.value, context)) : decision;
}

function dispatch(
  definition: WorkflowDefinition,
  state: DossierState,
  command: Command,
  context: DecideContext,
): Decision<DossierAction> {
  switch (command.type) {
    case 'completeStep':
      return completeStep(definition, state, command, context);
    case 'timeout':
      return timeOut(definition, state, command, context);
    case 'claim':
      return claim(definition, state, command, context);
    case 'release':
      return release(definition, state, command, context);
    case 'assign':
      return assign(definition, state, command, context);
    case 'requestSupplement':
      return requestSupplement(definition, state, command, context);
    case 'answerSupplement':
      return answerSupplement(state, command, context);
    case 'withdraw':
      return withdraw(state, command, context);
    case 'stop':
      return stop(definition, state, command, context);
    case 'sendBack':
      return sendBack(definition, state, command, context);
    case 'addNote':
      return addNote(definition, state, command.text, context);
    case 'sendMessage':
      return sendMessage(definition, state, command.text, context);
    case 'requestPayment':
      return requestPayment(definition, state, command, context);
    case 'confirmPayment':
      return confirmPayment(definition, state, command, context);
    case 'cancelPayment':
      return cancelPayment(definition, state, command, context);
    case 'consult':
      return consult(definition, state, command, context);
    case 'replyConsult':
      return replyConsult(definition, state, command, context);
    case 'extend':
      return extend(definition, state, command, context);
    case 'handOverTask':
      return handOverTask(definition, state, command, context);
    case 'correct':
      return correct(definition, state, command, context);
    case 'recompute':
      return recompute(definition, state, command, context);
    case 'supplementLapsed':
      return lapseSupplement(definition, state, context);
    case 'completeService':
      return completeService(definition, state, command, context);
    case 'failService':
      return failService(definition, state, command, context);
    case 'subDossierOpened':
      return openSubDossier(definition, state, command, context);
    case 'subDossierClosed':
      return closeSubDossier(definition, state, command, context);
    case 'subDossierFailed':
      return failSubDossier(definition, state, command, context);
  }
}

/** A time has come: of a person's step (silence = consent), a consultation, or what the system waits for. */
function timeOut(
  definition: WorkflowDefinition,
  state: DossierState,
  command: Extract<Command, { type: 'timeout' }>,
  context: DecideContext,
): Decision<DossierAction> {
  const stepKey = state.tasks.find(({ key }) => key === command.taskKey)?.stepKey ?? '';
  if (stepKey === CONSULT_STEP) return timeOutConsult(state, command, context);
  const run = waitingStep(definition, stepKey) ? timeOutWaiting : timeOutStep;
  return run(definition, state, command, context);
}

/** The first action of a dossier: it is submitted, and the first step opens. */
export function startDossier(
  definition: WorkflowDefinition,
  context: DecideContext,
  submissionSeq: number,
): Decision<DossierAction> {
  const entered = enter(definition, INITIAL_STATE, context, { stepKey: definition.start, joins: [] });
  if (entered.refusal) return refuse(entered.refusal);
  // Nothing can end before anybody has accepted it.
  if (entered.opened.length === 0) return refuse('NO_WAY_ON');
  return draftAction(INITIAL_STATE, context, {
    type: 'submitted',
    event: 'CONTINUE',
    opened: entered.opened,
    arrived: entered.arrived,
    ...(Object.keys(entered.computed).length > 0 && { computed: entered.computed }),
    facts: { submissionSeq },
  });
}

/** Between officers; the owner never sees it. */
function addNote(
  definition: WorkflowDefinition,
  state: DossierState,
  text: string,
  context: DecideContext,
): Decision<DossierAction> {
  if (isConcerned(context, context.actor.accountId)) return refuse('OWN_DOSSIER');
  const post = writingPost(definition, state, context);
  if (!post) return refuse('NOT_YOUR_TASK');
  if (!text.trim()) return refuse('NOTE_NEEDED');
  return draftAction(state, context, {
    type: 'noteAdded',
    event: 'CONTINUE',
    post,
    facts: { text: text.trim() },
  });
}

/** Between owner and office, both ways. */
function sendMessage(
  definition: WorkflowDefinition,
  state: DossierState,
  text: string,
  context: DecideContext,
): Decision<DossierAction> {
  const { actor } = context;
  const post = writingPost(definition, state, context);
  if (actor.relation !== 'OWNER') {
    if (actor.kind !== 'OFFICER') return refuse('NOT_THE_OWNER');
    if (isConcerned(context, actor.accountId)) return refuse('OWN_DOSSIER');
    if (!post) return refuse('NOT_YOUR_TASK');
  }
  if (!text.trim()) return refuse('NOTE_NEEDED');
  return draftAction(state, context, {
    type: 'messageSent',
    event: 'CONTINUE',
    post,
    facts: { text: text.trim() },
  });
}
