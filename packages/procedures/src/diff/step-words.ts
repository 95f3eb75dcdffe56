import { formatLimit, type Text, type WorkflowDefinition, type WorkflowStep } from '@motcua/domain';
import { NOTHING, plain } from './change.js';

/** `CASE_OFFICER @ competent/OFFICE`, as the file says it; nothing for a step without a person. */
export function stepWho(step: WorkflowStep): Text {
  if (step.type === 'userTask') return plain(`${step.role} @ ${step.unit}`);
  if (step.type === 'subDossier') return plain(`${step.procedure} @ ${step.competent}`);
  return step.type === 'serviceTask' ? plain(step.connector) : NOTHING;
}

/** How long a step may take. */
export function stepTimes(step: WorkflowStep): Text {
  switch (step.type) {
    case 'userTask':
    case 'subDossier':
      return formatLimit(step.time);
    case 'timerEvent':
      return formatLimit(step.after);
    case 'serviceTask':
      return formatLimit(step.patience);
    default:
      return NOTHING;
  }
}

/** Where a step leads, each way once; actions and conditions are compared by themselves. */
export function stepWays(step: WorkflowStep): string[] {
  switch (step.type) {
    case 'parallelFork':
      return [...step.branches, step.join];
    case 'serviceTask':
    case 'subDossier':
      return [step.to, step.fallback];
    case 'parallelJoin':
    case 'timerEvent':
    case 'businessRuleTask':
      return [step.to];
    default:
      return [];
  }
}

/** A step's name by its key; the key itself where there is no such step. */
export function nameOf(workflow: WorkflowDefinition, key: string): Text {
  return (Object.hasOwn(workflow.steps, key) ? workflow.steps[key]?.name : undefined) ?? plain(key);
}
