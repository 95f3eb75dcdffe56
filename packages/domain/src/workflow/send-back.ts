import type { DossierAction } from './action.js';
import type { Command, DecideContext, Decision } from './command.js';
import type { WorkflowDefinition } from './definition.js';
import { isPaused } from './complete-step.js';
import { draftAction, workEvent } from './draft-action.js';
import { enter, joinsAround } from './enter.js';
import { postFor, userTask, whyNotActing } from './permission.js';
import { refuse } from './refusals.js';
import type { DossierState } from './state.js';

/**
 * Sends the dossier back to a named earlier step, to the person who did it. Inside one branch only that
 * branch goes back; from outside a fork every open branch is undone. History keeps all of it.
 */
export function sendBack(
  definition: WorkflowDefinition,
  state: DossierState,
  command: Extract<Command, { type: 'sendBack' }>,
  context: DecideContext,
): Decision<DossierAction> {
  const task = state.tasks.find(({ key }) => key === command.taskKey);
  const step = task && userTask(definition, task.stepKey);
  if (!task || !step) return refuse('TASK_CLOSED');
  const whyNot = whyNotActing(step, state, task, context.actor);
  if (whyNot) return refuse(whyNot);
  if (isPaused(state, step)) return refuse('NOT_IN_THIS_STATE');
  if (!step.sendBackTo.includes(command.toStep)) return refuse('UNKNOWN_ACTION');
  if (!command.note.trim()) return refuse('NOTE_NEEDED');

  const joins = joinsAround(definition, command.toStep);
  const sameBranch = joins.join('/') === task.joins.join('/') && joins.length > 0;
  const cleared = sameBranch ? state : { ...state, arrived: {} };
  const earlier = state.performedBy[command.toStep];
  const entered = enter(definition, cleared, context, {
    stepKey: command.toStep,
    joins,
    chosen:
      earlier && stillHolds(definition, command.toStep, earlier, context)
        ? { [command.toStep]: earlier }
        : {},
  });
  if (entered.refusal) return refuse(entered.refusal);
  return draftAction(state, context, {
    type: 'sentBack',
    event: workEvent(state),
    post: postFor(context.actor, task),
    taskKey: task.key,
    closed: sameBranch ? [task.key] : state.tasks.map(({ key }) => key),
    opened: entered.opened,
    arrived: entered.arrived,
    facts: { fromStep: step.key, toStep: command.toStep, note: command.note.trim() },
  });
}

function stillHolds(
  definition: WorkflowDefinition,
  stepKey: string,
  accountId: string,
  context: DecideContext,
): boolean {
  const step = userTask(definition, stepKey);
  const unitId = step && context.units[step.unit];
  const candidates = step && unitId ? context.candidates[`${unitId}/${step.role}`] : undefined;
  return candidates?.some((candidate) => candidate.accountId === accountId) ?? false;
}
