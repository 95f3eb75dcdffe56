import type { ProcedureHits } from '@motcua/contracts';
import { useEffect, useReducer, useRef } from 'react';
import { answerOf, TEN_MINUTES, useAnswer } from '../../shared/answers/use-answer.js';
import type { ApiProblem } from '../../shared/api/api-problem.js';
import { hitsPath } from './queries.js';
import type { SearchWish } from './queries.js';

/** How many pages of each wish were opened, so that Back finds them all again. */
const opened = new Map<string, number>();

export interface Hits {
  pages: readonly ProcedureHits[];
  error: ApiProblem | null;
  /** While the next letters are being looked up, the answer to the last ones stays in sight. */
  isPlaceholder: boolean;
  hasMore: boolean;
  isFetchingMore: boolean;
  more: () => void;
  retry: () => void;
}

/** The pages there are, in order, and the address of the first that is not. */
function pagesOf(wish: SearchWish, wanted: number) {
  const pages: ProcedureHits[] = [];
  let path: string | null = hitsPath(wish);
  while (path !== null && pages.length < wanted) {
    const { data } = answerOf<ProcedureHits>(path).read();
    if (!data) return { pages, missing: path };
    pages.push(data);
    path = data.nextCursor ? hitsPath(wish, data.nextCursor) : null;
  }
  return { pages, missing: null };
}

export function useHits(wish: SearchWish): Hits {
  const first = hitsPath(wish);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const wanted = opened.get(first) ?? 1;
  const { pages, missing } = pagesOf(wish, wanted);
  // The first page is always looked at; beside it the one that is on its way.
  const top = useAnswer<ProcedureHits>(first, TEN_MINUTES);
  const next = useAnswer<ProcedureHits>(missing === first ? null : missing, TEN_MINUTES);
  const last = useRef<readonly ProcedureHits[]>([]);
  useEffect(() => {
    if (pages.length > 0) last.current = pages;
  });
  return {
    pages: pages.length > 0 ? pages : last.current,
    error: next.error ?? top.error,
    isPlaceholder: pages.length === 0 && last.current.length > 0,
    hasMore: Boolean(pages.at(-1)?.nextCursor),
    isFetchingMore: pages.length > 0 && missing !== null && next.error === null,
    more: () => {
      if (next.error) void next.refetch();
      opened.set(first, pages.length + 1);
      redraw();
    },
    retry: () => void top.refetch(),
  };
}
