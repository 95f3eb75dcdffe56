import { expect, test } from 'vitest';
import { rowAfterKey } from './row-keys.js';

test.each([
  ['j', -1, 0],
  ['j', 0, 1],
  ['ArrowDown', 2, 2],
  ['k', 2, 1],
  ['ArrowUp', 0, 0],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['PageDown', 0, 2],
  ['PageUp', 2, 0],
])('%s at row %d of three goes to row %d', (key, current, next) => {
  expect(rowAfterKey(key, current, 3)).toBe(next);
});

test('other keys and an empty list are left to the browser', () => {
  expect(rowAfterKey('x', 0, 3)).toBeNull();
  expect(rowAfterKey('j', -1, 0)).toBeNull();
});

test('a page is some rows further, and no further than the list', () => {
  expect(rowAfterKey('PageDown', 0, 100)).toBe(15);
  expect(rowAfterKey('PageUp', 20, 100)).toBe(5);
  expect(rowAfterKey('PageDown', -1, 100)).toBe(15);
});
