import type { DossierAction } from './action.js';
import type { Command, DecideContext, Decision, Post, RefusalCode } from './command.js';
import type { WorkflowDefinition } from './definition.js';
import { draftAction, workEvent } from './draft-action.js';
import { isConcerned, isSignature, postDoing } from './duties.js';
import { userTask } from './permission.js';
import { refuse } from './refusals.js';
import type { DossierState } from './state.js';
import { userTasksOf } from './unit-rules.js';

/**
 * The officer who filled in a step's form mends it, with the reason; what it said before stays in history. The
 * way already taken stands. Once a signature rests on it, only a roll-back by the signatory opens it again.
 */
export function correct(
  definition: WorkflowDefinition,
  state: DossierState,
  { stepKey, answers, reason }: Extract<Command, { type: 'correct' }>,
  context: DecideContext,
): Decision<DossierAction> {
  const whyNot = whyNotCorrecting(definition, state, stepKey, context);
  if (whyNot) return refuse(whyNot);
  if (!reason.trim()) return refuse('NOTE_NEEDED');
  if (isSame(answers, state.stepAnswers[stepKey])) return refuse('NOTHING_CHANGED');
  return draftAction(state, context, {
    type: 'corrected',
    event: workEvent(state),
    post: correctingPost(definition, stepKey, context),
    facts: { stepKey, answers, reason: reason.trim() },
  });
}

/** Why the actor may not correct the form of this step, or null when they may. */
export function whyNotCorrecting(
  definition: WorkflowDefinition,
  state: DossierState,
  stepKey: string,
  context: DecideContext,
): RefusalCode | null {
  const { actor } = context;
  if (actor.kind !== 'OFFICER') return 'NOT_DONE_BY_YOU';
  const done = state.performedAt[stepKey];
  if (!userTask(definition, stepKey)?.form || done === undefined || !state.stepAnswers[stepKey])
    return 'STEP_NOT_DONE';
  if (state.performedBy[stepKey] !== actor.accountId) return 'NOT_DONE_BY_YOU';
  if (isConcerned(context, actor.accountId)) return 'OWN_DOSSIER';
  if (!correctingPost(definition, stepKey, context)) return 'NOT_YOUR_TASK';
  if (state.lifecycle !== 'ACCEPTED' && state.lifecycle !== 'IN_PROCESS') return 'NOT_IN_THIS_STATE';
  const signed = userTasksOf(definition).some(
    (step) => isSignature(definition, step) && (state.performedAt[step.key] ?? 0) > done,
  );
  return signed ? 'ALREADY_SIGNED' : null;
}

/** Nobody mends by a post they no longer hold. */
function correctingPost(
  definition: WorkflowDefinition,
  stepKey: string,
  { actor, units }: DecideContext,
): Post | undefined {
  const step = userTask(definition, stepKey);
  const unitId = step && units[step.unit];
  return step && unitId !== undefined ? postDoing(actor.posts, step.role, unitId) : undefined;
}

/** Equality of JSON values, whatever the order of keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const ofA = new Map(Object.entries(a));
  const ofB = new Map(Object.entries(b));
  return (
    ofA.size === ofB.size && [...ofA].every(([key, value]) => ofB.has(key) && isSame(value, ofB.get(key)))
  );
}
