import type { DossierAction } from './action.js';
import type { Command, DecideContext, Decision } from './command.js';
import type { WorkflowDefinition } from './definition.js';
import { draftAction, workEvent } from './draft-action.js';
import { isConcerned, whyBarred } from './duties.js';
import { findWork, headPostFor, postFor, whyNotOfficer } from './permission.js';
import { refuse } from './refusals.js';
import type { DossierState } from './state.js';

type OfTask<T extends Command['type']> = Extract<Command, { type: T }>;

/** Takes a task from the pool. */
export function claim(
  definition: WorkflowDefinition,
  state: DossierState,
  { taskKey }: OfTask<'claim'>,
  context: DecideContext,
): Decision<DossierAction> {
  const work = findWork(definition, state, taskKey);
  const me = context.actor.accountId;
  if (!work || me === null) return refuse('TASK_CLOSED');
  const whyNot = whyNotOfficer(definition, state, work, context);
  if (whyNot) return refuse(whyNot);
  return draftAction(state, context, {
    type: 'taskClaimed',
    event: workEvent(state),
    post: postFor(context.actor, work.task),
    taskKey,
    changed: [{ ...work.task, assigneeId: me }],
    facts: { assigneeId: me },
  });
}

/** Puts one's own task back into the pool; the system does it for somebody who lost their post. */
export function release(
  definition: WorkflowDefinition,
  state: DossierState,
  { taskKey }: OfTask<'release'>,
  context: DecideContext,
): Decision<DossierAction> {
  const work = findWork(definition, state, taskKey);
  if (!work) return refuse('TASK_CLOSED');
  const { task, step } = work;
  if (step.role === 'OWNER') return refuse('UNKNOWN_ACTION');
  const theirs = context.actor.kind === 'SYSTEM' || task.assigneeId === context.actor.accountId;
  if (task.assigneeId === null || !theirs) return refuse('TAKEN_BY_ANOTHER');
  if (context.actor.kind === 'OFFICER' && !postFor(context.actor, task)) return refuse('NOT_YOUR_TASK');
  return draftAction(state, context, {
    type: 'taskReleased',
    event: workEvent(state),
    post: postFor(context.actor, task),
    taskKey,
    changed: [{ ...task, assigneeId: null }],
    facts: {},
  });
}

/** A head gives a task to an officer who holds its role in its unit. */
export function assign(
  definition: WorkflowDefinition,
  state: DossierState,
  { taskKey, assigneeId, note }: OfTask<'assign'>,
  context: DecideContext,
): Decision<DossierAction> {
  const work = findWork(definition, state, taskKey);
  if (!work) return refuse('TASK_CLOSED');
  const { task, step } = work;
  if (step.role === 'OWNER') return refuse('UNKNOWN_ACTION');
  const post = headPostFor(context.actor, task);
  if (!post) return refuse('NOT_AN_OFFICER_OF_UNIT');
  if (isConcerned(context, context.actor.accountId)) return refuse('OWN_DOSSIER');
  const candidates = context.candidates[`${task.unitId}/${task.role}`] ?? [];
  const chosen = candidates.find(({ accountId }) => accountId === assigneeId);
  if (!chosen || assigneeId === task.assigneeId) return refuse('UNKNOWN_ASSIGNEE');
  const barred = whyBarred(definition, step, state, context, assigneeId);
  if (barred) return refuse(barred);
  return draftAction(state, context, {
    type: 'taskAssigned',
    event: workEvent(state),
    post,
    taskKey,
    changed: [{ ...task, assigneeId }],
    facts: { assigneeId, assigneeName: chosen.name, note: note?.trim() || null },
  });
}
