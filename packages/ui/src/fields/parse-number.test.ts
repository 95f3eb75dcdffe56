import { expect, test } from 'vitest';
import { caretAfterDigits, groupDigits, parseMoney, parseNumber, showNumber } from './parse-number.js';

test.each([
  ['0', 0],
  ['1000000', 1_000_000],
  ['1.000.000', 1_000_000],
  ['1,000,000 đ', 1_000_000],
  ['1 000 000 VND', 1_000_000],
  ['50.000đ', 50_000],
  ['50.000 đồng', 50_000],
])('%s is %d dong', (text, amount) => {
  expect(parseMoney(text)).toBe(amount);
});

test.each(['', 'abc', '12.5', '1.5 triệu', '1.000,5', '1.000,000', '-5', '10.00', '99999999999999999'])(
  '%s is not read as money',
  (text) => {
    expect(parseMoney(text)).toBeNull();
  },
);

test('grouped money reads back as itself, at every length', () => {
  for (let amount = 1; amount < Number.MAX_SAFE_INTEGER; amount = amount * 7 + 3) {
    expect(parseMoney(groupDigits(amount))).toBe(amount);
  }
});

test('the caret stays behind the digit it stood behind', () => {
  expect(caretAfterDigits('1.000', 1)).toBe(1);
  expect(caretAfterDigits('1.000', 2)).toBe(3);
  expect(caretAfterDigits('1.000', 4)).toBe(5);
  expect(caretAfterDigits('1.000', 0)).toBe(0);
});

test('numbers take a decimal comma or point only where decimals are allowed', () => {
  expect(parseNumber('12,5', true)).toBe(12.5);
  expect(parseNumber('12.5', true)).toBe(12.5);
  expect(parseNumber('12,5', false)).toBeNull();
  expect(parseNumber('-3', false)).toBe(-3);
  expect(parseNumber('3 m', true)).toBeNull();
  expect(showNumber(12.5)).toBe('12,5');
});
