import type { Text } from '../text.js';
import type { IssuedForm } from './action.js';
import type { Candidate, CommandType, SystemCommand } from './command.js';
import type { Need, StepAction } from './definition.js';

export type BuiltinCommand = Exclude<CommandType, 'completeStep' | SystemCommand['type']>;

/** One thing the actor may do now; the screen offers exactly these. */
export interface AvailableCommand {
  kind: 'step' | BuiltinCommand;
  /** For a step action, its definition; null for the built-in ones. */
  action: StepAction | null;
  taskKey: string | null;
  stepKey: string | null;
  note: Need;
  legalBasis: 'none' | 'required';
  issues: IssuedForm[];
  /** Key of the officer's form this needs. */
  form: string | null;
  /** What the form begins with: what it said before a roll-back, or says now and is to be corrected. */
  values: Readonly<Record<string, unknown>> | null;
  assignees: readonly Candidate[] | null;
  steps: { key: string; name: Text }[] | null;
}

/** An act that takes nothing and issues nothing; offers add what theirs does. */
export const BARE: Omit<AvailableCommand, 'kind'> = {
  action: null,
  taskKey: null,
  stepKey: null,
  note: 'none',
  legalBasis: 'none',
  issues: [],
  form: null,
  values: null,
  assignees: null,
  steps: null,
};
