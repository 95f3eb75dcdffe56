import type { ComputedField, ResolvedField, TextField } from '@motcua/forms';
import { expect, it } from 'vitest';
import { sameField } from './same-field.js';

const label = { vi: 'a', en: 'a' };
const name: TextField = { type: 'text', key: 'name', label };
const told: ComputedField = {
  type: 'computed',
  key: 'sum',
  label,
  format: 'money',
  expression: { kind: 'NULL' } as never,
};
const shown = (field: ResolvedField['field'], more: Partial<ResolvedField> = {}): ResolvedField => ({
  field,
  pageKey: 'p',
  pointer: `/answers/${field.key}`,
  required: true,
  value: undefined,
  items: [],
  ...more,
});

it('does not change by what is typed into it, which the field looks up itself', () => {
  expect(sameField(shown(name, { value: 'a' }), shown(name, { value: 'b' }))).toBe(true);
});

it('changes when it becomes optional', () => {
  expect(sameField(shown(name), shown(name, { required: false }))).toBe(false);
});

it('changes with what it tells', () => {
  expect(sameField(shown(told, { value: 1 }), shown(told, { value: 2 }))).toBe(false);
  expect(sameField(shown(told, { value: 1 }), shown(told, { value: 1 }))).toBe(true);
});

it('changes when a member appears or becomes necessary', () => {
  const group = (...members: ResolvedField[]) => shown(name, { items: [members] });
  expect(sameField(group(shown(name)), group(shown(name)))).toBe(true);
  expect(sameField(group(shown(name)), group(shown(name), shown(told)))).toBe(false);
  expect(sameField(group(shown(name)), group(shown(name, { required: false })))).toBe(false);
});
