import type { ReportBasis, ReportFigure } from '@motcua/contracts';

export const PERIODS = ['month', 'lastMonth', 'quarter', 'year', 'free'] as const;
type PeriodKey = (typeof PERIODS)[number];

export type ListedFigure = ReportFigure | 'lateWork';

/** What a page of the report asks about, as its address says; the address can be sent to somebody. */
export interface Asked {
  period: PeriodKey;
  /** For free days; YYYY-MM-DD or empty. */
  from: string;
  to: string;
  /** Code of the unit; empty for one's own. */
  unit: string;
  procedure: string;
  by: ReportBasis | '';
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const YEAR = 4;
const MONTH = 7;

export function readAsked(params: URLSearchParams): Asked {
  const day = (name: string): string => {
    const given = params.get(name) ?? '';
    return DAY.test(given) ? given : '';
  };
  const period = PERIODS.find((key) => key === params.get('ky')) ?? 'month';
  const by = params.get('theo');
  return {
    period,
    from: day('tu'),
    to: day('den'),
    unit: (params.get('donVi') ?? '').slice(0, 40),
    procedure: (params.get('thuTuc') ?? '').slice(0, 40),
    by: by === 'competent' || by === 'receiving' ? by : '',
  };
}

/** The part of an address that says the same. */
export function addressOf({ period, from, to, unit, procedure, by }: Asked): Record<string, string> {
  const all = {
    ky: period === 'month' ? '' : period,
    tu: period === 'free' ? from : '',
    den: period === 'free' ? to : '',
    donVi: unit,
    thuTuc: procedure,
    theo: by,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** Days of the period; this month is left to the server, whose clock counts. */
export function daysOf({ period, from, to }: Asked, today: string): { from?: string; to?: string } {
  const year = Number(today.slice(0, YEAR));
  const month = Number(today.slice(YEAR + 1, MONTH));
  switch (period) {
    case 'month':
      return {};
    case 'lastMonth': {
      const [y, m] = month === 1 ? [year - 1, 12] : [year, month - 1];
      return { from: dayOf(y, m, 1), to: dayOf(y, m, new Date(Date.UTC(y, m, 0)).getUTCDate()) };
    }
    case 'quarter':
      return { from: dayOf(year, month - ((month - 1) % 3), 1), to: today };
    case 'year':
      return { from: dayOf(year, 1, 1), to: today };
    case 'free':
      return { ...(from && { from }), ...(to && { to }) };
  }
}

/** What the API is asked. */
export function queryOf(asked: Asked, today: string): Record<string, string> {
  const { unit, procedure, by } = asked;
  return {
    ...daysOf(asked, today),
    ...(unit && { unit }),
    ...(procedure && { procedure }),
    ...(by && { by }),
  };
}

function dayOf(year: number, month: number, day: number): string {
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
