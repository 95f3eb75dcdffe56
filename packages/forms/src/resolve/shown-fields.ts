import type { Answers, AnswerValue, GroupItem } from '../answers.js';
import { isGroup } from '../definition/field-kind.js';
import type { Field, RepeatingGroupField } from '../definition/field.js';
import { pointerTo } from '../values/pointer.js';
import { computedValue } from './computed-value.js';
import { holds, memberScope, scopeValue, type Scope } from './scope.js';

/** A field shown for these answers; `items` are the shown members of each item of a group. */
export interface ShownField {
  field: Field;
  pointer: string;
  value: AnswerValue | undefined;
  items: ShownField[][];
}

export interface ShownFields {
  shown: ShownField[];
  answers: Answers;
  /** Pointers of answers that were left out. */
  hidden: string[];
}

/**
 * Goes through the fields once, in order, telling the scope each answer as it passes: what an
 * expression sees of a hidden or later field is null.
 */
export function showFields(
  fields: readonly Field[],
  source: Readonly<Answers>,
  base: string,
  scope: Scope,
  visible = true,
): ShownFields {
  const result: ShownFields = { shown: [], answers: {}, hidden: [] };
  for (const field of fields) {
    const pointer = pointerTo(base, field.key);
    const given = Object.hasOwn(source, field.key) ? source[field.key] : undefined;
    scope.names[field.key] = null;
    if (!visible || !holds(field.visibleIf, scope)) {
      if (given !== undefined && field.type !== 'computed') result.hidden.push(pointer);
      continue;
    }
    const items = isGroup(field) ? showItems(field, given, pointer, scope) : [];
    const value = valueOf(field, given, items, scope);
    if (value !== undefined) result.answers[field.key] = value;
    scope.names[field.key] = scopeValue(field, value);
    result.hidden.push(...items.flatMap((item) => item.hidden));
    result.shown.push({ field, pointer, value, items: items.map((item) => item.shown) });
  }
  return result;
}

function valueOf(
  field: Field,
  given: AnswerValue | undefined,
  items: readonly ShownFields[],
  scope: Scope,
): AnswerValue | undefined {
  if (field.type === 'computed') return computedValue(field, scope);
  if (!isGroup(field)) return given;
  // Members are never groups, so an item holds simple values only.
  return items.length > 0 ? items.map((item) => item.answers as GroupItem) : undefined;
}

function showItems(
  group: RepeatingGroupField,
  given: AnswerValue | undefined,
  pointer: string,
  scope: Scope,
): ShownFields[] {
  if (!Array.isArray(given)) return [];
  return given.map((item, index) => {
    const source = typeof item === 'string' ? {} : item;
    return showFields(group.fields, source, pointerTo(pointer, index), memberScope(group, scope));
  });
}
