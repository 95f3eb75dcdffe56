import type { TextPattern } from '../definition/field.js';

// Each is one character class, so matching is linear whatever is typed.
const PATTERNS: Record<TextPattern, RegExp> = {
  PERSON_NAME: /^[\p{L}\p{M} .'’-]+$/u,
  DIGITS: /^\d+$/,
  PASSPORT: /^[A-Z0-9]{6,12}$/i,
  DOCUMENT_NUMBER: /^[\p{L}\p{N} ./-]+$/u,
};

export function matchesPattern(text: string, pattern: TextPattern): boolean {
  return PATTERNS[pattern].test(text);
}
