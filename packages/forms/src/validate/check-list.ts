import type { ChoiceField, FileField, MultiChoiceField, RepeatingGroupField } from '../definition/field.js';
import type { ValueProblem } from './problem.js';

const GROUP_MAX = 20;

export function checkChoice(field: ChoiceField, value: string): ValueProblem[] {
  return isOption(field, value) ? [] : [{ code: 'NOT_AN_OPTION', params: {} }];
}

export function checkMultiChoice(field: MultiChoiceField, values: readonly string[]): ValueProblem[] {
  if (!values.every((value) => isOption(field, value))) return [{ code: 'NOT_AN_OPTION', params: {} }];
  return checkCount(values.length, field.min ?? 0, field.max);
}

export function checkFiles(field: FileField, ids: readonly string[]): ValueProblem[] {
  return checkCount(ids.length, 0, field.max ?? 1);
}

/** Counts items only; what is in them is checked field by field. */
export function checkItems(field: RepeatingGroupField, count: number): ValueProblem[] {
  return checkCount(count, field.min ?? 0, maxItemsOf(field));
}

/** How many items a group may have; where it is reached a screen stops offering "add another". */
export function maxItemsOf(field: RepeatingGroupField): number {
  return field.max ?? GROUP_MAX;
}

function checkCount(count: number, min: number, max: number | undefined): ValueProblem[] {
  if (count < min) return [{ code: 'TOO_FEW', params: { min } }];
  if (max !== undefined && count > max) return [{ code: 'TOO_MANY', params: { max } }];
  return [];
}

function isOption(field: ChoiceField | MultiChoiceField, value: string): boolean {
  return field.options.some((option) => option.value === value);
}
