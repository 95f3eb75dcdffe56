import type { DossierAction } from './action.js';
import type { Command, DecideContext, Decision, RefusalCode } from './command.js';
import type { WorkflowDefinition } from './definition.js';
import { draftAction, workEvent } from './draft-action.js';
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
  const step = userTask(definition, stepKey);
  const unitId = step && context.units[step.unit];
  return draftAction(state, context, {
    type: 'corrected',
    event: workEvent(state),
    post: context.actor.posts.find((post) => post.role === step?.role && post.unitId === unitId),
    facts: { stepKey, answers, reason: reason.trim() },
  });
}

/** Why the actor may not correct the form of this step, or null when they may. */
export function whyNotCorrecting(
  definition: WorkflowDefinition,
  state: DossierState,
  stepKey: string,
  { actor }: DecideContext,
): RefusalCode | null {
  if (actor.kind !== 'OFFICER') return 'NOT_DONE_BY_YOU';
  const done = state.performedAt[stepKey];
  if (!userTask(definition, stepKey)?.form || done === undefined || !state.stepAnswers[stepKey])
    return 'STEP_NOT_DONE';
  if (state.performedBy[stepKey] !== actor.accountId) return 'NOT_DONE_BY_YOU';
  if (state.lifecycle !== 'ACCEPTED' && state.lifecycle !== 'IN_PROCESS') return 'NOT_IN_THIS_STATE';
  const signed = userTasksOf(definition).some(
    ({ key, role }) => role === 'APPROVER' && (state.performedAt[key] ?? 0) > done,
  );
  return signed ? 'ALREADY_SIGNED' : null;
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
