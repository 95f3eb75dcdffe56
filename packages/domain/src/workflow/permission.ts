import { HEAD_ROLES, type Role } from '../organisation/role.js';
import type { Actor, CommandType, DecideContext, Post, RefusalCode } from './command.js';
import type { UserTaskStep, WorkflowDefinition } from './definition.js';
import { postDoing, whyBarred } from './duties.js';
import { CONSULT_STEP, type DossierState, type OpenTask } from './state.js';

/** What every consultation's task is a task of. Who is asked, and until when, stands on the task itself. */
const CONSULT_TASK: UserTaskStep = {
  type: 'userTask',
  key: CONSULT_STEP,
  name: { vi: 'Cho ý kiến', en: 'Give an opinion' },
  role: 'CASE_OFFICER',
  unit: 'competent',
  assignment: { mode: 'pool' },
  notSameAs: [],
  time: { quantity: 1, unit: 'WORKING_DAY' },
  checklist: [],
  actions: [],
  builtins: [],
  sendBackTo: [],
  opinion: true,
};

/** The user task a key names, or undefined. */
export function userTask(definition: WorkflowDefinition, stepKey: string): UserTaskStep | undefined {
  if (stepKey === CONSULT_STEP) return CONSULT_TASK;
  const step = Object.hasOwn(definition.steps, stepKey) ? definition.steps[stepKey] : undefined;
  return step?.type === 'userTask' ? step : undefined;
}

/** The post by which the actor may do this task, if any. */
export function postFor(actor: Actor, task: OpenTask): Post | undefined {
  return postDoing(actor.posts, task.role, task.unitId);
}

/** The post by which the actor leads the work of this task: a head of its unit, or of a unit above it. */
export function headPostFor(actor: Actor, task: OpenTask): Post | undefined {
  if (actor.kind !== 'OFFICER') return undefined;
  return actor.posts.find((post) => isHead(post.role) && post.subtree.includes(task.unitId));
}

/** Whether the role leads a unit. */
export function isHead(role: Role): boolean {
  return HEAD_ROLES.includes(role);
}

/** Why the actor may not work on the task, or null when they may. */
export function whyNotActing(
  definition: WorkflowDefinition,
  state: DossierState,
  { task, step }: Work,
  context: DecideContext,
): RefusalCode | null {
  const { actor } = context;
  if (step.role === 'OWNER') return actor.relation === 'OWNER' ? null : 'NOT_THE_OWNER';
  if (actor.kind !== 'OFFICER' || !postFor(actor, task)) return 'NOT_YOUR_TASK';
  const barred = whyBarred(definition, step, state, context, actor.accountId);
  if (barred) return barred;
  if (task.assigneeId !== null && task.assigneeId !== actor.accountId) return 'TAKEN_BY_ANOTHER';
  return null;
}

/** An open task with its step. */
export interface Work {
  task: OpenTask;
  step: UserTaskStep;
}

/** The work of that key, or undefined when nothing of that key is open to people. */
export function findWork(
  definition: WorkflowDefinition,
  state: DossierState,
  taskKey: string,
): Work | undefined {
  const task = state.tasks.find(({ key }) => key === taskKey);
  const step = task && userTask(definition, task.stepKey);
  return task && step && { task, step };
}

/** Why the actor may not do an officer's act (anything but the step's own actions) on this work. */
export function whyNotOfficer(
  definition: WorkflowDefinition,
  state: DossierState,
  work: Work,
  context: DecideContext,
): RefusalCode | null {
  return work.step.role === 'OWNER' ? 'UNKNOWN_ACTION' : whyNotActing(definition, state, work, context);
}

/** Whether the procedure does without this act, which every dossier offers otherwise. */
export function isForbidden(definition: WorkflowDefinition, type: CommandType): boolean {
  return definition.forbids?.some((forbidden) => forbidden === type) ?? false;
}
