import type { Lang } from '../i18n/lang.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const dateParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const timeParts = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });

/** An instant (ISO 8601 or epoch ms) as the day in Viet Nam: `21/11/2026`. */
export const formatDate = (instant: string | number): string => dateParts.format(new Date(instant));

/** `16:05` in Viet Nam. */
export const formatTime = (instant: string | number): string => timeParts.format(new Date(instant));

/** `16:05 21/11/2026`, the order people in Viet Nam are used to. */
export const formatDateTime = (instant: string | number): string =>
  `${formatTime(instant)} ${formatDate(instant)}`;

/** A calendar day without a clock, `2026-11-21` → `21/11/2026`. */
export const formatDay = (day: string): string => day.replace(/^(\d+)-(\d+)-(\d+)$/, '$3/$2/$1');

/** Whole dong: `1.000.000 đ`. */
export const formatMoney = (dong: number): string => `${formatCount(dong)} đ`;

/** `5.670`, with dots in either language, as on every paper beside the screen. */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

/** `3 giờ trước`, `in 2 days`; an exact time belongs beside it. */
export function formatRelative(instant: string | number, now: number, lang: Lang): string {
  const relative = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  // Some words come with a capital, though they stand within a sentence.
  const say = (value: number, unit: Intl.RelativeTimeFormatUnit) =>
    relative.format(value, unit).toLowerCase();
  const away = new Date(instant).getTime() - now;
  const size = Math.abs(away);
  if (size < MINUTE) return say(0, 'second');
  if (size < HOUR) return say(Math.trunc(away / MINUTE), 'minute');
  if (size < DAY) return say(Math.trunc(away / HOUR), 'hour');
  if (size < 30 * DAY) return say(Math.trunc(away / DAY), 'day');
  return formatDate(instant);
}

/** `820 kB`, `4,2 MB`: with a decimal comma, thousand-based as phones show it. */
export function formatFileSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
