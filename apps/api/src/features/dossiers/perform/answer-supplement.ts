import type { SupplementItem } from '@motcua/domain';
import { fieldOf, type FormContext, validateAnswers } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { FieldProblem } from '../../../platform/errors/index.js';
import type { FileFacts } from '../../../platform/files/index.js';
import { filesInAnswers, filesInDocuments, strangersIn } from '../../drafts/index.js';
import { askedDocuments, fieldProblems, type HandedIn, refuseProblems } from '../submit/handed-in.js';
import { type SupplementScope, supplementScope } from './supplement-scope.js';

export interface SupplementAnswer {
  /** What was asked. */
  items: readonly SupplementItem[];
  previous: HandedIn;
  sent: Partial<HandedIn>;
  /** Files the owner may use: their own and those already in the dossier. */
  files: readonly FileFacts[];
  context: FormContext;
  isKnownPlace: (provinceCode: string, communeCode: string) => boolean;
}

/**
 * The dossier's content after a supplement, whole. Only what was asked, and what hangs on it, may change; what was
 * taken in before is not judged anew, unless the new answers themselves put it wrong.
 * Throws INVALID_ANSWERS or MISSING_DOCUMENTS with pointers.
 */
export function answeredSupplement(definition: ProcedureDefinition, answer: SupplementAnswer): HandedIn {
  const { previous, sent, files, context } = answer;
  const scope = supplementScope(definition, answer.items);
  refuseProblems(notAsked(definition, scope, sent), []);
  const merged = Object.entries({ ...previous.answers, ...sent.answers }).filter(
    ([, value]) => value !== null,
  );
  const judge = (answers: unknown) =>
    validateAnswers(definition.form, answers, context, { mode: 'submit', isKnownPlace: answer.isKnownPlace });
  const judged = judge(Object.fromEntries(merged));
  const handed = {
    answers: judged.answers,
    documents: { ...previous.documents, ...sent.documents },
    papers: previous.papers,
  };
  const asked = askedDocuments(definition, handed, files, context);
  const before = judge(previous.answers);
  const documentsBefore = askedDocuments(
    definition,
    { ...previous, answers: before.answers },
    files,
    context,
  );
  const owed = (problem: FieldProblem, known: readonly FieldProblem[]): boolean =>
    inScope(scope, problem) ||
    !known.some((old) => old.pointer === problem.pointer && old.code === problem.code);
  refuseProblems(
    [
      ...fieldProblems(judged.errors.filter((problem) => owed(problem, before.errors))),
      ...strangersIn(filesInAnswers(definition.form, sent.answers ?? {}), files),
    ],
    [
      ...asked.problems.filter((problem) => owed(problem, documentsBefore.problems)),
      ...strangersIn(filesInDocuments(sent.documents ?? {}), files),
      ...stillMissing(definition, scope, asked),
    ],
  );
  return { answers: judged.answers, documents: asked.documents, papers: asked.papers };
}

const NOT_ASKED = {
  vi: 'Mục này không được yêu cầu bổ sung nên không sửa được.',
  en: 'This was not asked for, so it cannot be changed now.',
};
const UNKNOWN = {
  vi: 'Hồ sơ không có mục này; tải lại trang rồi thử lại.',
  en: 'The dossier has no such item; reload the page and try again.',
};

function notAsked(
  definition: ProcedureDefinition,
  scope: SupplementScope,
  { answers = {}, documents = {} }: Partial<HandedIn>,
): FieldProblem[] {
  const inDocuments = new Set(scope.documents.map(({ key }) => key));
  const knownDocuments = new Set(definition.documents.map(({ key }) => key));
  const problem = (pointer: string, known: boolean): FieldProblem => ({
    pointer,
    ...(known ? { code: 'NOT_ASKED', message: NOT_ASKED } : { code: 'UNKNOWN_FIELD', message: UNKNOWN }),
  });
  return [
    ...Object.keys(answers)
      .filter((key) => !scope.fields.has(key))
      .map((key) => problem(`/answers/${key}`, fieldOf(definition.form, `/answers/${key}`) !== null)),
    ...Object.keys(documents)
      .filter((key) => !inDocuments.has(key))
      .map((key) => problem(`/documents/${key}`, knownDocuments.has(key))),
  ];
}

function inScope(scope: SupplementScope, { pointer }: FieldProblem): boolean {
  const [, root, key = ''] = pointer.split('/');
  return root === 'answers'
    ? scope.fields.has(key)
    : scope.documents.some((document) => document.key === key);
}

/** A document asked by name must be there, also where the procedure alone would not insist on it. */
function stillMissing(
  { documents }: ProcedureDefinition,
  scope: SupplementScope,
  { asked, documents: given, problems }: ReturnType<typeof askedDocuments>,
): FieldProblem[] {
  return documents
    .filter(({ key }) => scope.askedDocuments.has(key) && asked.has(key) && !given[key]?.length)
    .map(({ key, name }) => ({
      pointer: `/documents/${key}`,
      code: 'DOCUMENT_MISSING',
      message: { vi: `Tải lên: ${name.vi}`, en: `Upload: ${name.en}` },
    }))
    .filter(({ pointer }) => !problems.some((problem) => problem.pointer === pointer));
}
