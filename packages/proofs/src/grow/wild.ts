import type { StepAction, UserTaskStep, WorkflowDefinition } from '@motcua/domain';
import type { Dice } from '../dice.js';
import { expressionOf } from './guards.js';

/** Actions that say who does the step they lead to (phân công), where an officer does it. */
export function assignAhead(dice: Dice, { steps }: WorkflowDefinition): void {
  for (const { action } of actionsOf(steps)) {
    const next = steps[action.to ?? ''];
    if (next?.type !== 'userTask' || next.role === 'OWNER' || !dice.chance(0.15)) continue;
    action.assigns = next.key;
    if (dice.chance(0.3))
      next.notSameAs = [...new Set([...next.notSameAs, ...dice.some(people(steps), 0.1)])];
  }
}

/** One thing that nobody would mean; it may yet be sound. */
export function runWild(dice: Dice, { steps }: WorkflowDefinition): void {
  const keys = Object.keys(steps);
  const anywhere = () => dice.maybe(keys) ?? '';
  const one = dice.maybe(actionsOf(steps));
  const person = dice.maybe(tasksOf(steps));
  if (!one || !person) return;
  switch (dice.between(0, 7)) {
    case 0:
      if (one.action.to !== undefined) one.action.to = anywhere();
      return;
    case 1:
      return void person.sendBackTo.push(...dice.some(people(steps), 0.3));
    case 2:
      // A step that nobody may leave unless something holds.
      for (const action of person.actions) action.guard = expressionOf('amount >= 5');
      return;
    case 3:
      return void person.notSameAs.push(...dice.some(people(steps), 0.3));
    case 4:
      return void (one.action.effect = dice.pick(['ISSUE_RESULT', 'ACCEPT', 'HAND_OVER']));
    case 5:
      return turnBack(dice, steps, anywhere());
    case 6:
      return issueInBranches(dice, steps);
    default:
      for (const action of person.actions) if (action.to !== undefined) action.to = anywhere();
  }
}

/** A gateway that turns back for some answers, whatever the people do. */
function turnBack(dice: Dice, steps: WorkflowDefinition['steps'], to: string): void {
  const gateways = Object.values(steps).filter((step) => step.type === 'exclusiveGateway');
  dice.maybe(gateways)?.branches.unshift({ when: expressionOf('amount >= 5'), to });
}

/** Results issued side by side. */
function issueInBranches(dice: Dice, steps: WorkflowDefinition['steps']): void {
  const forks = Object.values(steps).filter((step) => step.type === 'parallelFork');
  const fork = dice.maybe(forks);
  for (const { action } of actionsOf(steps)) {
    if (action.to !== fork?.join) continue;
    Object.assign(action, { effect: 'ISSUE_RESULT', document: 'granted', outcome: 'GRANTED' });
  }
}

function tasksOf(steps: WorkflowDefinition['steps']): UserTaskStep[] {
  return Object.values(steps).filter((step) => step.type === 'userTask');
}

function people(steps: WorkflowDefinition['steps']): string[] {
  return tasksOf(steps).flatMap(({ role, key }) => (role === 'OWNER' ? [] : [key]));
}

function actionsOf(steps: WorkflowDefinition['steps']): { step: UserTaskStep; action: StepAction }[] {
  return tasksOf(steps).flatMap((step) => step.actions.map((action) => ({ step, action })));
}
