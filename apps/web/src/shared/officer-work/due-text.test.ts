import { expect, test } from 'vitest';
import { dueText, dueTone, exactSpan, spanInWords } from './due-text.js';
import { officerWorkText } from './text.js';

const vi = officerWorkText.vi.due;
const en = officerWorkText.en.due;

test.each([
  [1, '1 phút'],
  [59, '59 phút'],
  [60, '1 giờ'],
  [119, '119 phút'],
  [120, '2 giờ'],
  [479, '7 giờ'],
  [480, '1 ngày'],
  [959, '1 ngày'],
  [1439, '2 ngày'],
  [1440, '3 ngày'],
  [9999, '20 ngày'],
  [-480, '1 ngày'],
])('%d working minutes are %s', (minutes, words) => {
  expect(spanInWords(minutes, vi)).toBe(words);
});

test.each([
  [450, '7 giờ 30 phút'],
  [480, '8 giờ'],
  [30, '30 phút'],
  [0, '0 phút'],
])('%d minutes of an explanation are %s', (minutes, words) => {
  expect(exactSpan(minutes, vi)).toBe(words);
});

test('time left, time overdue and the moments between are told apart in words', () => {
  expect(dueText({ lateness: 'DUE_SOON', minutesLeft: 120 }, vi)).toBe('còn 2 giờ làm việc');
  expect(dueText({ lateness: 'OVERDUE', minutesLeft: -480 }, vi)).toBe('quá hạn 1 ngày làm việc');
  expect(dueText({ lateness: 'DUE_SOON', minutesLeft: 0 }, vi)).toBe('đến hạn ngay');
  // Due at 17:00, looked at in the evening: late, and yet no working minute has passed.
  expect(dueText({ lateness: 'OVERDUE', minutesLeft: 0 }, vi)).toBe('vừa quá hạn');
  expect(dueText({ lateness: 'WITHIN_LIMIT', minutesLeft: 960 }, en)).toBe('2 work days left');
});

test('a stopped clock and a finished step show no time left', () => {
  expect(dueText({ lateness: 'PAUSED', minutesLeft: 60 }, vi)).toBe('đang tạm dừng');
  expect(dueText({ lateness: 'DONE', minutesLeft: null }, vi)).toBe('đã xong');
});

test('without a count the day stands', () => {
  expect(dueText({ lateness: 'WITHIN_LIMIT', minutesLeft: null, dueAt: '2026-11-21T10:00:00Z' }, vi)).toBe(
    'hạn 21/11/2026',
  );
  expect(dueText({ lateness: 'WITHIN_LIMIT', minutesLeft: null, dueAt: null }, vi)).toBe('');
});

test('only trouble is coloured as trouble', () => {
  expect(dueTone({ lateness: 'OVERDUE' })).toBe('danger');
  expect(dueTone({ lateness: 'DUE_SOON' })).toBe('warning');
  expect(dueTone({ lateness: 'WITHIN_LIMIT' })).toBe('neutral');
});
