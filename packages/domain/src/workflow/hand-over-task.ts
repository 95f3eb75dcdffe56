import type { DossierAction } from './action.js';
import type { Command, DecideContext, Decision } from './command.js';
import type { WorkflowDefinition } from './definition.js';
import { draftAction, workEvent } from './draft-action.js';
import { whyBarred } from './duties.js';
import { findWork, postFor } from './permission.js';
import { refuse } from './refusals.js';
import type { DossierState } from './state.js';

/** Gives one's own task, with the reason, to a colleague who holds the same post (bàn giao công việc). */
export function handOverTask(
  definition: WorkflowDefinition,
  state: DossierState,
  { taskKey, assigneeId, note }: Extract<Command, { type: 'handOverTask' }>,
  context: DecideContext,
): Decision<DossierAction> {
  const work = findWork(definition, state, taskKey);
  if (!work) return refuse('TASK_CLOSED');
  const { task, step } = work;
  const me = context.actor.accountId;
  if (me === null || task.assigneeId !== me) return refuse('NOT_YOUR_OWN_TASK');
  if (!postFor(context.actor, task)) return refuse('NOT_YOUR_TASK');
  const candidates = context.candidates[`${task.unitId}/${task.role}`] ?? [];
  const chosen = candidates.find(({ accountId }) => accountId === assigneeId);
  if (!chosen || assigneeId === me) return refuse('UNKNOWN_ASSIGNEE');
  const barred = whyBarred(definition, step, state, context, assigneeId);
  if (barred) return refuse(barred);
  if (!note.trim()) return refuse('NOTE_NEEDED');
  return draftAction(state, context, {
    type: 'taskHandedOver',
    event: workEvent(state),
    post: postFor(context.actor, task),
    taskKey,
    changed: [{ ...task, assigneeId }],
    facts: { assigneeId, assigneeName: chosen.name, note: note.trim() },
  });
}
