import { expect, test } from 'vitest';
import { defineText } from './define-text.js';
import { pickText } from './pick-text.js';

test('both languages keep their words', () => {
  const text = defineText({
    vi: { title: 'Hồ sơ', left: (days: number) => `còn ${days} ngày`, menu: { out: 'Đăng xuất' } },
    en: { title: 'Dossier', left: (days) => `${days} days left`, menu: { out: 'Sign out' } },
  });
  expect(text.vi.left(3)).toBe('còn 3 ngày');
  expect(text.en.left(3)).toBe('3 days left');
  expect(text.en.menu.out).toBe('Sign out');
});

// Checked by the type checker, not at run time: each @ts-expect-error fails the check if its error goes away.
test('English must have exactly the keys of Vietnamese', () => {
  // @ts-expect-error a key is missing
  defineText({ vi: { a: 'a', b: 'b' }, en: { a: 'a' } });
  // @ts-expect-error a key too many
  defineText({ vi: { a: 'a' }, en: { a: 'a', c: 'c' } });
  // @ts-expect-error a function must stay a function
  defineText({ vi: { a: (n: number) => `${n}` }, en: { a: 'a' } });
  // @ts-expect-error a nested key is missing
  defineText({ vi: { a: { b: 'b', c: 'c' } }, en: { a: { b: 'b' } } });
  expect.assertions(0);
});

test('pickText falls back to Vietnamese', () => {
  expect(pickText({ vi: 'Khai sinh', en: 'Birth' }, 'en')).toBe('Birth');
  expect(pickText({ vi: 'Khai sinh', en: 'Birth' }, 'vi')).toBe('Khai sinh');
  expect(pickText({ vi: 'Khai sinh', en: '' }, 'en')).toBe('Khai sinh');
  expect(pickText({ vi: 'Khai sinh' }, 'en')).toBe('Khai sinh');
});
