/**
 * Vietnam keeps UTC+7 all year, so local time is plain arithmetic and needs no time-zone data.
 * "Local minute" = whole minutes since 1970-01-01 00:00 in Vietnam; "day" = whole days since then.
 */
const OFFSET_MINUTES = 7 * 60;
const DAY_MS = 86_400_000;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

export const DAY_MINUTES = 1440;

/** Local minute of an instant (epoch ms). Seconds are cut off: 08:00:59 counts as 08:00. */
export function localMinuteOf(instant: number): number {
  return Math.floor(instant / 60_000) + OFFSET_MINUTES;
}

/** Epoch ms at which a local minute begins. */
export function instantOf(localMinute: number): number {
  return (localMinute - OFFSET_MINUTES) * 60_000;
}

export function dayOf(localMinute: number): number {
  return Math.floor(localMinute / DAY_MINUTES);
}

/** 0 = Monday … 6 = Sunday. Day 0 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Day of a `YYYY-MM-DD` date; null when there is no such date. */
export function dayOfIsoDate(date: string): number | null {
  if (!ISO_DATE.test(date)) return null;
  const day = Date.parse(date) / DAY_MS;
  return Number.isInteger(day) && isoDateOf(day) === date ? day : null;
}

export function isoDateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** `YYYY-MM-DD` in Asia/Ho_Chi_Minh of an instant (epoch ms): the "today" of forms, fees and appointments. */
export function vietnamDay(instant: number): string {
  return isoDateOf(dayOf(localMinuteOf(instant)));
}

export interface CivilDate {
  year: number;
  /** 1–12. */
  month: number;
  /** 1–31. */
  dayOfMonth: number;
}

export function civilDateOf(day: number): CivilDate {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** The same day number `months` later, or that month's last day where the number does not exist. */
export function addMonths(day: number, months: number): number {
  const { year, month, dayOfMonth } = civilDateOf(day);
  const lastOfTarget = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastOfTarget)) / DAY_MS;
}
