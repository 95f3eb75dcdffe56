import { checkRequiredDocuments, type FormContext, handedInKeys, type HandedPaper } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';
import { type FieldProblem, ProblemError } from '../../../platform/errors/index.js';
import type { FileFacts } from '../../../platform/files/index.js';
import { attached } from '../../drafts/index.js';

/** What a person hands in at once: answers in normal form, files and papers by document. Stored as it is, never changed. */
export interface HandedIn {
  answers: Record<string, unknown>;
  documents: Record<string, readonly string[]>;
  /** Counted at a counter; none where all is sent online. */
  papers: Readonly<Record<string, HandedPaper>>;
}

/** The documents asked with these answers, with their files; what is not asked is left out, as hidden answers are. */
export function askedDocuments(
  definition: ProcedureDefinition,
  handed: HandedIn,
  files: readonly FileFacts[],
  context: FormContext,
): Pick<HandedIn, 'documents' | 'papers'> & { asked: ReadonlySet<string>; problems: FieldProblem[] } {
  const known = new Set(definition.documents.map(({ key }) => key));
  const onPaper = handedInKeys(handed.papers);
  const { asked, problems } = checkRequiredDocuments(
    definition.documents,
    handed.answers as Parameters<typeof checkRequiredDocuments>[1],
    attached(handed.documents, files),
    context,
    ...(context.channel === undefined || context.channel === 'ONLINE' ? [] : [onPaper]),
  );
  const kept = asked
    .map(({ document }): [string, readonly string[]] => [document.key, handed.documents[document.key] ?? []])
    .filter(([, ids]) => ids.length > 0);
  const papers = asked.flatMap(({ document: { key } }): [string, HandedPaper][] => {
    const paper = onPaper.has(key) ? handed.papers[key] : undefined;
    return paper ? [[key, paper]] : [];
  });
  return {
    documents: Object.fromEntries(kept),
    papers: Object.fromEntries(papers),
    asked: new Set(asked.map(({ document }) => document.key)),
    problems: problems
      .filter(({ code, documentKey }) => code !== 'DOCUMENT_NOT_ASKED' || !known.has(documentKey))
      .map(({ pointer, code, message }) => ({ pointer, code, message })),
  };
}

/** Throws INVALID_ANSWERS, or MISSING_DOCUMENTS when only documents are wrong; nothing when all is well. */
export function refuseProblems(answers: readonly FieldProblem[], documents: readonly FieldProblem[]): void {
  const errors = [...answers, ...documents];
  if (errors.length === 0) return;
  throw new ProblemError(answers.length > 0 ? 'INVALID_ANSWERS' : 'MISSING_DOCUMENTS', { errors });
}

/** Only what a client needs to place and show a problem. */
export function fieldProblems(
  problems: readonly { pointer: string; code: string; message: { vi: string; en: string } }[],
): FieldProblem[] {
  return problems.map(({ pointer, code, message }) => ({ pointer, code, message }));
}
