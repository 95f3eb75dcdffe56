import { answersOf, stepNames } from '../compile/names.js';
import type { ProcedureDefinition } from '../definition.js';

/** What every paper may name besides answers, `case` and `steps.<step>.<field>`. */
const OFFICE_NAMES = [
  'dossier.code',
  'dossier.submittedAt',
  'dossier.acceptedAt',
  'dossier.dueAt',
  'agency.name',
  'agency.place',
  'agency.address',
  'agency.phone',
  'receiving.name',
  'receiving.address',
  'receiving.phone',
  'result.number',
  'result.issuedAt',
] as const;
export type OfficeName = (typeof OFFICE_NAMES)[number];

/** Every name that the procedure's papers may use outside a table. */
export function outputNames(definition: ProcedureDefinition): Set<string> {
  const people = Object.values(definition.workflow.steps)
    .filter((step) => step.type === 'userTask')
    .flatMap(({ key }) => [`by.${key}.name`, `by.${key}.title`]);
  const answers = Object.keys(answersOf(definition.form));
  return new Set([...answers, 'case', ...stepNames(definition), ...OFFICE_NAMES, ...people]);
}
