import { expect, test } from 'vitest';
import { canonical } from './canonical.js';

/** What the chain was begun with, and what the tool for citizens does: slower, and plainly right. */
function plainly(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

const ATOMS = [null, true, 0, -0, -1.5, 1e21, 1e-7, 2 ** 53, '', 'Đỗ', '\u2028', '\ud800', '"\\\n', '😀'];
const KEYS = [
  'b',
  'a',
  '',
  'Z',
  'é',
  'đ',
  '😀',
  '\uffff',
  '10',
  '9',
  '-1',
  '01',
  '1.5',
  '4294967294',
  '4294967295',
];

test('is what JSON.stringify makes of objects with their keys in order', () => {
  const flat = Object.fromEntries(KEYS.map((key, index) => [key, ATOMS[index % ATOMS.length]]));
  const nested = Object.fromEntries(
    KEYS.toReversed().map((key) => [key, [flat, { [key]: flat }, ATOMS, [], {}]]),
  );
  const proto: unknown = JSON.parse('{"b":{"__proto__":{"z":1,"a":2}},"__proto__":1,"a":0}');
  for (const value of [...ATOMS, ATOMS, flat, nested, proto]) expect(canonical(value)).toBe(plainly(value));
});

test('puts array indices first and leaves out what is undefined', () => {
  const value = { b: undefined, '10': 1, '9': 2, '-1': 3, '01': 4, '4294967295': 5, a: [undefined] };
  expect(canonical(value)).toBe('{"9":2,"10":1,"-1":3,"01":4,"4294967295":5,"a":[null]}');
  expect(canonical(value)).toBe(plainly(value));
});
