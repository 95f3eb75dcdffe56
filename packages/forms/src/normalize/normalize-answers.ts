import type { FormDefinition } from '../definition/form.js';
import { isPlainObject } from '../values/plain-object.js';
import { normalizeRecord } from './normalize-value.js';

/**
 * Answers in their normal form: NFC, trimmed, dates as ISO, numbers as numbers, phones as 0…, empty
 * ones left out. Never changes what was meant, and never hides anything: what it cannot read, and
 * keys it does not know, come back as they were for {@link validateAnswers} to judge.
 */
export function normalizeAnswers(form: FormDefinition, raw: unknown): Record<string, unknown> {
  if (!isPlainObject(raw)) return {};
  return normalizeRecord(
    form.pages.flatMap((page) => page.fields),
    raw,
  );
}
