import { DAY_MINUTES, civilDateOf, dayOf, dayOfIsoDate, localMinuteOf } from '../working-time/local-day.js';

/**
 * `dd/MM/yyyy` in Asia/Ho_Chi_Minh of an instant (epoch ms or ISO 8601 text with its zone), or of a plain
 * `YYYY-MM-DD` date, which has no zone. Empty when the text is no date.
 */
export function formatDate(when: number | string): string {
  const plainDay = typeof when === 'string' ? dayOfIsoDate(when) : null;
  if (plainDay !== null) return dateText(plainDay);
  const minute = localMinuteOf(toInstant(when));
  return Number.isNaN(minute) ? '' : dateText(dayOf(minute));
}

/** `dd/MM/yyyy HH:mm` in Asia/Ho_Chi_Minh of an instant (epoch ms or ISO 8601 text with its zone); empty when it is none. */
export function formatDateTime(when: number | string): string {
  const minute = localMinuteOf(toInstant(when));
  if (Number.isNaN(minute)) return '';
  const ofDay = minute - dayOf(minute) * DAY_MINUTES;
  return `${dateText(dayOf(minute))} ${padded(Math.floor(ofDay / 60))}:${padded(ofDay % 60)}`;
}

// A text without a zone would be read in the zone of whoever runs this.
const ZONED = /T.*(?:Z|[+-]\d{2}:\d{2})$/;

function toInstant(when: number | string): number {
  if (typeof when === 'number') return when;
  return ZONED.test(when) ? Date.parse(when) : Number.NaN;
}

function dateText(day: number): string {
  const { year, month, dayOfMonth } = civilDateOf(day);
  return `${padded(dayOfMonth)}/${padded(month)}/${String(year).padStart(4, '0')}`;
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}
