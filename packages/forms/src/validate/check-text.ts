import type { LongTextField, TextField } from '../definition/field.js';
import { matchesPattern } from '../values/text-pattern.js';
import type { ValueProblem } from './problem.js';

const TEXT_MAX = 200;
const LONG_TEXT_MAX = 2000;

/** The most UTF-16 units an answer to the field may have; the value for an input's maxlength. */
export function maxLengthOf(field: TextField | LongTextField): number {
  return field.maxLength ?? (field.type === 'text' ? TEXT_MAX : LONG_TEXT_MAX);
}

export function checkText(field: TextField | LongTextField, text: string): ValueProblem[] {
  const max = maxLengthOf(field);
  if (text.length > max) return [{ code: 'TOO_LONG', params: { max } }];
  const min = field.minLength ?? 0;
  if (text.length < min) return [{ code: 'TOO_SHORT', params: { min } }];
  if (field.type === 'text' && field.pattern && !matchesPattern(text, field.pattern)) {
    return [{ code: 'BAD_FORMAT', params: { pattern: field.pattern } }];
  }
  return [];
}
