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

/** What a procedure's own form in place of a general one (Mẫu 01–05) may name besides. */
const PAPER_NAMES = [
  'paper.reason',
  'paper.note',
  'paper.legalBasis',
  'paper.oldDueAt',
  'paper.newDueAt',
  'paper.limit',
  'requester.fullName',
  'requester.personalId',
  'requester.address',
  'requester.phone',
  'officer.name',
  'officer.title',
] as const;
export type PaperName = (typeof PAPER_NAMES)[number];

/** The tables of such a form: what was handed in, and what is asked for. */
export const PAPER_TABLES = {
  documents: ['name', 'originals', 'copies'],
  items: ['what', 'reason'],
} as const;
export type PaperTable = keyof typeof PAPER_TABLES;

export function isPaperName(name: string): name is PaperName {
  return PAPER_NAMES.some((known) => known === name);
}

export function isPaperTable(name: string): name is PaperTable {
  return Object.hasOwn(PAPER_TABLES, name);
}

/** Every name of a procedure's own form: it says nothing of a result. */
export function paperNames(definition: ProcedureDefinition): Set<string> {
  const names = [...outputNames(definition)].filter((name) => !name.startsWith('result.'));
  return new Set([...names, ...PAPER_NAMES]);
}

/** Every name that the procedure's papers may use outside a table. */
export function outputNames(definition: ProcedureDefinition): Set<string> {
  const people = Object.values(definition.workflow.steps)
    .filter((step) => step.type === 'userTask')
    .flatMap(({ key }) => [`by.${key}.name`, `by.${key}.title`]);
  const answers = Object.keys(answersOf(definition.form));
  return new Set([...answers, 'case', ...stepNames(definition), ...OFFICE_NAMES, ...people]);
}
