import type { WaitingStep, WorkflowDefinition, WorkflowStep } from './definition.js';

/** The step a key names, or undefined. */
export function stepOf(definition: WorkflowDefinition, stepKey: string): WorkflowStep | undefined {
  return Object.hasOwn(definition.steps, stepKey) ? definition.steps[stepKey] : undefined;
}

/** The waiting step (time, other system, other dossier) a key names, or undefined. */
export function waitingStep(definition: WorkflowDefinition, stepKey: string): WaitingStep | undefined {
  const step = stepOf(definition, stepKey);
  return step && isWaitingStep(step) ? step : undefined;
}

/** Whether nobody works at this step: the system waits for a time, a system or another dossier. */
export function isWaitingStep(step: WorkflowStep): step is WaitingStep {
  return step.type === 'timerEvent' || step.type === 'serviceTask' || step.type === 'subDossier';
}

/** The steps that may follow a step, in the order written; a fork's branches all do. */
export function nextSteps(step: WorkflowStep): string[] {
  switch (step.type) {
    case 'userTask':
      return step.actions.flatMap(({ to }) => to ?? []);
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
