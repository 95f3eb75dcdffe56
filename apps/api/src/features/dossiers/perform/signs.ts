import type { Command, DossierState, WorkflowDefinition } from '@motcua/domain';

/** Whether the act puts a signature: it completes a step of whoever signs for the agency. `state`: as it was before. */
export function signs({ steps }: WorkflowDefinition, state: DossierState, command: Command): boolean {
  if (command.type !== 'completeStep') return false;
  const task = state.tasks.find(({ key }) => key === command.taskKey);
  const step = task && steps[task.stepKey];
  return step?.type === 'userTask' && step.role === 'APPROVER';
}
