const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const VIETNAMESE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const DIGITS = /^(\d{2})(\d{2})(\d{4})$/;
const RELATIVE = /^today(?:([+-])(\d{1,5}))?$/;
const DAY_MS = 86_400_000;
const FIRST_YEAR = 1800;
const LAST_YEAR = 2200;

/** True for an existing day written yyyy-MM-dd, of the years 1800–2200. */
export function isIsoDate(text: string): boolean {
  const match = ISO.exec(text);
  return match !== null && isoFrom(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/** Reads d/M/yyyy (also with dots or dashes), ddMMyyyy and ISO; null when no such day exists. */
export function parseDate(text: string): string | null {
  const iso = ISO.exec(text);
  if (iso) return isoFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = VIETNAMESE.exec(text) ?? DIGITS.exec(text);
  return match ? isoFrom(Number(match[3]), Number(match[2]), Number(match[1])) : null;
}

/** dd/MM/yyyy, as Vietnamese forms write it; text that is no ISO date comes back as it is. */
export function formatDate(iso: string): string {
  const match = ISO.exec(iso);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : iso;
}

/** The day `days` after (before, when negative) an ISO date. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whether the text is a bound a date field may carry: an ISO date, `today`, `today-60`, `today+30`. */
export function isDateBound(bound: string): boolean {
  return RELATIVE.test(bound) || isIsoDate(bound);
}

/** The ISO date that a bound means today; null for text that is no bound. */
export function resolveDateBound(bound: string, today: string): string | null {
  const relative = RELATIVE.exec(bound);
  if (!relative) return isIsoDate(bound) ? bound : null;
  if (!isIsoDate(today)) return null;
  return addDays(today, Number(`${relative[1] ?? '+'}${relative[2] ?? '0'}`));
}

function isoFrom(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > daysInMonth) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
