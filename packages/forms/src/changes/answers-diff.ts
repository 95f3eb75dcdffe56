import type { Answers, GroupItem } from '../answers.js';
import { isGroup } from '../definition/field-kind.js';
import type { Field, PersonalDataClass, RepeatingGroupField } from '../definition/field.js';
import type { FormDefinition } from '../definition/form.js';
import type { Lang } from '../lang.js';
import { showValue, type ShowOptions, type ShowSettings } from '../summary/show-value.js';
import { ownValue } from '../values/plain-object.js';
import { ANSWERS_POINTER, pointerTo } from '../values/pointer.js';
import { sameValue } from '../values/same-value.js';
import { alignItems } from './align-items.js';

export interface AnswerChange {
  kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  pageKey: string;
  fieldKey: string;
  /** Into the answers after, or into those before for what was removed. */
  pointer: string;
  label: string;
  /** Numbered title of the group item, such as "Thành viên 2". */
  item?: string;
  /** As shown; empty when there was none. */
  before: string;
  after: string;
  personal?: PersonalDataClass;
}

/**
 * What differs between two stored (cleaned) sets of answers to the same form, in words and in the
 * order of the form: what the officer reads after a supplement.
 */
export function answersDiff(
  form: FormDefinition,
  before: Readonly<Answers>,
  after: Readonly<Answers>,
  lang: Lang,
  options: ShowOptions = {},
): AnswerChange[] {
  const settings = { ...options, lang };
  return form.pages.flatMap((page) => {
    const at: Side = { record: after, base: ANSWERS_POINTER };
    const was: Side = { record: before, base: ANSWERS_POINTER };
    return diffRecord(page.fields, was, at, settings).map((change) => ({ ...change, pageKey: page.key }));
  });
}

type Change = Omit<AnswerChange, 'pageKey'>;

/** One of the two sets, with where it hangs; null when the item it belongs to does not exist there. */
type Side = { record: Readonly<Answers>; base: string } | null;

function diffRecord(fields: readonly Field[], was: Side, is: Side, settings: ShowSettings): Change[] {
  return fields.flatMap((field) => {
    if (isGroup(field)) return diffGroup(field, was, is, settings);
    const [old, now] = [valueIn(was, field), valueIn(is, field)];
    if (sameValue(old, now)) return [];
    const base = now === undefined ? was?.base : is?.base;
    return [
      {
        kind: old === undefined ? 'ADDED' : now === undefined ? 'REMOVED' : 'CHANGED',
        fieldKey: field.key,
        pointer: pointerTo(base ?? ANSWERS_POINTER, field.key),
        label: field.label[settings.lang],
        before: showValue(field, old, settings),
        after: showValue(field, now, settings),
        ...('personal' in field && field.personal ? { personal: field.personal } : {}),
      } satisfies Change,
    ];
  });
}

function diffGroup(group: RepeatingGroupField, was: Side, is: Side, settings: ShowSettings): Change[] {
  const items = (side: Side) => (valueIn(side, group) ?? []) as GroupItem[];
  return alignItems(items(was), items(is)).flatMap(({ before, after }) => {
    const side = (entry: typeof before): Side =>
      entry && {
        record: entry.item,
        base: pointerTo(pointerTo(ANSWERS_POINTER, group.key), entry.index),
      };
    const number = (after ?? before)?.index ?? 0;
    return diffRecord(group.fields, side(before), side(after), settings).map((change) => ({
      ...change,
      item: `${group.itemTitle[settings.lang]} ${number + 1}`,
      ...(change.personal === undefined && group.personal ? { personal: group.personal } : {}),
    }));
  });
}

function valueIn(side: Side, field: Field): Answers[string] | undefined {
  return side ? (ownValue(side.record, field.key) as Answers[string] | undefined) : undefined;
}
