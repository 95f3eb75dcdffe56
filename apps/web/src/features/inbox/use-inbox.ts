import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { inboxList, inboxNews } from '../../shared/officer-work/inbox-query.js';
import type { InboxPlace } from '../../shared/officer-work/inbox-query.js';
import { listNews, withTimeLeft } from './list-news.js';
import { useLoadAll } from './use-load-all.js';
import { useMemo } from 'react';

const EVERY = 45_000;

/** The list of a tab as it was when asked for, and what has happened since. */
export function useInbox(place: InboxPlace) {
  const client = useQueryClient();
  const list = useInfiniteQuery({
    ...inboxList(place),
    // While a search is on its way the rows before it stay, dimmed; another tab's rows would mislead.
    placeholderData: (before, query) => (query?.queryKey[2] === place.tab ? before : undefined),
  });
  // A hidden window asks nothing: the interval stands still there by itself.
  const news = useQuery({ ...inboxNews(place), refetchInterval: EVERY, enabled: list.isSuccess });
  const fresh = news.dataUpdatedAt > list.dataUpdatedAt ? news.data : undefined;
  const pages = list.data?.pages;
  const shown = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  const rows = useMemo(() => withTimeLeft(shown, fresh), [shown, fresh]);
  const listed = list.data?.pages.at(-1)?.counts;
  return {
    list,
    rows,
    all: useLoadAll(list, shown.length),
    news: list.isPlaceholderData ? listNews([], undefined) : listNews(shown, fresh),
    // The figure of the open tab is that of the list below it; the others may be newer.
    counts: fresh && listed ? { ...fresh.counts, [place.tab]: listed[place.tab] } : listed,
    countedTo: list.data?.pages.at(-1)?.countedTo ?? Infinity,
    refresh: () => {
      // Anew from the first page: a long list is not fetched again page by page.
      client.setQueryData(
        inboxList(place).queryKey,
        (held) => held && { pages: held.pages.slice(0, 1), pageParams: held.pageParams.slice(0, 1) },
      );
      void client.invalidateQueries({ queryKey: inboxList(place).queryKey, exact: true });
    },
  };
}
