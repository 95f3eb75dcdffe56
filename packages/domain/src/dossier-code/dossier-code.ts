import { civilDateOf, dayOf, localMinuteOf } from '../working-time/local-day.js';

/** The pattern of TT 01/2018/TT-VPCP Điều 19 with agency codes in the new order. */
export const DEFAULT_DOSSIER_CODE_PATTERN = '{agency}-{date:yyMMdd}-{seq:4}';

export const MAX_CODE_LENGTH = 64;

export interface CodeParts {
  /** Agency identifier, such as `H50.12`. */
  agency: string;
  /** The moment of receipt, epoch ms; its date in Asia/Ho_Chi_Minh is printed. */
  date: number;
  /** Counter of the unit and day, from 1. */
  seq: number;
}

export type PatternProblem = 'UNKNOWN_PLACEHOLDER' | 'MISSING_PLACEHOLDER' | 'TOO_LONG';

const PLACEHOLDER = /\{([^{}]*)\}/g;
const KNOWN = /^(?:agency|date:(?:yyMMdd|yyyyMMdd)|seq:[4-7])$/;

/** What keeps a pattern from being used; null when it is good. All three placeholders make a code unique. */
export function checkDossierCodePattern(pattern: string): PatternProblem | null {
  const names = [...pattern.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
  if (names.some((name) => !KNOWN.test(name)) || /[{}]/.test(pattern.replace(PLACEHOLDER, ''))) {
    return 'UNKNOWN_PLACEHOLDER';
  }
  const all = ['agency', 'date', 'seq'].every((wanted) => names.some((name) => name.startsWith(wanted)));
  if (!all) return 'MISSING_PLACEHOLDER';
  return pattern.length > MAX_CODE_LENGTH ? 'TOO_LONG' : null;
}

/**
 * A dossier code such as `H50.12-261121-0007`. A counter beyond its width takes more digits: the
 * 10,000th dossier of a day must get a code too. Throws RangeError for a bad pattern or counter.
 */
export function formatDossierCode(pattern: string, { agency, date, seq }: CodeParts): string {
  const problem = checkDossierCodePattern(pattern);
  if (problem) throw new RangeError(`Dossier code pattern: ${problem}`);
  if (!Number.isSafeInteger(seq) || seq < 1) throw new RangeError(`Dossier code counter: ${seq}`);
  const { year, month, dayOfMonth } = civilDateOf(dayOf(localMinuteOf(date)));
  const monthDay = `${padded(month, 2)}${padded(dayOfMonth, 2)}`;
  return pattern.replace(PLACEHOLDER, (_, name: string) => {
    if (name === 'agency') return agency;
    if (name === 'date:yyMMdd') return `${padded(year % 100, 2)}${monthDay}`;
    if (name === 'date:yyyyMMdd') return `${padded(year, 4)}${monthDay}`;
    return padded(seq, Number(name.slice('seq:'.length)));
  });
}

/**
 * Whether a text may be a dossier code of ours or of another system: up to 64 letters, digits and
 * `. - _ /`, with at least one digit. Foreign codes are opaque and never taken apart.
 */
export function isPlausibleDossierCode(code: string): boolean {
  return code.length <= MAX_CODE_LENGTH && /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(code) && /\d/.test(code);
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
