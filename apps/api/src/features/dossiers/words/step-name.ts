import { CONSULT_STEP, type Text, type WorkflowDefinition, type WorkflowStep } from '@motcua/domain';

const CONSULTED: Text = { vi: 'Cho ý kiến', en: 'Give an opinion' };

/** A step of any kind; undefined for one that the version no longer has. */
export function stepOf({ steps }: WorkflowDefinition, stepKey: string): WorkflowStep | undefined {
  return Object.hasOwn(steps, stepKey) ? steps[stepKey] : undefined;
}

/** What officers call a step; an opinion asked beside the flow has a name of its own. */
export function stepNameOf(workflow: WorkflowDefinition, stepKey: string): Text {
  if (stepKey === CONSULT_STEP) return CONSULTED;
  return stepOf(workflow, stepKey)?.name ?? { vi: stepKey, en: stepKey };
}

/** What the citizen may read of a step; null where the step has no public name. */
export function publicNameOf(workflow: WorkflowDefinition, stepKey: string): Text | null {
  const step = stepOf(workflow, stepKey);
  return (step && 'publicName' in step && step.publicName) || null;
}

/** The step of a task key `${stepKey}.${seq}`. */
export function stepKeyOf(taskKey: string | null): string {
  return (taskKey ?? '').replace(/\.\d+$/, '');
}
