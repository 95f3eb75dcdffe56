import { expect, it } from 'vitest';
import { parseBilingual } from './bilingual.js';

it('reads both languages from one line, or from a block with the slashes between', () => {
  expect(parseBilingual('Họ tên // Full name')).toEqual({ vi: 'Họ tên', en: 'Full name' });
  expect(parseBilingual('Một câu dài.\n//\nA long sentence.\n')).toEqual({
    vi: 'Một câu dài.',
    en: 'A long sentence.',
  });
});

it('keeps the slashes of an address', () => {
  expect(parseBilingual('Xem https://vidu.vn // See https://vidu.vn')?.en).toBe('See https://vidu.vn');
});

it.each(['Chỉ tiếng Việt', 'Thiếu // ', ' // English only', 'một // two // ba', 'm² / m²'])(
  'refuses %j, where a half is missing or it cannot tell',
  (text) => {
    expect(parseBilingual(text)).toBeNull();
  },
);
