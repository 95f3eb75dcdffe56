import type { Role, Text, UnitRule, UserTaskStep } from '@motcua/domain';
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
  check: (definition: ProcedureDefinition, surroundings: Surroundings) => Complaint[];
}

/** What a procedure alone does not tell; rules that need what is not given have nothing to say. */
export interface Surroundings {
  /** The procedures that sub-dossiers are filed for, by national code; null when there is none. */
  others?: (code: string) => ProcedureDefinition | null;
  /** Agencies that serve the procedure and have no officer in this post. */
  officersOf?: (unit: UnitRule, role: Role) => readonly string[];
  /** Agencies where one and the same person is all who holds the one post and the other. */
  oneForBoth?: (one: UserTaskStep, other: UserTaskStep) => readonly string[];
}

export function error(place: string, vi: string, en: string): Complaint {
  return { severity: 'ERROR', place, message: { vi, en } };
}

export function warning(place: string, vi: string, en: string): Complaint {
  return { severity: 'WARNING', place, message: { vi, en } };
}
