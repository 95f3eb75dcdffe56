import {
  type AvailableCommand,
  CONSULT_STEP,
  type DossierState,
  type WorkflowDefinition,
} from '@motcua/domain';
import { ProblemError } from '../../../platform/errors/index.js';

export interface TaskQuestion {
  /** As the request names it: a built-in act, or the key of a step's own. */
  action: string;
  taskKey?: string | undefined;
}

/**
 * The open task an act is meant for. Left out of the request, it is the only one where the actor may do this; where
 * they may do it nowhere, one that lets the refusal say why. '' when its step is no longer open.
 */
export function findTask(
  definition: WorkflowDefinition,
  state: DossierState,
  offers: readonly AvailableCommand[],
  { action, taskKey }: TaskQuestion,
): string {
  if (taskKey !== undefined) return taskKey;
  const offered = offers.filter((offer) => nameOf(offer) === action).flatMap((offer) => offer.taskKey ?? []);
  if (offered.length === 1 && offered[0] !== undefined) return offered[0];
  if (offered.length > 1) throw whichTask();
  const knows = (stepKey: string): boolean => {
    const step = definition.steps[stepKey];
    return step?.type === 'userTask' && step.actions.some(({ key }) => key === action);
  };
  const asked = (stepKey: string): boolean => action === 'replyConsult' && stepKey === CONSULT_STEP;
  const open = state.tasks.find(({ stepKey }) => knows(stepKey) || asked(stepKey));
  if (open) return open.key;
  const elsewhere = Object.keys(definition.steps).some(knows);
  const first = state.tasks.find(({ role }) => role !== 'SYSTEM') ?? state.tasks[0];
  return elsewhere ? '' : (first?.key ?? '');
}

/** What a request calls the offer. */
export function nameOf(offer: AvailableCommand): string {
  return offer.kind === 'step' ? (offer.action?.key ?? '') : offer.kind;
}

function whichTask(): ProblemError {
  const message = {
    vi: 'Hồ sơ đang có nhiều việc mở; hãy chọn việc cần làm (taskKey).',
    en: 'Several tasks are open; name the one you mean (taskKey).',
  };
  return new ProblemError('INVALID_REQUEST', {
    errors: [{ pointer: '/taskKey', code: 'TASK_KEY_NEEDED', message }],
  });
}
