import { expect, test } from 'vitest';
import { shortcutOf } from './shortcuts.js';
import type { Press } from './shortcuts.js';

const press = (key: string, more: Partial<Press> = {}) =>
  shortcutOf({ key, ctrlKey: false, metaKey: false, altKey: false, typing: false, ...more });

test('single letters and signs are shortcuts, in either case', () => {
  expect(press('c')).toBe('c');
  expect(press('C')).toBe('c');
  expect(press('/')).toBe('/');
  expect(press('?')).toBe('?');
});

test('what the browser or the reader needs is left to them', () => {
  expect(press('c', { ctrlKey: true })).toBeNull();
  expect(press('c', { metaKey: true })).toBeNull();
  expect(press('c', { altKey: true })).toBeNull();
  expect(press('Enter')).toBeNull();
  expect(press('Tab')).toBeNull();
});

test('letters typed into a field stay text', () => {
  expect(press('c', { typing: true })).toBeNull();
});
