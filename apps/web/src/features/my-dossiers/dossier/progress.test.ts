import { expect, test } from 'vitest';
import { progressOf } from './progress.js';
import type { Progressing } from './progress.js';

const filed: Progressing = {
  lifecycle: 'SUBMITTED',
  submittedAt: '2026-11-20T01:00:00Z',
  acceptedAt: null,
  completedAt: null,
  returnedAt: null,
};
const accepted = { ...filed, lifecycle: 'IN_PROCESS', acceptedAt: '2026-11-20T02:00:00Z' };
const shown = (dossier: Progressing) => progressOf(dossier).map(({ key, state }) => `${key} ${state}`);

test('just filed: the counter has it', () => {
  expect(shown(filed)).toEqual(['submitted done', 'accepted now', 'processed todo', 'returned todo']);
});

test('asked to supplement before acceptance: still at the counter', () => {
  expect(shown({ ...filed, lifecycle: 'SUPPLEMENT_REQUESTED' })[1]).toBe('accepted now');
});

test('with a result that waits to be fetched, and handed over', () => {
  const ready = { ...accepted, lifecycle: 'COMPLETED', completedAt: '2026-11-21T02:00:00Z' };
  expect(shown(ready)).toEqual(['submitted done', 'accepted done', 'processed done', 'returned now']);
  const over = { ...ready, lifecycle: 'RESULT_RETURNED', returnedAt: '2026-11-22T02:00:00Z' };
  expect(progressOf(over).every(({ state }) => state === 'done')).toBe(true);
});

test.each([
  ['REJECTED_AT_INTAKE', 'refused ended'],
  ['WITHDRAWN', 'withdrawn ended'],
  ['STOPPED', 'stopped ended'],
])('%s: what never came is not shown as still to come', (lifecycle, last) => {
  const completedAt = '2026-11-20T03:00:00Z';
  expect(shown({ ...filed, lifecycle, completedAt })).toEqual(['submitted done', last]);
  expect(shown({ ...accepted, lifecycle, completedAt })).toEqual(['submitted done', 'accepted done', last]);
});
