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
const QUARTER = 15;
const PLAIN_DAYS = 3;

/**
 * Working minutes in words; a working day has eight hours. Always rounded down, so that nobody is promised
 * more time than there is: from three days on to days, below that to hours, within a day to quarters.
 */
export function spanInWords(minutes: number, words: DueWords): string {
  const size = Math.abs(Math.trunc(minutes));
  const days = Math.floor(size / DAY);
  const hours = Math.floor((size % DAY) / HOUR);
  if (days >= PLAIN_DAYS || (days > 0 && hours === 0)) return words.days(days);
  if (days > 0) return `${words.days(days)} ${words.hours(hours)}`;
  if (hours === 0) return words.minutes(size);
  const rest = Math.floor((size % HOUR) / QUARTER) * QUARTER;
  return rest === 0 ? words.hours(hours) : `${words.hours(hours)} ${words.minutes(rest)}`;
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
