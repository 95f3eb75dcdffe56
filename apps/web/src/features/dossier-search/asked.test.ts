import { expect, test } from 'vitest';
import { isAsked, isFiltered, readAsked } from './asked.js';

const read = (query: string, q = '') => readAsked(new URLSearchParams(query), q);

test('filters stand in the address under Vietnamese names', () => {
  expect(
    read('don-vi=H50.101&thu-tuc=1.001193&trang-thai=OPEN&han=OVERDUE&tu=2026-01-02&den=2026-02-03', 'an'),
  ).toEqual({
    q: 'an',
    unit: 'H50.101',
    procedure: '1.001193',
    status: 'OPEN',
    lateness: 'OVERDUE',
    from: '2026-01-02',
    to: '2026-02-03',
  });
});

test('what is none of ours is left out, so that an old link still opens', () => {
  expect(read('trang-thai=LOST&han=x&tu=2/1/2026&don-vi=')).toEqual({ q: '' });
});

test('nothing is looked for before something is typed or chosen', () => {
  expect(isAsked(read(''))).toBe(false);
  expect(isAsked(read('', 'an'))).toBe(true);
  expect([isAsked(read('han=LATE')), isFiltered(read('han=LATE')), isFiltered(read('', 'an'))]).toEqual([
    true,
    true,
    false,
  ]);
});
