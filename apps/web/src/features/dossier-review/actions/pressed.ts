import type { AvailableAction } from '@motcua/contracts';
import type { ApiProblem } from '../../../shared/api/api-problem.js';

/** An action that has been pressed and is being confirmed, with the step's form where it needs one. */
export interface Pressed {
  action: AvailableAction;
  form?: Record<string, unknown> | undefined;
  onRefused?: ((problem: ApiProblem) => void) | undefined;
}

/** Id of the form in the open dialog; its buttons stand outside of it. */
export const ACTION_FORM = 'action-form';
