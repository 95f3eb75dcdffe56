import type { PerformAction } from '@motcua/contracts';
import type { WorkflowDefinition } from '@motcua/domain';

const ISSUING: readonly string[] = ['requestSupplement', 'requestPayment', 'extend', 'withdraw', 'stop'];

/** Whether an act of this name may issue a paper: then what papers say is read before the transaction begins. */
export function mayIssue({ steps }: WorkflowDefinition, action: PerformAction['action']): boolean {
  if (ISSUING.includes(action)) return true;
  return Object.values(steps).some(
    (step) =>
      step.type === 'userTask' &&
      step.actions.some(
        ({ key, effect }) => key === action && effect !== undefined && effect !== 'HAND_OVER',
      ),
  );
}
