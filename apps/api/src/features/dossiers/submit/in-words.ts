import { fillText, type OutputFacts, type ProcedureDefinition } from '@motcua/procedures';

type Answers = Readonly<Record<string, unknown>>;

const MOST_SIGNS = 300;

interface Words {
  answers: Answers;
  caseKey: string;
  placeName: NonNullable<OutputFacts['placeName']>;
}

/** The dossier's subject (trích yếu), as lists and papers show it. */
export function subjectOf(definition: ProcedureDefinition, words: Words): string {
  return filled(definition, definition.subject, words) || definition.plainName.vi;
}

/** Whose dossier it is: where the procedure names an answer for it, else the submitter. */
export function ownerNameOf(definition: ProcedureDefinition, words: Words, submitter: string): string {
  const { ownerName } = definition;
  return (ownerName === null ? '' : filled(definition, `{{ ${ownerName} }}`, words)) || submitter;
}

function filled(
  definition: ProcedureDefinition,
  text: string,
  { answers, caseKey, placeName }: Words,
): string {
  const facts = { answers, caseKey, placeName, steps: {}, by: {}, office: NO_OFFICE };
  return fillText(definition, text, facts).replace(/\s+/g, ' ').slice(0, MOST_SIGNS);
}

/** Before a dossier exists it has no number, dates or agency to speak of. */
const NO_OFFICE: OutputFacts['office'] = {
  'dossier.code': null,
  'dossier.submittedAt': null,
  'dossier.acceptedAt': null,
  'dossier.dueAt': null,
  'agency.name': null,
  'agency.place': null,
  'agency.address': null,
  'agency.phone': null,
  'receiving.name': null,
  'receiving.address': null,
  'receiving.phone': null,
  'result.number': null,
  'result.issuedAt': null,
};
