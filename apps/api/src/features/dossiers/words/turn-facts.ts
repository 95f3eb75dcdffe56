import type { DossierState, Lifecycle, OpenTask, Text, WorkflowDefinition } from '@motcua/domain';
import { publicNameOf, stepNameOf } from './step-name.js';

interface Page {
  lifecycle: Lifecycle;
  state: Pick<DossierState, 'tasks'>;
  /** Units that open tasks name. */
  taskUnits: readonly { id: string; name: string }[];
}

/** Whose open work there is: the office's by unit, the owner's and the system's by step. */
export function turnFacts(
  { lifecycle, state: { tasks }, taskUnits }: Page,
  workflow: WorkflowDefinition,
  viewer: 'OWNER' | 'OFFICER',
): {
  lifecycle: Lifecycle;
  viewer: 'OWNER' | 'OFFICER';
  unitNames: string[];
  ownSteps: Text[];
  waitingFor: Text[];
} {
  const of = (role: string): OpenTask[] => tasks.filter((task) => task.role === role);
  const nameOf = ({ stepKey }: OpenTask): Text =>
    publicNameOf(workflow, stepKey) ?? stepNameOf(workflow, stepKey);
  const offices = tasks.filter(({ role }) => role !== 'OWNER' && role !== 'SYSTEM');
  return {
    lifecycle,
    viewer,
    unitNames: taskUnits
      .filter(({ id }) => offices.some(({ unitId }) => unitId === id))
      .map(({ name }) => name),
    ownSteps: of('OWNER').map(nameOf),
    waitingFor: of('SYSTEM').map(nameOf),
  };
}
