import { describe, expect, it } from 'vitest';
import { DEFAULT_RESULT_NUMBER_PATTERN, formatResultNumber } from './result-number.js';

const parts = { seq: 15, date: Date.parse('2026-12-31T17:30:00Z'), suffix: 'GPXD' };

describe('formatResultNumber', () => {
  it("prints counter, year in Vietnam's time and kind", () => {
    expect(formatResultNumber(DEFAULT_RESULT_NUMBER_PATTERN, parts)).toBe('15/2027/GPXD');
    expect(formatResultNumber('{seq:4}/{suffix}', parts)).toBe('0015/GPXD');
  });

  it.each(['{year}/{suffix}', '{seq}/{month}'])('refuses the pattern %s', (pattern) => {
    expect(() => formatResultNumber(pattern, parts)).toThrow(RangeError);
  });

  it('refuses a counter that counts nothing', () => {
    expect(() => formatResultNumber(DEFAULT_RESULT_NUMBER_PATTERN, { ...parts, seq: 0 })).toThrow(RangeError);
  });
});
