import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalsOf,
  formatMoney,
  formatNumber,
  parseDecimal,
  parseInteger,
  parseMoney,
} from './number-text.js';

describe('reading numbers as Vietnamese people type them', () => {
  it.each([
    ['1200000', 1200000],
    ['1.200.000', 1200000],
    ['1 200 000', 1200000],
    ['-3', -3],
    ['1.20', null],
    ['1,5', null],
    ['12a', null],
    ['99999999999999999999', null],
  ])('whole number %s', (text, value) => {
    expect(parseInteger(text)).toBe(value);
  });

  it.each(['50.000 đ', '50000đ', '50.000 VND', '50.000 đồng', '50.000₫'])('money %s', (text) => {
    expect(parseMoney(text)).toBe(50000);
  });

  it.each([
    ['1250', 1250],
    ['1250,5', 1250.5],
    ['1.250,5', 1250.5],
    ['1250.5', 1250.5],
    ['1.250.000', 1250000],
    ['1.250', null],
    ['1,250,000', null],
    ['', null],
  ])('decimal %s', (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });
});

describe('writing numbers', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1000, '1.000', '1,000'],
    [-1234567.5, '-1.234.567,5', '-1,234,567.5'],
    [0.05, '0,05', '0.05'],
  ])('%d', (value, vi, en) => {
    expect(formatNumber(value, 'vi')).toBe(vi);
    expect(formatNumber(value, 'en')).toBe(en);
  });

  it('writes money with its currency', () => {
    expect(formatMoney(1000000, 'vi')).toBe('1.000.000 đ');
    expect(formatMoney(1000000, 'en')).toBe('1,000,000 VND');
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        const sure = Math.trunc(value / 10);
        expect(parseInteger(formatNumber(sure, 'vi'))).toBe(sure + 0);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
        const value = hundredths / 100;
        fc.pre(decimalsOf(value) > 0);
        expect(parseDecimal(formatNumber(value, 'vi'))).toBe(value);
      }),
    );
  });
});

it.each([
  [1, 0],
  [1.5, 1],
  [0.1 + 0.2, 17],
  [1e-7, 7],
  [1e21, 0],
])('counts the decimals of %d', (value, decimals) => {
  expect(decimalsOf(value)).toBe(decimals);
});
