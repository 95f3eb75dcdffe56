import type { UnitReport } from '@motcua/contracts';
import { formatDay } from '../../shared/formatting/format.js';

type Days = UnitReport['days'];

/** One bar: a day, or a month where there are too many days to tell apart. */
interface Span {
  key: string;
  name: string;
  received: number;
  solved: number;
  solvedLate: number;
}

export interface Trend {
  byMonth: boolean;
  spans: Span[];
}

/** More bars than this are thinner than a line. */
const MOST_DAYS = 62;

/** `days`: in order, those on which something happened. */
export function trendOf(days: Days): Trend {
  const byMonth = days.length > MOST_DAYS;
  if (!byMonth)
    return { byMonth, spans: days.map(({ day, ...rest }) => ({ key: day, name: formatDay(day), ...rest })) };
  const months = new Map<string, Span>();
  for (const { day, received, solved, solvedLate } of days) {
    const key = day.slice(0, 7);
    const so = months.get(key) ?? { received: 0, solved: 0, solvedLate: 0 };
    months.set(key, {
      key,
      name: `${key.slice(5)}/${key.slice(0, 4)}`,
      received: so.received + received,
      solved: so.solved + solved,
      solvedLate: so.solvedLate + solvedLate,
    });
  }
  return { byMonth, spans: [...months.values()] };
}
