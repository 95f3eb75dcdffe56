import { DEFAULT_DOSSIER_CODE_PATTERN } from '@motcua/domain';
import { expect, test } from 'vitest';
import { codesEndingSo } from './codes-ending-so.js';

// Half past midnight in Vietnam.
const around = { pattern: DEFAULT_DOSSIER_CODE_PATTERN, now: Date.parse('2026-11-21T17:30:00Z') };

test('a number of today and of the days before', () => {
  const codes = codesEndingSo(
    { kind: 'END', day: null, sequence: 7 },
    { ...around, counters: ['H50.12', 'H50.101.01'] },
  );
  expect(codes.slice(0, 3)).toEqual(['H50.12-261122-0007', 'H50.101.01-261122-0007', 'H50.12-261121-0007']);
  expect(codes).toHaveLength(62);
});

test('a number of a day', () => {
  const typed = { kind: 'END', day: '2024-02-29', sequence: 12 } as const;
  expect(codesEndingSo(typed, { ...around, counters: ['H50.12'] })).toEqual(['H50.12-240229-0012']);
  expect(codesEndingSo({ ...typed, day: '2025-02-29' }, { ...around, counters: ['H50.12'] })).toEqual([]);
});

test('never more than some thousands', () => {
  const counters = Array.from({ length: 5000 }, (_, n) => `H50.${n}`);
  expect(codesEndingSo({ kind: 'END', day: null, sequence: 1 }, { ...around, counters })).toHaveLength(3000);
});
