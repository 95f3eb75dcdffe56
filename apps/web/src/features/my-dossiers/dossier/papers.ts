import type { Dossier } from '@motcua/contracts';

export type IssuedPaper = Dossier['issued'][number];

/** The result, a refusal (Mẫu 03) or a notice that the matter was stopped (Mẫu 05): they tell what came of it. */
const OUTCOMES: ReadonlySet<string> = new Set(['RESULT', 'MAU_03', 'MAU_05']);

export const isOutcome = ({ form }: Pick<IssuedPaper, 'form'>): boolean => OUTCOMES.has(form);

/** Newest first; of one moment in the order given. */
export const newestFirst = (papers: readonly IssuedPaper[]): IssuedPaper[] =>
  papers.toSorted((one, other) => other.issuedAt.localeCompare(one.issuedAt));
