import { type ReportPeriod, reportPeriod, standsAt, vietnamDay } from '@motcua/domain';
import { ProblemError } from '../../../platform/errors/index.js';

export interface AskedPeriod extends ReportPeriod {
  /** YYYY-MM-DD in Viet Nam, both included. */
  firstDay: string;
  lastDay: string;
  /** What is "in process" is counted at this instant. */
  at: number;
  over: boolean;
}

const LONGEST_MS = 367 * 86_400_000;

/** The days asked for, else this month up to today. Throws INVALID_REQUEST for what is no period, or longer than a year. */
export function askedPeriod(
  given: { from?: string | undefined; to?: string | undefined },
  now: number,
): AskedPeriod {
  const today = vietnamDay(now);
  const lastDay = given.to ?? (given.from !== undefined && given.from > today ? given.from : today);
  const firstDay = given.from ?? `${lastDay.slice(0, 7)}-01`;
  const period = reportPeriod(firstDay, lastDay);
  if (!period || period.until - period.from > LONGEST_MS) {
    throw new ProblemError('INVALID_REQUEST', {
      errors: [
        {
          pointer: '/to',
          code: 'period',
          message: {
            vi: 'Kỳ báo cáo đi từ ngày đầu đến ngày cuối, dài nhất một năm.',
            en: 'A period goes from its first day to its last and is a year long at most.',
          },
        },
      ],
    });
  }
  return { ...period, firstDay, lastDay, at: standsAt(period, now), over: period.until <= now };
}
