import { isFinished } from '../lifecycle/lifecycle.js';
import type { DossierAction } from './action.js';
import { assign, claim, release } from './assign.js';
import { stop, withdraw } from './close-dossier.js';
import type { Command, DecideContext, Decision } from './command.js';
import { completeStep, timeOutStep } from './complete-step.js';
import type { WorkflowDefinition } from './definition.js';
import { draftAction } from './draft-action.js';
import { enter } from './enter.js';
import { refuse } from './refusals.js';
import { sendBack } from './send-back.js';
import { type DossierState, INITIAL_STATE } from './state.js';
import { answerSupplement, requestSupplement } from './supplement.js';

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
  switch (command.type) {
    case 'completeStep':
      return completeStep(definition, state, command, context);
    case 'timeout':
      return timeOutStep(definition, state, command, context);
    case 'claim':
      return claim(definition, state, command, context);
    case 'release':
      return release(definition, state, command, context);
    case 'assign':
      return assign(definition, state, command, context);
    case 'requestSupplement':
      return requestSupplement(definition, state, command, context);
    case 'answerSupplement':
      return answerSupplement(definition, state, command, context);
    case 'withdraw':
      return withdraw(state, command, context);
    case 'stop':
      return stop(definition, state, command, context);
    case 'sendBack':
      return sendBack(definition, state, command, context);
    case 'addNote':
      return addNote(state, command.text, context);
    case 'sendMessage':
      return sendMessage(state, command.text, context);
    default:
      return refuse('NOT_IN_THIS_STATE');
  }
}

/** The first action of a dossier: it is submitted, and the first step opens. */
export function startDossier(
  definition: WorkflowDefinition,
  context: DecideContext,
  submissionSeq: number,
): Decision<DossierAction> {
  const entered = enter(definition, INITIAL_STATE, context, { stepKey: definition.start, joins: [] });
  if (entered.refusal) return refuse(entered.refusal);
  return draftAction(INITIAL_STATE, context, {
    type: 'submitted',
    event: 'CONTINUE',
    opened: entered.opened,
    arrived: entered.arrived,
    facts: { submissionSeq },
  });
}

/** Between officers; the owner never sees it. */
function addNote(state: DossierState, text: string, context: DecideContext): Decision<DossierAction> {
  if (context.actor.kind !== 'OFFICER') return refuse('NOT_YOUR_TASK');
  if (!text.trim()) return refuse('NOTE_NEEDED');
  return draftAction(state, context, { type: 'noteAdded', event: 'CONTINUE', facts: { text: text.trim() } });
}

/** Between owner and office, both ways. */
function sendMessage(state: DossierState, text: string, context: DecideContext): Decision<DossierAction> {
  const { actor } = context;
  if (actor.kind !== 'OFFICER' && actor.relation !== 'OWNER') return refuse('NOT_THE_OWNER');
  if (!text.trim()) return refuse('NOTE_NEEDED');
  return draftAction(state, context, {
    type: 'messageSent',
    event: 'CONTINUE',
    facts: { text: text.trim() },
  });
}
