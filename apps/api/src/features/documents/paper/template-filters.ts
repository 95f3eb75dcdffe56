import { formatDate, formatDateTime, formatVnd } from '@motcua/domain';
import { digitsInWords } from './number-words.js';

const DAY_MS = 86_400_000;

/** The day in Vietnam of an ISO date or instant; null when it is neither. */
function instantOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  const at = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00+07:00` : value);
  return Number.isNaN(at) ? null : at;
}

function dateInWords(value: unknown): string {
  const at = instantOf(value);
  if (at === null) return '';
  const date = new Date(at + 7 * 3_600_000);
  const day = digitsInWords(date.getUTCDate());
  const month = digitsInWords(date.getUTCMonth() + 1);
  return `ngày ${day}, tháng ${month}, năm ${digitsInWords(date.getUTCFullYear())}`;
}

/** What may follow the bar in `{{ name | filter }}`. A value a filter cannot read gives an empty text. */
export const TEMPLATE_FILTERS: Readonly<Record<string, (value: unknown) => string>> = {
  upper: (value) => plain(value).toLocaleUpperCase('vi'),
  date: (value) => onInstant(value, formatDate),
  dateTime: (value) => onInstant(value, formatDateTime),
  dateInWords,
  money: (value) => (typeof value === 'number' ? formatVnd(value) : plain(value)),
};

function onInstant(value: unknown, format: (at: number) => string): string {
  const at = instantOf(value);
  return at === null || Math.abs(at) > 100_000 * DAY_MS ? '' : format(at);
}

/** A value as text without any filter. */
export function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value).replace('.', ',');
  return '';
}
