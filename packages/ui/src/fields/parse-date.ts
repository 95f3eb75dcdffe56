export type ParsedDate =
  | { iso: string }
  /** `incomplete`: not a date yet; `impossible`: written as a date, yet on no calendar, like 31/02. */
  | { problem: 'empty' | 'incomplete' | 'impossible' };

const patterns: readonly RegExp[] = [
  /^(?<d>\d{1,2})\s*[/.\-\s]\s*(?<m>\d{1,2})\s*[/.\-\s]\s*(?<y>\d{4})$/,
  /^(?<d>\d{2})(?<m>\d{2})(?<y>\d{4})$/,
  /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})$/,
  /^(?:ngày\s+)?(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})\s*,?\s*(?:năm\s+)?(?<y>\d{4})$/i,
];

/**
 * Reads a date as people in Viet Nam write or paste it: day, month, year of four figures.
 * A two-figure year is never guessed, and a day that does not exist is never moved to one that does.
 */
export function parseDate(text: string): ParsedDate {
  const trimmed = text.normalize('NFC').trim();
  if (!trimmed) return { problem: 'empty' };
  for (const pattern of patterns) {
    const groups = pattern.exec(trimmed)?.groups;
    if (groups) return calendarDay(Number(groups['y']), Number(groups['m']), Number(groups['d']));
  }
  return { problem: 'incomplete' };
}

function calendarDay(year: number, month: number, day: number): ParsedDate {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1000 ? { iso: date.toISOString().slice(0, 10) } : { problem: 'impossible' };
}

/** `1990-09-05` → `05/09/1990`; anything else comes back as it was, so that no typed text is lost. */
export function showDate(value: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return match && 'iso' in parseDate(value) ? `${match[3]}/${match[2]}/${match[1]}` : value;
}

/** `thứ Tư, 5 tháng 9, 1990` in the reader's language: the weekday lets people notice a wrong figure. */
export function readDateBack(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${iso}T00:00:00Z`));
}
