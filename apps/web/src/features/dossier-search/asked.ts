import type { DossierSearchLateness, DossierSearchQuery, DossierSearchStatus } from '@motcua/contracts';

/** Of the contract; written out, since only types of it may reach the browser. */
export const statuses = [
  'OPEN',
  'SUBMITTED',
  'ACCEPTED',
  'IN_PROCESS',
  'SUPPLEMENT_REQUESTED',
  'PAYMENT_REQUESTED',
  'COMPLETED',
  'RESULT_RETURNED',
  'REJECTED_AT_INTAKE',
  'WITHDRAWN',
  'STOPPED',
] as const satisfies readonly DossierSearchStatus[];

export const latenesses = ['OVERDUE', 'LATE', 'ON_TIME'] as const satisfies readonly DossierSearchLateness[];

export type Asked = Partial<Omit<DossierSearchQuery, 'cursor' | 'limit' | 'in'>> & { q: string };

/** What the address calls each filter. */
export const PARAMS = {
  unit: 'don-vi',
  procedure: 'thu-tuc',
  status: 'trang-thai',
  lateness: 'han',
  from: 'tu',
  to: 'den',
} as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Filters as the address says them; whatever is none of ours is as if it were not there. */
export function readAsked(params: URLSearchParams, q: string): Asked {
  const get = (name: keyof typeof PARAMS) => (params.get(PARAMS[name]) ?? '').slice(0, 64);
  const status = statuses.find((known) => known === get('status'));
  const lateness = latenesses.find((known) => known === get('lateness'));
  const [unit, procedure, from, to] = [get('unit'), get('procedure'), get('from'), get('to')];
  return {
    q,
    ...(unit && { unit }),
    ...(procedure && { procedure }),
    ...(status && { status }),
    ...(lateness && { lateness }),
    ...(DAY.test(from) && { from }),
    ...(DAY.test(to) && { to }),
  };
}

export const isFiltered = (asked: Asked): boolean => Object.keys(asked).some((name) => name !== 'q');

/** Whatever is typed or chosen: without either there is nothing to look for yet. */
export const isAsked = (asked: Asked): boolean => asked.q !== '' || isFiltered(asked);
