import {
  nextSteps,
  stepOf,
  type UserTaskStep,
  type WorkflowDefinition,
  type WorkflowStep,
} from '@motcua/domain';

/** Every step on some way from this one, itself included; `stopAt` is reached but not gone beyond. */
export function reachableFrom(workflow: WorkflowDefinition, from: string, stopAt?: string): Set<string> {
  const seen = new Set<string>();
  const queue = [from];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const step = stepOf(workflow, key);
    if (!step || seen.has(key)) continue;
    seen.add(key);
    if (key !== stopAt) queue.push(...nextSteps(step));
  }
  return seen;
}

/** Every step from which the dossier can come to its end, ways through `without` left aside. */
export function leadingToEnd({ steps }: WorkflowDefinition, without?: string): Set<string> {
  const before = new Map<string, string[]>();
  for (const [key, step] of Object.entries(steps)) {
    if (key === without) continue;
    for (const next of nextSteps(step)) {
      const known = before.get(next);
      if (known) known.push(key);
      else before.set(next, [key]);
    }
  }
  const found = new Set(Object.keys(steps).filter((key) => steps[key] && isEnd(steps[key])));
  for (const key of found) for (const earlier of before.get(key) ?? []) found.add(earlier);
  return found;
}

/** Whether the dossier can end at this very step. */
export function isEnd(step: WorkflowStep): boolean {
  if (step.type === 'endEvent') return true;
  return step.type === 'userTask' && step.actions.some(({ effect }) => endsDossier(effect));
}

export function endsDossier(effect: UserTaskStep['actions'][number]['effect']): boolean {
  return effect === 'HAND_OVER' || effect === 'REFUSE_AT_INTAKE';
}

export function tasksOf({ steps }: WorkflowDefinition): UserTaskStep[] {
  return Object.values(steps).filter((step) => step.type === 'userTask');
}

export function stepPlace(key: string): string {
  return `workflow.steps.${key}`;
}
