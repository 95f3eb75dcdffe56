// Control characters, and the invisible ones that reorder or hide text. PostgreSQL cannot store NUL at all.
const UNWANTED =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const LONE_SURROGATE = /\p{Cs}/gu;

/** NFC, without invisible characters, line ends as LF, trimmed at both ends. */
export function cleanLongText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNWANTED, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .normalize('NFC')
    .trim();
}

/** As {@link cleanLongText}, on one line with single spaces. */
export function cleanText(text: string): string {
  return cleanLongText(text).replace(/\s+/g, ' ');
}
