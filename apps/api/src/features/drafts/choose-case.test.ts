import { parseExpression } from '@motcua/domain';
import type { ProcedureCase } from '@motcua/procedures';
import { expect, test } from 'vitest';
import { chooseCase } from './choose-case.js';

const limit = { quantity: 1, unit: 'WORKING_DAY' } as const;
const name = { vi: '', en: '' };

function when(text: string) {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.ast;
}

const cases: ProcedureCase[] = [
  { key: 'abroad', name, timeLimit: limit, when: when('bornAbroad = true') },
  { key: 'late', name, timeLimit: limit, when: when('late = true') },
  { key: 'plain', name, timeLimit: limit },
];
const choose = (picked: string | null, answers: Record<string, unknown>) =>
  chooseCase({ cases }, picked, { answers, channel: 'ONLINE', today: '2026-11-21' }).key;

test('the answers decide, by the first condition that holds', () => {
  expect(choose(null, { late: true })).toBe('late');
  expect(choose(null, { late: true, bornAbroad: true })).toBe('abroad');
});

test('the answers win over the pick made at the start', () => {
  expect(choose('plain', { late: true })).toBe('late');
});

test('before the answers decide anything the pick stands, else the case without a condition', () => {
  expect(choose('late', {})).toBe('late');
  expect(choose(null, {})).toBe('plain');
  expect(choose('no-such-case', {})).toBe('plain');
});
