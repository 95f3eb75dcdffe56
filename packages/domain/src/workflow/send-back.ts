import type { DossierAction } from './action.js';
import type { Command, DecideContext, Decision } from './command.js';
import { isPaused } from './complete-step.js';
import type { WorkflowDefinition } from './definition.js';
import { draftAction, workEvent } from './draft-action.js';
import { enter } from './enter.js';
import { whyBarred } from './duties.js';
import { findWork, postFor, userTask, whyNotOfficer } from './permission.js';
import { refuse } from './refusals.js';
import { rollBack } from './roll-back.js';
import type { DossierState } from './state.js';

/**
 * Sends the dossier back to a named earlier step, to the person who did it. Inside one branch only that
 * branch goes back; from outside a fork every open branch is undone. History keeps all of it.
 */
export function sendBack(
  definition: WorkflowDefinition,
  state: DossierState,
  { taskKey, toStep, note }: Extract<Command, { type: 'sendBack' }>,
  context: DecideContext,
): Decision<DossierAction> {
  const work = findWork(definition, state, taskKey);
  if (!work) return refuse('TASK_CLOSED');
  const { task, step } = work;
  const whyNot = whyNotOfficer(definition, state, work, context);
  if (whyNot) return refuse(whyNot);
  if (isPaused(state, step)) return refuse('NOT_IN_THIS_STATE');
  if (!step.sendBackTo.includes(toStep)) return refuse('UNKNOWN_ACTION');
  if (!note.trim()) return refuse('NOTE_NEEDED');
  const back = rollBack(definition, state, task, toStep);
  if (!back) return refuse('CANNOT_GO_BACK_THERE');

  const earlier = state.performedBy[toStep];
  const entered = enter(definition, { ...state, arrived: back.arrived }, context, {
    stepKey: toStep,
    joins: back.joins,
    chosen: earlier && mayDoAgain(definition, state, toStep, earlier, context) ? { [toStep]: earlier } : {},
  });
  if (entered.refusal) return refuse(entered.refusal);
  return draftAction(state, context, {
    type: 'sentBack',
    event: workEvent(state),
    post: postFor(context.actor, task),
    taskKey,
    closed: back.closed,
    opened: entered.opened,
    arrived: entered.arrived,
    facts: { fromStep: step.key, toStep, note: note.trim(), undone: back.undone },
  });
}

/** Still in the post, and not kept from it by what they did since. */
function mayDoAgain(
  definition: WorkflowDefinition,
  state: DossierState,
  stepKey: string,
  accountId: string,
  context: DecideContext,
): boolean {
  const step = userTask(definition, stepKey);
  const unitId = step && context.units[step.unit];
  const candidates = step && unitId ? context.candidates[`${unitId}/${step.role}`] : undefined;
  if (!step || whyBarred(definition, step, state, context, accountId)) return false;
  return candidates?.some((candidate) => candidate.accountId === accountId) ?? false;
}
