import { describe, expect, it } from 'vitest';
import { formatVnd } from './format-vnd.js';

describe('formatVnd', () => {
  it.each([
    [0, '0 đ'],
    [999, '999 đ'],
    [1000, '1.000 đ'],
    [1_000_000, '1.000.000 đ'],
    [-20_000, '-20.000 đ'],
    [1999.6, '2.000 đ'],
    [-0.2, '0 đ'],
  ])('%d is %s', (amount, text) => {
    expect(formatVnd(amount)).toBe(text);
  });
});
