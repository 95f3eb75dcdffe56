import { expect, test } from 'vitest';
import { placeHref, searchedWords } from './work-place.js';

test.each([
  ['H50.12-261121-0007', '/can-bo?tab=unit&q=H50.12-261121-0007'],
  ['Trần Thị Bình', '/can-bo?tab=unit&tim=1'],
  ['099192000002', '/can-bo?tab=unit&tim=1'],
  ['', '/can-bo?tab=unit'],
])('searching for %s leads to %s, and finds it again', (q, href) => {
  expect(placeHref({ tab: 'unit', q })).toBe(href);
  expect(searchedWords(new URL(href, 'https://x.vn').searchParams, q)).toBe(q);
});

test('a name that somebody put into a link is not taken over', () => {
  expect(searchedWords(new URLSearchParams({ q: 'Trần Thị Bình' }), '')).toBe('');
});
