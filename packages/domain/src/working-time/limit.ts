import type { Text } from '../text.js';

export type LimitUnit = 'WORKING_DAY' | 'WORKING_HOUR' | 'DAY' | 'MONTH';

/**
 * A legal or internal time limit. `DAY` is a calendar day ("ngày"), `WORKING_DAY` is "ngày làm việc".
 * `cutOff` (HH:mm) belongs to same-day procedures: what is received from that minute on counts as
 * received on the next working day. It goes with whole working days only.
 */
export interface TimeLimit {
  quantity: number;
  unit: LimitUnit;
  cutOff?: string;
}

/** One working day is eight working hours (Bộ luật Lao động 2019, Điều 105; QĐ 188/1999/QĐ-TTg). */
export const WORKING_DAY_MINUTES = 480;

const MAX_QUANTITY = 9999;
const LIMIT = /^(\d{1,4}(?:\.\d{1,2})?)(wd|d|h|mo)(?:@(\d{2}:\d{2}))?$/;

const UNIT_OF: Readonly<Record<string, LimitUnit>> = {
  wd: 'WORKING_DAY',
  h: 'WORKING_HOUR',
  d: 'DAY',
  mo: 'MONTH',
};

const SUFFIX_OF: Readonly<Record<LimitUnit, string>> = {
  WORKING_DAY: 'wd',
  WORKING_HOUR: 'h',
  DAY: 'd',
  MONTH: 'mo',
};

const WORDS: Readonly<Record<LimitUnit, { vi: string; one: string; many: string }>> = {
  WORKING_DAY: { vi: 'ngày làm việc', one: 'working day', many: 'working days' },
  WORKING_HOUR: { vi: 'giờ làm việc', one: 'working hour', many: 'working hours' },
  DAY: { vi: 'ngày', one: 'day', many: 'days' },
  MONTH: { vi: 'tháng', one: 'month', many: 'months' },
};

/**
 * Reads `5wd`, `0.5wd`, `4h` (working time), `3d` (calendar days), `1mo`, and `1wd@15:00` for a
 * same-day procedure with its cut-off. Null when the text is not a limit: zero, a part of a calendar
 * day or month, or a cut-off on anything but whole working days.
 */
export function parseLimit(text: string): TimeLimit | null {
  const match = LIMIT.exec(text);
  const unit = match && UNIT_OF[match[2] ?? ''];
  if (!match || !unit) return null;
  const limit: TimeLimit = { quantity: Number(match[1]), unit, ...(match[3] && { cutOff: match[3] }) };
  return isTimeLimit(limit) ? limit : null;
}

/** Whether the numbers of a limit make sense; see `parseLimit` for what does not. */
export function isTimeLimit({ quantity, unit, cutOff }: TimeLimit): boolean {
  if (!(quantity > 0 && quantity <= MAX_QUANTITY)) return false;
  const whole = Number.isInteger(quantity);
  if (cutOff !== undefined) return whole && unit === 'WORKING_DAY' && minuteOfClock(cutOff) !== null;
  return whole || unit === 'WORKING_DAY' || unit === 'WORKING_HOUR';
}

/** The short form that `parseLimit` reads. */
export function printLimit({ quantity, unit, cutOff }: TimeLimit): string {
  return `${quantity}${SUFFIX_OF[unit]}${cutOff ? `@${cutOff}` : ''}`;
}

/** For people: `3 ngày làm việc` / `3 working days`. */
export function formatLimit({ quantity, unit, cutOff }: TimeLimit): Text {
  const words = WORDS[unit];
  if (cutOff !== undefined && quantity === 1) {
    return {
      vi: `Trong ngày làm việc; nhận từ ${cutOff} thì trong ngày làm việc tiếp theo`,
      en: `The same working day; if received from ${cutOff}, the next working day`,
    };
  }
  return {
    vi: `${String(quantity).replace('.', ',')} ${words.vi}`,
    en: `${quantity} ${quantity === 1 ? words.one : words.many}`,
  };
}

/**
 * Working minutes in a limit of working days or hours, to the nearest minute; null for calendar days
 * and months, which cannot be added to working time.
 */
export function limitMinutes({ quantity, unit }: TimeLimit): number | null {
  if (unit === 'WORKING_DAY') return Math.round(quantity * WORKING_DAY_MINUTES);
  if (unit === 'WORKING_HOUR') return Math.round(quantity * 60);
  return null;
}

/** Minute of the day of an `HH:mm` clock time; null when it is none. */
export function minuteOfClock(clock: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}
