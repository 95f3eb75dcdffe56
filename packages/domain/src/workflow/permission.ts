import { HEAD_ROLES } from '../organisation/role.js';
import type { Actor, Post, RefusalCode } from './command.js';
import type { UserTaskStep, WorkflowDefinition } from './definition.js';
import type { DossierState, OpenTask } from './state.js';

/** The user task a key names, or undefined. */
export function userTask(definition: WorkflowDefinition, stepKey: string): UserTaskStep | undefined {
  const step = Object.hasOwn(definition.steps, stepKey) ? definition.steps[stepKey] : undefined;
  return step?.type === 'userTask' ? step : undefined;
}

/** The post by which the actor may do this task, if any. */
export function postFor(actor: Actor, task: OpenTask): Post | undefined {
  return actor.posts.find((post) => post.role === task.role && post.unitId === task.unitId);
}

/** The post by which the actor may assign this task: a head of its unit, or of a unit above it. */
export function headPostFor(actor: Actor, task: OpenTask): Post | undefined {
  return actor.posts.find((post) => HEAD_ROLES.includes(post.role) && post.subtree.includes(task.unitId));
}

/** Whether separation of duties keeps this person from the step. */
export function isExcluded(step: UserTaskStep, state: DossierState, accountId: string | null): boolean {
  return step.notSameAs.some((other) => accountId !== null && state.performedBy[other] === accountId);
}

/** Why the actor may not work on the task, or null when they may. */
export function whyNotActing(
  step: UserTaskStep,
  state: DossierState,
  task: OpenTask,
  actor: Actor,
): RefusalCode | null {
  if (actor.kind !== 'OFFICER' || !postFor(actor, task)) return 'NOT_YOUR_TASK';
  if (isExcluded(step, state, actor.accountId)) return 'SAME_PERSON';
  if (task.assigneeId !== null && task.assigneeId !== actor.accountId) return 'TAKEN_BY_ANOTHER';
  return null;
}
