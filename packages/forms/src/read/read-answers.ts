import type { Answers, AnswerValue, GroupItem } from '../answers.js';
import { isGroup } from '../definition/field-kind.js';
import type { Field, RepeatingGroupField } from '../definition/field.js';
import type { FormDefinition } from '../definition/form.js';
import { normalizeAnswers } from '../normalize/normalize-answers.js';
import { isPlainObject } from '../values/plain-object.js';
import { ANSWERS_POINTER, pointerTo } from '../values/pointer.js';
import { isWithinLimits, LIMITS } from './limits.js';
import type { Misfit, Report } from './misfit.js';
import { readValue } from './read-value.js';

export interface ReadAnswers {
  /** Normal form, known keys and right shapes only; values may still be incomplete or invalid. */
  answers: Answers;
  misfits: Misfit[];
}

// Enough to refuse by; a sender of more is not reading them.
const MOST_MISFITS = 100;

/** Turns anything at all into answers of the form's shape and a list of what did not fit. Never throws. */
export function readAnswers(form: FormDefinition, raw: unknown): ReadAnswers {
  const refuse = (code: Misfit['code']): ReadAnswers => ({
    answers: {},
    misfits: [{ pointer: ANSWERS_POINTER, field: null, code, params: {} }],
  });
  if (!isPlainObject(raw)) return refuse('WRONG_TYPE');
  if (!isWithinLimits(raw)) return refuse('TOO_LARGE');
  const misfits: Misfit[] = [];
  const report: Report = (misfit) => void (misfits.length < MOST_MISFITS && misfits.push(misfit));
  const fields = form.pages.flatMap((page) => page.fields);
  return { answers: readRecord(fields, normalizeAnswers(form, raw), ANSWERS_POINTER, report), misfits };
}

function readRecord(
  fields: readonly Field[],
  record: Readonly<Record<string, unknown>>,
  base: string,
  report: Report,
): Answers {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const answers: Answers = {};
  for (const [key, value] of Object.entries(record)) {
    const pointer = pointerTo(base, key);
    const field = byKey.get(key);
    if (!field) {
      report({ pointer, field: null, code: 'UNKNOWN_FIELD', params: {} });
      continue;
    }
    const read = isGroup(field)
      ? readItems(field, value, pointer, report)
      : readValue(field, value, pointer, report);
    if (read !== undefined) answers[key] = read;
  }
  return answers;
}

function readItems(
  group: RepeatingGroupField,
  value: unknown,
  pointer: string,
  report: Report,
): AnswerValue | undefined {
  if (!Array.isArray(value)) return report({ pointer, field: group, code: 'WRONG_TYPE', params: {} });
  if (value.length > LIMITS.groupItems) {
    return report({ pointer, field: group, code: 'TOO_MANY', params: { max: LIMITS.groupItems } });
  }
  return value.map((item: unknown, index): GroupItem => {
    const at = pointerTo(pointer, index);
    // Members are never groups, so what is read here holds simple values only.
    if (isPlainObject(item)) return readRecord(group.fields, item, at, report) as GroupItem;
    report({ pointer: at, field: group, code: 'WRONG_TYPE', params: {} });
    return {};
  });
}
