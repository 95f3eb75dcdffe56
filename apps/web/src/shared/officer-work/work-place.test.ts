import { expect, test } from 'vitest';
import { filtersOf } from './inbox-query.js';
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

test('what narrows the list stands in the address, in one order, and is read from it again', () => {
  const filters = { sort: 'owner', unit: 'H50.101', assignee: 'none' };
  const href = placeHref({ tab: 'unit', q: '', filters });
  expect(href).toBe('/can-bo?tab=unit&unit=H50.101&assignee=none&sort=owner');
  const params = new URL(href, 'https://x.vn').searchParams;
  expect(filtersOf((name) => params.get(name))).toEqual(filters);
});
