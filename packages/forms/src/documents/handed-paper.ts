import type { RequiredDocument } from './required-document.js';

/** What a paper handed in at a counter is; ELECTRONIC and DATA (taken from a database) are no paper. */
export type PaperForm = 'ORIGINAL' | 'CERTIFIED_COPY' | 'COMPARED_COPY' | 'PHOTO' | 'ELECTRONIC' | 'DATA';

/** What was handed in for one document, as the counter counted it; in sheets or sets, as the procedure counts. */
export interface HandedPaper {
  originals: number;
  copies: number;
  form: PaperForm;
}

/** Whether a form of paper is counted at all. */
export function isCounted(form: PaperForm): boolean {
  return form !== 'ELECTRONIC' && form !== 'DATA';
}

/** Whether anything was handed in: papers in some number, or what is no paper and therefore not counted. */
export function isHandedIn({ originals, copies, form }: HandedPaper): boolean {
  return !isCounted(form) || originals + copies > 0;
}

/** Keys of the documents of which something was handed in. */
export function handedInKeys(papers: Readonly<Record<string, HandedPaper>>): Set<string> {
  return new Set(
    Object.entries(papers)
      .filter(([, paper]) => isHandedIn(paper))
      .map(([key]) => key),
  );
}

/** What a counter expects to be handed in for a document: the numbers asked, at least one. */
export function expectedPaper({ originals, copies }: RequiredDocument): HandedPaper {
  if (originals > 0) return { originals, copies, form: 'ORIGINAL' };
  return copies > 0 ? { originals, copies, form: 'PHOTO' } : { originals: 1, copies: 0, form: 'ORIGINAL' };
}
