import { cleanLine } from './clean-text.js';
import type { NationalKind } from './national-record.js';
import type { Note } from './oddity.js';
import { rawText, type Raw } from './raw.js';

const KINDS: readonly NationalKind[] = ['STANDARD', 'SPECIFIC', 'STANDARD_INTERNAL'];

export function cleanKind(record: Raw, note: Note): NationalKind {
  const raw = rawText(record, 'type').trim();
  const kind = KINDS.find((known) => known === raw);
  if (!kind) note('KIND_UNKNOWN', raw);
  return kind ?? 'STANDARD';
}

/** A line or nothing. */
export function lineOf(record: Raw, key: string, note: Note): string | null {
  return cleanLine(rawText(record, key), note) || null;
}

const FIRST = Date.UTC(2000, 0, 1);
const LAST = Date.UTC(2100, 0, 1);

/** Epoch milliseconds to an ISO instant. */
export function dateOf(record: Raw, key: string, note: Note): string | null {
  const raw = record[key];
  if (raw === null || raw === undefined || raw === '') return null;
  const at = typeof raw === 'string' ? Number(raw) : raw;
  if (typeof at === 'number' && at >= FIRST && at < LAST) return new Date(at).toISOString();
  note('DATE_ODD', `${key} ${JSON.stringify(raw)}`);
  return null;
}

export function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)].filter((line) => line !== '');
}
