import type { FormDefinition } from '../definition/form.js';
import { isUnsafeKey } from '../values/plain-object.js';
import { lintError, lintWarning, type FormLintProblem } from './lint-problem.js';
import { walkFields, type PlacedField } from './walk-fields.js';

const KEY = /^[a-z][A-Za-z0-9]{0,59}$/;

// Names of the context, and words of the expression language.
const RESERVED: ReadonlySet<string> = new Set(
  'today profile case channel steps paymentSettled answers and or not if then else in between true false null'.split(
    ' ',
  ),
);

/** Keys that are malformed, taken, or used twice; keys are the names expressions and results use. */
export function lintKeys(form: FormDefinition): FormLintProblem[] {
  const fields = walkFields(form);
  const top = fields.filter(({ group }) => group === null);
  const groups = new Set(fields.map(({ group }) => group).filter((group) => group !== null));
  return [
    ...form.pages.flatMap(({ key }, index) => badKey(key, `/pages/${index}/key`)),
    ...duplicates(form.pages.map(({ key }, index) => ({ key, path: `/pages/${index}/key` }))),
    ...fields.flatMap(({ field, path }) => badKey(field.key, `${path}/key`)),
    ...duplicates(keysOf(top)),
    ...[...groups].flatMap((group) => duplicates(keysOf(fields.filter((entry) => entry.group === group)))),
    ...fields.flatMap((entry) => shadowed(entry, top)),
    ...duplicates(form.rules.map(({ key }, index) => ({ key, path: `/rules/${index}/key` }))),
  ];
}

interface PlacedKey {
  key: string;
  path: string;
}

function keysOf(fields: readonly PlacedField[]): PlacedKey[] {
  return fields.map(({ field, path }) => ({ key: field.key, path: `${path}/key` }));
}

function badKey(key: string, path: string): FormLintProblem[] {
  if (RESERVED.has(key) || isUnsafeKey(key)) {
    return [lintError('RESERVED_KEY', path, `“${key}” là tên dành riêng`, `“${key}” is a reserved name`)];
  }
  if (KEY.test(key)) return [];
  return [
    lintError(
      'BAD_KEY',
      path,
      `Khóa “${key}” phải là camelCase: chữ không dấu và số, bắt đầu bằng chữ thường, nhiều nhất 60 ký tự`,
      `Key “${key}” must be camelCase: ASCII letters and digits, first a small letter, at most 60 characters`,
    ),
  ];
}

function duplicates(keys: readonly PlacedKey[]): FormLintProblem[] {
  return keys
    .filter(({ key }, index) => keys.findIndex((other) => other.key === key) !== index)
    .map(({ key, path }) =>
      lintError('DUPLICATE_KEY', path, `Khóa “${key}” đã dùng ở trên`, `Key “${key}” is already used above`),
    );
}

function shadowed({ field, path, group }: PlacedField, top: readonly PlacedField[]): FormLintProblem[] {
  if (!group || !top.some((entry) => entry.field.key === field.key)) return [];
  return [
    lintWarning(
      'SHADOWED_KEY',
      `${path}/key`,
      `“${field.key}” cũng là một mục ngoài nhóm; trong nhóm, biểu thức hiểu là mục của nhóm`,
      `“${field.key}” is also a field outside the group; inside it expressions mean the group's own`,
    ),
  ];
}
