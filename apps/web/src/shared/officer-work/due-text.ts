import type { InboxRow } from '@motcua/contracts';
import type { Tone } from '@motcua/ui';
import { formatDate } from '../formatting/format.js';
import type { officerWorkText } from './text.js';

export type DueWords = (typeof officerWorkText)['vi']['due'];

export interface Deadline {
  lateness: InboxRow['lateness'];
  /** Working minutes; negative when late. */
  minutesLeft: number | null;
  dueAt?: string | null | undefined;
}

const DAY = 480;
const HOUR = 60;

/**
 * Working minutes in words; a working day has eight hours. In one unit, for a column of such words is read at a
 * glance, and rounded down, so that nobody is promised more time than there is.
 */
export function spanInWords(minutes: number, words: DueWords): string {
  const size = Math.abs(Math.trunc(minutes));
  if (size >= DAY) return words.days(Math.floor(size / DAY));
  if (size >= 2 * HOUR || size === HOUR) return words.hours(Math.floor(size / HOUR));
  return words.minutes(size);
}

/** To the minute, for the explanation of a date, which must add up: `7 giờ 30 phút`. */
export function exactSpan(minutes: number, words: DueWords): string {
  const hours = Math.floor(minutes / HOUR);
  const rest = minutes % HOUR;
  const parts = [hours > 0 && words.hours(hours), (rest > 0 || hours === 0) && words.minutes(rest)];
  return parts.filter(Boolean).join(' ');
}

export function dueText({ lateness, minutesLeft, dueAt }: Deadline, words: DueWords): string {
  if (lateness === 'PAUSED') return words.paused;
  if (lateness === 'DONE') return words.done;
  if (minutesLeft === null) return dueAt ? words.by(formatDate(dueAt)) : '';
  const none = Math.trunc(minutesLeft) === 0;
  if (lateness === 'OVERDUE') return none ? words.justLate : words.late(spanInWords(minutesLeft, words));
  return none ? words.now : words.left(spanInWords(minutesLeft, words));
}

const TONES: Record<InboxRow['lateness'], Tone> = {
  OVERDUE: 'danger',
  DUE_SOON: 'warning',
  WITHIN_LIMIT: 'neutral',
  PAUSED: 'info',
  DONE: 'success',
};

export const dueTone = ({ lateness }: Pick<Deadline, 'lateness'>): Tone => TONES[lateness];
