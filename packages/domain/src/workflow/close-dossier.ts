import type { DossierAction } from './action.js';
import type { Command, DecideContext, Decision } from './command.js';
import type { WorkflowDefinition } from './definition.js';
import { draftAction } from './draft-action.js';
import { findWork, postFor, whyNotOfficer } from './permission.js';
import { refuse } from './refusals.js';
import type { DossierState } from './state.js';

/** What closes a dossier before its end, and the paper that says so (Mẫu 05). */
export function closing(
  state: DossierState,
  now: number,
): Pick<DossierAction, 'closed' | 'arrived' | 'clock' | 'issues'> {
  return {
    closed: state.tasks.map(({ key }) => key),
    arrived: {},
    clock: { ...state.clock, stoppedAt: now },
    issues: [{ form: 'MAU_05', template: null }],
  };
}

/** The owner takes the dossier back, at any time before the result exists (Mẫu 05). */
export function withdraw(
  state: DossierState,
  { reason }: Extract<Command, { type: 'withdraw' }>,
  context: DecideContext,
): Decision<DossierAction> {
  if (context.actor.relation !== 'OWNER') return refuse('NOT_THE_OWNER');
  if (!reason.trim()) return refuse('NOTE_NEEDED');
  return draftAction(state, context, {
    type: 'withdrawn',
    event: 'WITHDRAW',
    ...closing(state, context.now),
    facts: { reason: reason.trim() },
  });
}

/** The office stops the dossier because the law says so (Mẫu 05); the reason and its basis are told. */
export function stop(
  definition: WorkflowDefinition,
  state: DossierState,
  { taskKey, reason, legalBasis }: Extract<Command, { type: 'stop' }>,
  context: DecideContext,
): Decision<DossierAction> {
  const work = findWork(definition, state, taskKey);
  if (!work) return refuse('TASK_CLOSED');
  const whyNot = whyNotOfficer(definition, state, work, context);
  if (whyNot) return refuse(whyNot);
  if (!work.step.builtins.includes('stop')) return refuse('UNKNOWN_ACTION');
  if (!reason.trim()) return refuse('NOTE_NEEDED');
  if (!legalBasis.trim()) return refuse('LEGAL_BASIS_NEEDED');
  return draftAction(state, context, {
    type: 'stopped',
    event: 'STOP',
    post: postFor(context.actor, work.task),
    taskKey,
    ...closing(state, context.now),
    facts: { reason: reason.trim(), legalBasis: legalBasis.trim() },
  });
}
