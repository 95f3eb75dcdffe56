import type { LateWork, ReportList, UnitReport } from '@motcua/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../shared/api/api.js';

type Query = Readonly<Record<string, string>>;

const REPORTS = 'reports';
/** A board on the wall follows the work; whoever looks at one is not in the middle of a form. */
const LIVE = { refetchInterval: 30_000, refetchOnWindowFocus: true, staleTime: 0 } as const;

export const reportQuery = (query: Query) =>
  queryOptions({
    queryKey: [REPORTS, 'units', query],
    queryFn: ({ signal }) => api.get<UnitReport>('/reports/units', { query, signal }),
    placeholderData: keepPreviousData,
    ...LIVE,
  });

export const lateWorkQuery = (query: Query) =>
  queryOptions({
    queryKey: [REPORTS, 'late-work', query],
    queryFn: ({ signal }) => api.get<LateWork>('/reports/units/late-work', { query, signal }),
    placeholderData: keepPreviousData,
    ...LIVE,
  });

export const listQuery = (query: Query) =>
  infiniteQueryOptions({
    queryKey: [REPORTS, 'dossiers', query],
    queryFn: ({ pageParam, signal }) =>
      api.get<ReportList>('/reports/units/dossiers', {
        query: { ...query, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page: ReportList) => page.nextCursor,
    staleTime: 0,
  });
