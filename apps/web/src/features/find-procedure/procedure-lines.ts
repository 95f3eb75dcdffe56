import type { ProcedurePage } from '@motcua/contracts';

type CaseLine = { when: { vi: string } | null };

/** Lines of the person's case, and those of every case; all of them when none is named after it. */
export function linesOfCase<L extends CaseLine>(lines: readonly L[], caseName: string | undefined): L[] {
  const own = lines.filter(({ when }) => when === null || when.vi === caseName);
  const named = lines.some(({ when }) => when !== null && when.vi === caseName);
  return named ? own : [...lines];
}

export type FeeLine = ProcedurePage['fees'][number];

/** An amount that only a legal text tells is never free. */
export const isFree = (fees: readonly FeeLine[]): boolean =>
  fees.length > 0 && fees.every(({ amount }) => amount === 0);

export type PagePaper = ProcedurePage['documents'][number];

export function papersByNeed(documents: readonly PagePaper[]) {
  return {
    always: documents.filter(({ need }) => need === 'ALWAYS'),
    inSomeCases: documents.filter(({ need }) => need === 'IN_SOME_CASES'),
    notes: documents.filter(({ need }) => need === 'NOTE'),
  };
}

type Ways = Pick<ProcedurePage, 'fileable' | 'channels'>;

/** Whether it can be filed on this site. */
export const isOnline = ({ fileable, channels }: Ways): boolean => fileable && channels.includes('ONLINE');

/** Handled by the offices here, who must see the person or the originals. */
export const isAtCounterOnly = ({ fileable, channels }: Ways): boolean =>
  fileable && !channels.includes('ONLINE');
