import { addWorkingTime } from '../working-time/add-working-time.js';
import type { DossierAction } from './action.js';
import type { Command, DecideContext, Decision, Post, RefusalCode } from './command.js';
import type { WorkflowDefinition } from './definition.js';
import { draftAction, workEvent } from './draft-action.js';
import { isConcerned } from './duties.js';
import { headPostFor, isHead, userTask, whyNotActing } from './permission.js';
import { refuse } from './refusals.js';
import { CONSULT_STEP, type DossierState, type OpenTask } from './state.js';

/**
 * Promises a later date, with an apology, before the old one has passed (Mẫu 04; the rule of NĐ 61/2018,
 * khoản 9 Điều 19: one new date only, unless the procedure says otherwise). Counted on from the old due date.
 */
export function extend(
  definition: WorkflowDefinition,
  state: DossierState,
  { taskKey, by, reason }: Extract<Command, { type: 'extend' }>,
  context: DecideContext,
): Decision<DossierAction> {
  const task = state.tasks.find(({ key }) => key === taskKey);
  if (!task) return refuse('TASK_CLOSED');
  const whyNot = whyNotExtending(definition, state, task, context);
  if (whyNot) return refuse(whyNot);
  if (!reason.trim()) return refuse('NOTE_NEEDED');
  const { clock } = state;
  const from = clock.dueAt;
  if (from === null) return refuse('CLOCK_NOT_RUNNING');
  const to = addWorkingTime(from, by, context.calendar);
  return draftAction(state, context, {
    type: 'extended',
    event: workEvent(state),
    post: leadingPost(definition, state, task, context),
    taskKey,
    clock: {
      ...clock,
      dueAt: to,
      extensions: [...clock.extensions, by],
      promises: [...clock.promises, { dueAt: to, givenAt: context.now, cause: 'EXTENDED' }],
    },
    issues: [{ form: 'MAU_04', template: null }],
    facts: { by, reason: reason.trim(), from, to },
  });
}

/** Why the actor may not extend the dossier's limit at this task, or null when they may. */
export function whyNotExtending(
  definition: WorkflowDefinition,
  state: DossierState,
  task: OpenTask,
  context: DecideContext,
): RefusalCode | null {
  const { now } = context;
  // Who is only asked for an opinion does not answer to the citizen for the date.
  if (task.stepKey === CONSULT_STEP || definition.extensions === 0) return 'FORBIDDEN_HERE';
  if (isConcerned(context, context.actor.accountId)) return 'OWN_DOSSIER';
  if (!leadingPost(definition, state, task, context)) return 'NOT_AN_OFFICER_OF_UNIT';
  const { lifecycle, clock } = state;
  const running = (lifecycle === 'ACCEPTED' || lifecycle === 'IN_PROCESS') && clock.pausedSince === null;
  if (!running || clock.dueAt === null) return 'CLOCK_NOT_RUNNING';
  if (clock.extensions.length >= (definition.extensions ?? 1)) return 'EXTENDED_ALREADY';
  return now < clock.dueAt ? null : 'TOO_LATE_TO_EXTEND';
}

/** A head over the task's unit; or whoever may do the task and leads a unit. */
function leadingPost(
  definition: WorkflowDefinition,
  state: DossierState,
  task: OpenTask,
  context: DecideContext,
): Post | undefined {
  const step = userTask(definition, task.stepKey);
  const { actor } = context;
  const may = step !== undefined && whyNotActing(definition, state, { task, step }, context) === null;
  return headPostFor(actor, task) ?? (may ? actor.posts.find(({ role }) => isHead(role)) : undefined);
}
