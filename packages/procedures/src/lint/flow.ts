import type { UserTaskStep, WorkflowDefinition, WorkflowStep } from '@motcua/domain';

/** Where a step leads to by its own, sending back aside. */
export function nextOf(step: WorkflowStep): string[] {
  switch (step.type) {
    case 'userTask':
      return step.actions.flatMap(({ to }) => (to === undefined ? [] : [to]));
    case 'exclusiveGateway':
      return step.branches.map(({ to }) => to);
    case 'parallelFork':
      return step.branches;
    case 'parallelJoin':
    case 'businessRuleTask':
    case 'timerEvent':
      return [step.to];
    case 'serviceTask':
    case 'subDossier':
      return [step.to, step.fallback];
    case 'endEvent':
      return [];
  }
}

/** Every step on some way from this one, itself included; `stopAt` is reached but not gone beyond. */
export function reachableFrom({ steps }: WorkflowDefinition, from: string, stopAt?: string): Set<string> {
  const seen = new Set<string>();
  const queue = [from];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
    if (!step || seen.has(key)) continue;
    seen.add(key);
    if (key !== stopAt) queue.push(...nextOf(step));
  }
  return seen;
}

/** Whether the dossier can end at this very step. */
export function isEnd(step: WorkflowStep): boolean {
  if (step.type === 'endEvent') return true;
  return step.type === 'userTask' && step.actions.some(({ effect }) => endsDossier(effect));
}

export function endsDossier(effect: UserTaskStep['actions'][number]['effect']): boolean {
  return effect === 'HAND_OVER' || effect === 'REFUSE_AT_INTAKE';
}

export function stepPlace(key: string): string {
  return `workflow.steps.${key}`;
}
