import type { Text } from '@motcua/domain';
import type { Answers, AnswerValue, GroupItem } from '../answers.js';
import { isGroup, isQuestion, partsOf } from '../definition/field-kind.js';
import type { Field, FieldType } from '../definition/field.js';
import type { FormDefinition } from '../definition/form.js';
import { readAnswers } from '../read/read-answers.js';

export interface DroppedAnswer {
  /** `group.member` for a member of a group. */
  fieldKey: string;
  /** As the old form called it. */
  label: Text;
  reason: 'REMOVED' | 'CHANGED' | 'OPTION_REMOVED';
}

export interface Migration {
  answers: Answers;
  dropped: DroppedAnswer[];
  /** Questions the old form did not ask. */
  added: string[];
}

const ALSO_TEXT: ReadonlySet<FieldType> = new Set([
  'text',
  'longText',
  'personalId',
  'enterpriseCode',
  'phone',
  'email',
]);
const WIDER: Partial<Record<FieldType, ReadonlySet<FieldType>>> = {
  text: ALSO_TEXT,
  longText: ALSO_TEXT,
  decimal: new Set(['integer', 'money']),
  money: new Set(['integer']),
  integer: new Set(['money']),
};

/**
 * Carries the answers of a draft over to another version of its form, by stable keys. What the new
 * version cannot hold is dropped and listed, for the "form has changed" notice.
 */
export function migrateAnswers(
  oldForm: FormDefinition,
  newForm: FormDefinition,
  answers: unknown,
): Migration {
  const oldFields = oldForm.pages.flatMap((page) => page.fields);
  const newFields = newForm.pages.flatMap((page) => page.fields);
  const { answers: read } = readAnswers(oldForm, answers);
  const { kept, dropped } = moveRecord(oldFields, newFields, read, '');
  const oldKeys = new Set(oldFields.map((field) => field.key));
  return {
    answers: kept,
    dropped,
    added: newFields.flatMap((field) => (isQuestion(field) && !oldKeys.has(field.key) ? [field.key] : [])),
  };
}

interface Moved {
  kept: Answers;
  dropped: DroppedAnswer[];
}

function moveRecord(
  oldFields: readonly Field[],
  newFields: readonly Field[],
  record: Readonly<Answers>,
  prefix: string,
): Moved {
  const result: Moved = { kept: {}, dropped: [] };
  for (const from of oldFields) {
    const value = record[from.key];
    if (value === undefined) continue;
    const drop = (reason: DroppedAnswer['reason']) =>
      result.dropped.push({ fieldKey: prefix + from.key, label: from.label, reason });
    const to = newFields.find((field) => field.key === from.key && isQuestion(field));
    if (!to) drop('REMOVED');
    else if (isGroup(from) && isGroup(to)) {
      const items = (value as GroupItem[]).map((item) =>
        moveRecord(from.fields, to.fields, item, `${from.key}.`),
      );
      result.kept[from.key] = items.map(({ kept }) => kept as GroupItem);
      result.dropped.push(...once(items.flatMap(({ dropped }) => dropped)));
    } else if (to.type !== from.type && !WIDER[to.type]?.has(from.type)) drop('CHANGED');
    else {
      const moved = moveValue(to, value);
      if (moved.kept !== undefined) result.kept[from.key] = moved.kept;
      if (moved.lost) drop(moved.lost);
    }
  }
  return result;
}

function moveValue(
  to: Field,
  value: AnswerValue,
): { kept: AnswerValue | undefined; lost?: DroppedAnswer['reason'] } {
  if (to.type === 'choice') {
    const known = to.options.some((option) => option.value === value);
    return known ? { kept: value } : { kept: undefined, lost: 'OPTION_REMOVED' };
  }
  if (to.type === 'multiChoice') {
    const given = value as string[];
    const known = given.filter((entry) => to.options.some((option) => option.value === entry));
    if (known.length === given.length) return { kept: value };
    return { kept: known.length > 0 ? known : undefined, lost: 'OPTION_REMOVED' };
  }
  if (to.type === 'person' || to.type === 'organisation' || to.type === 'address') {
    const asked = new Set(partsOf(to).flatMap(({ part, need }) => (need === 'NONE' ? [] : [part])));
    const given = Object.entries(value);
    const known = given.filter(([part]) => asked.has(part));
    if (known.length === given.length) return { kept: value };
    return { kept: known.length > 0 ? Object.fromEntries(known) : undefined, lost: 'CHANGED' };
  }
  return { kept: value };
}

function once(dropped: readonly DroppedAnswer[]): DroppedAnswer[] {
  return [...new Map(dropped.map((entry) => [`${entry.fieldKey} ${entry.reason}`, entry])).values()];
}
