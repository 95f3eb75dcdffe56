import type { Notices } from '@motcua/contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../../shared/api/api.js';

export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices'],
  queryFn: ({ pageParam, signal }) => api.get<Notices>('/notices', { query: { cursor: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.nextCursor,
  staleTime: 0,
  refetchOnWindowFocus: true,
  refetchInterval: 60_000,
});

/** All up to now. */
export const markNoticesRead = () => api.post<void>('/notices/read');
