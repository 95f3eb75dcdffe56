import type { DossierState, WorkflowDefinition } from '@motcua/domain';
import type { Whereabouts } from './sentence.js';
import { publicNameOf } from './step-name.js';

/** What a dossier's sentence is made of, from its state. Steps without a public name go unnamed. */
export function whereabouts(
  workflow: WorkflowDefinition,
  { lifecycle, tasks, clock, outcome }: DossierState,
  receivingName: string,
): Whereabouts {
  const openSteps = tasks.flatMap(({ stepKey }) => publicNameOf(workflow, stepKey) ?? []);
  return { lifecycle, openSteps, receivingName, dueAt: clock.dueAt, outcome };
}
