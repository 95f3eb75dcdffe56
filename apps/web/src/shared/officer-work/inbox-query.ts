import type { Inbox, InboxChoices, InboxQuery, InboxTab } from '@motcua/contracts';
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

/** What narrows and orders the list; these stand in the address under these names. */
export const filterNames = [
  'unit',
  'procedure',
  'step',
  'assignee',
  'channel',
  'lateness',
  'sort',
] as const satisfies readonly (keyof InboxQuery)[];

export type InboxFilterName = (typeof filterNames)[number];
export type InboxFilters = Readonly<Partial<Record<InboxFilterName, string>>>;

export interface InboxPlace {
  tab: InboxTab;
  q: string;
  filters?: InboxFilters | undefined;
}

export const filtersOf = (read: (name: InboxFilterName) => string | null | undefined): InboxFilters =>
  Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = read(name);
      return value ? [[name, value.slice(0, 64)]] : [];
    }),
  );

export const inboxTabOf = (name: string | null): InboxTab => inboxTabs.find((tab) => tab === name) ?? 'mine';

/** Words that are searched for, often a name, travel in the body and stand in no address. */
const askInbox = (
  { tab, q, filters }: InboxPlace,
  { cursor, signal }: { cursor?: string; signal: AbortSignal },
): Promise<Inbox> => {
  const more = { ...filters, ...(cursor && { cursor, limit: String(NEXT_PAGE) }) };
  return q
    ? api.post<Inbox>('/inbox/search', { body: { tab, q, ...more }, signal })
    : api.get<Inbox>('/inbox', { query: { tab, ...more }, signal });
};

/** Whoever wants more than the first page wants much more. */
const NEXT_PAGE = 200;

const HALF_AN_HOUR = 30 * 60_000;
const JUST_NOW = 10_000;

/** The list as the officer works through it: it changes only when they ask, or after their own act. */
export const inboxList = ({ tab, q, filters = {} }: InboxPlace) =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'list', tab, q, filters],
    queryFn: ({ pageParam, signal }) => askInbox({ tab, q, filters }, { cursor: pageParam, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    staleTime: Infinity,
    gcTime: HALF_AN_HOUR,
    refetchOnReconnect: false,
  });

/** The same first page, looked at from time to time behind the list; never shown in its stead. */
export const inboxNews = ({ tab, q, filters = {} }: InboxPlace) =>
  queryOptions({
    queryKey: ['inbox', 'news', tab, q, filters],
    queryFn: ({ client, signal }) => {
      const list = client.getQueryState(inboxList({ tab, q, filters }).queryKey);
      // Just fetched: there can hardly be news, and the server need not be asked twice.
      const first = list && Date.now() - list.dataUpdatedAt < JUST_NOW ? list.data?.pages[0] : undefined;
      return first ?? askInbox({ tab, q, filters }, { signal });
    },
    staleTime: 0,
  });

/** What the list can be narrowed to; asked for when somebody is about to choose. */
export const inboxChoices = (procedure: string | undefined) =>
  queryOptions({
    queryKey: ['inbox-choices', procedure ?? null],
    queryFn: ({ signal }) => api.get<InboxChoices>('/inbox/choices', { query: { procedure }, signal }),
    staleTime: 5 * 60_000,
  });
