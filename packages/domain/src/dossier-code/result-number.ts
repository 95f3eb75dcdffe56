import { civilDateOf, dayOf, localMinuteOf } from '../working-time/local-day.js';

/** As official documents are numbered: `15/2026/GPXD`. */
export const DEFAULT_RESULT_NUMBER_PATTERN = '{seq}/{year}/{suffix}';

export interface ResultNumberParts {
  /** Counter of the issuing unit, register and year, from 1. */
  seq: number;
  /** The moment of issue, epoch ms; its year in Asia/Ho_Chi_Minh is printed. */
  date: number;
  /** Kind of document, such as `GPXD`, or kind and unit, such as `GPXD-UBND`. */
  suffix: string;
}

/**
 * The number of an issued result. The pattern may use `{seq}` (or `{seq:3}` to pad it), `{year}` and
 * `{suffix}`; anything else in braces throws RangeError, as does a pattern without a counter.
 */
export function formatResultNumber(pattern: string, { seq, date, suffix }: ResultNumberParts): string {
  if (!Number.isSafeInteger(seq) || seq < 1) throw new RangeError(`Result number counter: ${seq}`);
  if (!/\{seq(?::\d)?\}/.test(pattern)) throw new RangeError('Result number pattern: MISSING_PLACEHOLDER');
  const { year } = civilDateOf(dayOf(localMinuteOf(date)));
  return pattern.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    if (name === 'year') return String(year);
    if (name === 'suffix') return suffix;
    const width = /^seq(?::(\d))?$/.exec(name);
    if (!width) throw new RangeError('Result number pattern: UNKNOWN_PLACEHOLDER');
    return String(seq).padStart(Number(width[1] ?? 1), '0');
  });
}
