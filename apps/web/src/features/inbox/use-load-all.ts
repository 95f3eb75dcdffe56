import { useEffect, useRef, useState } from 'react';

/** A list longer than this is for narrowing, not for reading. */
export const MOST_ROWS = 10_000;

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isError: boolean;
  fetchNextPage: () => Promise<unknown>;
}

export interface LoadAll {
  /** Whether pages are being fetched one after the other. */
  loading: boolean;
  start: () => void;
  stop: () => void;
}

/** Fetches page after page until the list is whole, is long enough, or the reader says stop. */
export function useLoadAll(list: Pages, shown: number): LoadAll {
  const [wanted, setWanted] = useState(false);
  const current = useRef(list);
  current.current = list;
  const { hasNextPage, isFetchingNextPage, isError } = list;
  const goOn = wanted && hasNextPage && !isError && shown < MOST_ROWS;
  useEffect(() => {
    if (goOn && !isFetchingNextPage) void current.current.fetchNextPage();
    if (wanted && !goOn) setWanted(false);
  }, [goOn, isFetchingNextPage, wanted, shown]);
  return { loading: goOn, start: () => setWanted(true), stop: () => setWanted(false) };
}
