import { expect, test } from 'vitest';
import { sameAnswers } from './same-answers.js';

const answers = { agreed: true, area: 84.5, member: { name: 'An' }, papers: ['a', 'b'] };

test('the order of the questions tells nothing', () => {
  expect(sameAnswers(answers, { papers: ['a', 'b'], member: { name: 'An' }, area: 84.5, agreed: true })).toBe(
    true,
  );
  expect(sameAnswers(answers, { ...answers, note: undefined })).toBe(true);
});

test.each([
  { ...answers, agreed: false },
  { ...answers, area: '84.5' },
  { ...answers, member: { name: 'An', phone: '1' } },
  { ...answers, papers: ['b', 'a'] },
  { ...answers, papers: { 0: 'a', 1: 'b' } },
  { agreed: true },
  null,
])('%j says something else', (other) => {
  expect(sameAnswers(answers, other)).toBe(false);
  expect(sameAnswers(other, answers)).toBe(false);
});
