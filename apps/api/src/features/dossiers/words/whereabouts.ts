import type { DossierState, WorkflowDefinition } from '@motcua/domain';
import type { Whereabouts } from './sentence.js';

/** What a dossier's sentence is made of, from its state. Steps without a public name go unnamed. */
export function whereabouts(
  { steps }: WorkflowDefinition,
  { lifecycle, tasks, clock, outcome }: DossierState,
  receivingName: string,
): Whereabouts {
  const openSteps = tasks.flatMap(({ stepKey }) => {
    const step = steps[stepKey];
    return step?.type === 'userTask' && step.publicName ? [step.publicName] : [];
  });
  return { lifecycle, openSteps, receivingName, dueAt: clock.dueAt, outcome };
}
