import type { InboxRow } from '@motcua/contracts';
import { expect, test } from 'vitest';
import { nextDossier } from './next-dossier.js';

const rows = (...codes: string[]) => codes.map((dossierCode) => ({ dossierCode })) as InboxRow[];
const next = (before: string[], after: string[], code: string) =>
  nextDossier(rows(...before), rows(...after), code)?.dossierCode ?? null;

test('the one below, also when the present one has left the list', () => {
  expect(next(['a', 'b', 'c'], ['a', 'c'], 'b')).toBe('c');
  expect(next(['a', 'b', 'c'], ['a', 'b', 'c'], 'b')).toBe('c');
});

test('one that another took meanwhile is passed over', () => {
  expect(next(['a', 'b', 'c', 'd'], ['a', 'd'], 'b')).toBe('d');
});

test('after the last, or without a list, the most urgent one', () => {
  expect(next(['a', 'b'], ['a', 'b'], 'b')).toBe('a');
  expect(next([], ['x', 'a'], 'a')).toBe('x');
});

test('nothing is left', () => {
  expect(next(['a'], [], 'a')).toBeNull();
  expect(next(['a'], ['a'], 'a')).toBeNull();
});
