import { addWorkingTime } from '../working-time/add-working-time.js';
import type { DossierAction } from './action.js';
import { closing } from './close-dossier.js';
import type { Command, DecideContext, Decision } from './command.js';
import type { WorkflowDefinition } from './definition.js';
import { draftAction } from './draft-action.js';
import { findWork, postFor, whyNotOfficer } from './permission.js';
import { refuse } from './refusals.js';
import type { DossierState } from './state.js';

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
  const work = findWork(definition, state, command.taskKey);
  if (!work) return refuse('TASK_CLOSED');
  const whyNot = whyNotOfficer(definition, state, work, context);
  if (whyNot) return refuse(whyNot);
  if (!work.step.builtins.includes('requestSupplement')) return refuse('UNKNOWN_ACTION');
  if (command.items.length === 0) return refuse('NOTHING_ASKED');
  const legalBasis = command.legalBasis?.trim() || null;
  if (state.supplementCount > 0 && legalBasis === null) return refuse('SUPPLEMENT_ALREADY_ASKED');
  const patience = definition.supplement?.answerWithin;
  const answerBy = patience ? addWorkingTime(context.now, patience, context.calendar) : null;
  return draftAction(state, context, {
    type: 'supplementRequested',
    event: 'REQUEST_SUPPLEMENT',
    post: postFor(context.actor, work.task),
    taskKey: work.task.key,
    issues: [{ form: 'MAU_02', template: null }],
    facts: { items: command.items, note: command.note?.trim() || null, legalBasis, answerBy },
  });
}

/** The owner answers; the clock runs on and the due date is given anew, never earlier than promised. */
export function answerSupplement(
  state: DossierState,
  { submissionSeq, note }: Extract<Command, { type: 'answerSupplement' }>,
  context: DecideContext,
): Decision<DossierAction> {
  if (context.actor.relation !== 'OWNER') return refuse('NOT_THE_OWNER');
  const { supplement } = state;
  if (!supplement) return refuse('NOT_IN_THIS_STATE');
  return draftAction(state, context, {
    type: 'supplementAnswered',
    event: supplement.atIntake ? 'ANSWER_SUPPLEMENT_AT_INTAKE' : 'ANSWER_SUPPLEMENT',
    facts: { submissionSeq, note: note?.trim() || null },
  });
}

/** The owner let the time for the answer pass: the dossier is stopped, as its procedure says (Mẫu 05). */
export function lapseSupplement(
  { supplement: rule }: WorkflowDefinition,
  state: DossierState,
  context: DecideContext,
): Decision<DossierAction> {
  const { supplement } = state;
  if (!supplement || !rule) return refuse('NOT_IN_THIS_STATE');
  if (context.actor.kind !== 'SYSTEM') return refuse('NOT_YOUR_TASK');
  if (supplement.answerBy === null || context.now < supplement.answerBy) return refuse('TOO_EARLY');
  return draftAction(state, context, {
    type: 'stopped',
    event: 'STOP',
    ...closing(state, context.now),
    facts: { reason: rule.why.vi, legalBasis: rule.legalBasis },
  });
}
