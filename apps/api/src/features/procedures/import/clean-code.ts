import type { Note } from './oddity.js';

const USUAL = /^\d\.\d{6}(?:\.[0-9A-Z]{2,4})*$/;

/** The code without blanks. Provincial variants (`1.013855.H17`, `3.000181.000.00.00.H22`) are usual. */
export function cleanCode(raw: string, note: Note): string {
  const code = raw.normalize('NFC').replace(/[\s\u00a0\u200b-\u200f\ufeff]+/g, '');
  if (code !== raw) note('CODE_BLANKS', JSON.stringify(raw));
  if (isMarkedDeleted(code)) note('CODE_MARKED_DELETED', code);
  else if (!USUAL.test(code)) note('CODE_UNUSUAL', code);
  return code;
}

export function isMarkedDeleted(code: string): boolean {
  return /-xo[aá]$/i.test(code);
}
