import type { Text } from '@motcua/domain';

/** Something in a BPMN file that this system has no equal for, or cannot read. */
export interface BpmnProblem {
  /** ERROR: no workflow can be made of the file. NOTICE: left out, and the rest stands. */
  severity: 'ERROR' | 'NOTICE';
  /** Id of the element, or its type where it has none. */
  element: string;
  message: Text;
}
