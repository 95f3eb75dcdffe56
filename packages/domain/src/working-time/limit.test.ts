import { describe, expect, it } from 'vitest';
import { formatLimit, limitMinutes, parseLimit, printLimit } from './limit.js';

describe('parseLimit', () => {
  it.each([
    ['5wd', { quantity: 5, unit: 'WORKING_DAY' }],
    ['0.5wd', { quantity: 0.5, unit: 'WORKING_DAY' }],
    ['3d', { quantity: 3, unit: 'DAY' }],
    ['4h', { quantity: 4, unit: 'WORKING_HOUR' }],
    ['1mo', { quantity: 1, unit: 'MONTH' }],
    ['1wd@15:00', { quantity: 1, unit: 'WORKING_DAY', cutOff: '15:00' }],
  ])('%s and back', (text, limit) => {
    const parsed = parseLimit(text);
    expect(parsed).toEqual(limit);
    expect(parsed && printLimit(parsed)).toBe(text);
  });

  it.each([
    '',
    '5',
    'wd',
    '0wd',
    '-1wd',
    '1.5d',
    '0.5mo',
    '5 wd',
    '5WD',
    '0.125wd',
    '10000wd',
    '1d@15:00',
    '0.5wd@15:00',
    '1wd@24:00',
    '1wd@9:00',
  ])('refuses %j', (text) => {
    expect(parseLimit(text)).toBeNull();
  });
});

describe('limitMinutes', () => {
  it.each([
    ['1wd', 480],
    ['0.5wd', 240],
    ['0.33wd', 158],
    ['1.5h', 90],
    ['3d', null],
    ['1mo', null],
  ])('%s is %s', (text, minutes) => {
    const limit = parseLimit(text);
    expect(limit && limitMinutes(limit)).toBe(minutes);
  });
});

describe('formatLimit', () => {
  it.each([
    ['3wd', '3 ngày làm việc', '3 working days'],
    ['0.5wd', '0,5 ngày làm việc', '0.5 working days'],
    ['1h', '1 giờ làm việc', '1 working hour'],
    ['10d', '10 ngày', '10 days'],
    ['1mo', '1 tháng', '1 month'],
    ['2wd@15:00', '2 ngày làm việc', '2 working days'],
  ])('%s', (text, vi, en) => {
    const limit = parseLimit(text);
    expect(limit && formatLimit(limit)).toEqual({ vi, en });
  });

  it('tells the cut-off of a same-day procedure', () => {
    expect(formatLimit({ quantity: 1, unit: 'WORKING_DAY', cutOff: '15:00' }).vi).toBe(
      'Trong ngày làm việc; nhận từ 15:00 thì trong ngày làm việc tiếp theo',
    );
  });
});
