import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../../shared/api/api.js';

/** Everything of administering stands under one key: a change may show on any of its pages. */
export const ADMIN = 'administration';

export type Filter = Readonly<Record<string, string>>;

/** A list that goes on by its cursor, filtered as the address says. */
export const adminList = <T extends { nextCursor: string | null }>(name: string, filter: Filter) =>
  infiniteQueryOptions({
    queryKey: [ADMIN, name, filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<T>(`/administration/${name}`, { query: { ...filter, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (page: T) => page.nextCursor,
    staleTime: 0,
  });
