import { normalizeAnswers } from '@motcua/forms';
import type { FormDefinition } from '@motcua/forms';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Equal in content; the order of a record's keys says nothing, a database may change it. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isRecord(a) || !isRecord(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
  );
}

/** Whether two answers to a question mean the same, however they were typed. */
export function sameAnswer(form: FormDefinition, key: string, a: unknown, b: unknown): boolean {
  const normal = (value: unknown) => normalizeAnswers(form, { [key]: value })[key];
  return sameValue(normal(a), normal(b));
}
