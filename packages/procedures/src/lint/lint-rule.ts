import type { Text } from '@motcua/domain';
import type { ProcedureDefinition } from '../definition.js';

export interface LintFinding {
  /** An error keeps a version from being published; a warning is for the author to weigh. */
  severity: 'ERROR' | 'WARNING';
  /** Name of the rule, such as `steps-reachable`. */
  rule: string;
  /** Where, in the words of the files: `workflow.steps.register`. */
  place: string;
  /** What is wrong and how to mend it. */
  message: Text;
}

export type Complaint = Omit<LintFinding, 'rule'>;

/** One thing that must hold of every procedure. Any definition at all may come in, also one edited by hand. */
export interface LintRule {
  name: string;
  check: (definition: ProcedureDefinition) => Complaint[];
}

export function error(place: string, vi: string, en: string): Complaint {
  return { severity: 'ERROR', place, message: { vi, en } };
}

export function warning(place: string, vi: string, en: string): Complaint {
  return { severity: 'WARNING', place, message: { vi, en } };
}
