import type { Text } from '@motcua/domain';
import type { Answers } from '../answers.js';
import type { FormContext } from '../context.js';
import { baseScope, holds, type Scope } from '../resolve/scope.js';
import { pointerTo } from '../values/pointer.js';
import { documentMessage, notHandedIn } from './document-message.js';
import type { AttachedDocuments, AttachedFile, RequiredDocument } from './required-document.js';

export type DocumentProblemCode =
  | 'DOCUMENT_MISSING'
  | 'TOO_MANY_FILES'
  | 'EMPTY_FILE'
  | 'FILE_TYPE_NOT_ACCEPTED'
  | 'FILE_TOO_LARGE'
  | 'UNKNOWN_DOCUMENT'
  | 'DOCUMENT_NOT_ASKED';

export interface DocumentProblem {
  /** `/documents/birthCertificate`, or `/documents/birthCertificate/0` for one of its files. */
  pointer: string;
  documentKey: string;
  code: DocumentProblemCode;
  params: Record<string, string | number>;
  message: Text;
}

export interface AskedDocument {
  document: RequiredDocument;
  required: boolean;
  files: readonly AttachedFile[];
}

export interface DocumentCheck {
  ok: boolean;
  /** Asked for with these answers, in the order of the definition. */
  asked: AskedDocument[];
  /** Of those, the required ones without a file (or paper). */
  missing: RequiredDocument[];
  problems: DocumentProblem[];
}

const MB = 1024 * 1024;

/**
 * Which papers are asked with these answers, which are still missing, and what is wrong with the
 * files. `answers` are cleaned answers (of validateAnswers). `onPaper` names the documents handed in
 * on paper at a counter, which need no file; absent where nobody hands in paper. Never throws.
 */
export function checkRequiredDocuments(
  documents: readonly RequiredDocument[],
  answers: Readonly<Answers>,
  attached: AttachedDocuments,
  context: FormContext,
  onPaper?: ReadonlySet<string>,
): DocumentCheck {
  const base = baseScope(context);
  const scope: Scope = { ...base, names: { ...answers, ...base.names } };
  const asked = documents
    .filter((document) => holds(document.visibleIf, scope))
    .map((document) => ({
      document,
      required: isRequired(document, scope),
      files: Object.hasOwn(attached, document.key) ? (attached[document.key] ?? []) : [],
    }));
  const missing = asked.flatMap(({ document, required, files }) =>
    required && files.length === 0 && !onPaper?.has(document.key) ? [document] : [],
  );
  const problems = [
    ...missing.map((document) => ({
      ...problem(document.key, 'DOCUMENT_MISSING', {}, document),
      ...(onPaper && { message: notHandedIn(document) }),
    })),
    ...asked.flatMap(({ document, files }) => fileProblems(document, files)),
    ...strayProblems(documents, asked, attached),
  ];
  return { ok: problems.length === 0, asked, missing, problems };
}

function isRequired(document: RequiredDocument, scope: Scope): boolean {
  if (document.replaceableByData) return false;
  return document.requiredIf ? holds(document.requiredIf, scope) : (document.required ?? true);
}

function fileProblems(document: RequiredDocument, files: readonly AttachedFile[]): DocumentProblem[] {
  const { key, maxFiles, maxSizeMb, accept } = document;
  const count = files.length > maxFiles ? [problem(key, 'TOO_MANY_FILES', { max: maxFiles }, document)] : [];
  const each = files.flatMap((file, index) => {
    if (file.sizeBytes <= 0) return [problem(key, 'EMPTY_FILE', {}, document, index)];
    if (!isAccepted(file.mime, accept)) {
      return [problem(key, 'FILE_TYPE_NOT_ACCEPTED', { accept: kindsOf(accept) }, document, index)];
    }
    const large = file.sizeBytes > maxSizeMb * MB;
    return large ? [problem(key, 'FILE_TOO_LARGE', { maxSizeMb }, document, index)] : [];
  });
  return [...count, ...each];
}

function strayProblems(
  documents: readonly RequiredDocument[],
  asked: readonly AskedDocument[],
  attached: AttachedDocuments,
): DocumentProblem[] {
  return Object.keys(attached).flatMap((key) => {
    if (attached[key]?.length === 0 || asked.some(({ document }) => document.key === key)) return [];
    const document = documents.find((candidate) => candidate.key === key);
    return [problem(key, document ? 'DOCUMENT_NOT_ASKED' : 'UNKNOWN_DOCUMENT', {}, document)];
  });
}

/** The kinds as people call them: `PDF, JPG, PNG`; every `image/*` is `JPG, PNG`. */
function kindsOf(accept: readonly string[]): string {
  const names = accept.flatMap(
    (pattern) => KIND_NAMES[pattern] ?? pattern.replace(/^.*[/.]/, '').toUpperCase(),
  );
  return [...new Set(names)].join(', ');
}

const KIND_NAMES: Readonly<Record<string, readonly string[]>> = {
  'image/*': ['JPG', 'PNG'],
  'image/jpeg': ['JPG'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['DOCX'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['XLSX'],
};

function isAccepted(mime: string, accept: readonly string[]): boolean {
  return accept.some((pattern) =>
    pattern.endsWith('/*') ? mime.startsWith(pattern.slice(0, -1)) : mime === pattern,
  );
}

function problem(
  documentKey: string,
  code: DocumentProblemCode,
  params: DocumentProblem['params'],
  document: RequiredDocument | undefined,
  index?: number,
): DocumentProblem {
  const base = pointerTo('/documents', documentKey);
  const pointer = index === undefined ? base : pointerTo(base, index);
  return { pointer, documentKey, code, params, message: documentMessage(code, params, document) };
}
