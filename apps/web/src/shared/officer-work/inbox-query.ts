import type { Inbox, InboxTab } from '@motcua/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.js';

/** Of the contract, in its order; written out, since only types of it may reach the browser. */
export const inboxTabs = [
  'new',
  'mine',
  'unit',
  'dueSoon',
  'overdue',
  'waiting',
  'done',
] as const satisfies readonly InboxTab[];

export interface InboxPlace {
  tab: InboxTab;
  q: string;
}

export const inboxTabOf = (name: string | null): InboxTab => inboxTabs.find((tab) => tab === name) ?? 'mine';

/** Words that are searched for, often a name, travel in the body and stand in no address. */
const askInbox = (
  { tab, q }: InboxPlace,
  { cursor, signal }: { cursor?: string; signal: AbortSignal },
): Promise<Inbox> =>
  q
    ? api.post<Inbox>('/inbox/search', { body: { tab, q, ...(cursor && { cursor }) }, signal })
    : api.get<Inbox>('/inbox', { query: { tab, cursor }, signal });

const HALF_AN_HOUR = 30 * 60_000;
const JUST_NOW = 10_000;

/** The list as the officer works through it: it changes only when they ask, or after their own act. */
export const inboxList = ({ tab, q }: InboxPlace) =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'list', tab, q],
    queryFn: ({ pageParam, signal }) => askInbox({ tab, q }, { cursor: pageParam, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    staleTime: Infinity,
    gcTime: HALF_AN_HOUR,
    refetchOnReconnect: false,
  });

/** The same first page, looked at from time to time behind the list; never shown in its stead. */
export const inboxNews = ({ tab, q }: InboxPlace) =>
  queryOptions({
    queryKey: ['inbox', 'news', tab, q],
    queryFn: ({ client, signal }) => {
      const list = client.getQueryState(inboxList({ tab, q }).queryKey);
      // Just fetched: there can hardly be news, and the server need not be asked twice.
      const first = list && Date.now() - list.dataUpdatedAt < JUST_NOW ? list.data?.pages[0] : undefined;
      return first ?? askInbox({ tab, q }, { signal });
    },
    staleTime: 0,
  });
