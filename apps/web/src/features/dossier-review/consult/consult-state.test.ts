import type { Dossier } from '@motcua/contracts';
import { expect, test } from 'vitest';
import { consultState, inOrder } from './consult-state.js';

const dueAt = '2026-11-23T10:00:00Z';
const due = Date.parse(dueAt);

test('a question waits until its time is over, and then is late until the system closes it', () => {
  expect(consultState({ reply: null, dueAt }, due)).toBe('WAITING');
  expect(consultState({ reply: null, dueAt }, due + 1)).toBe('LATE');
});

test('an answer stands, however late it came', () => {
  expect(consultState({ reply: 'DISAGREE', dueAt }, due + 1)).toBe('DISAGREE');
  expect(consultState({ reply: 'TIMEOUT', dueAt }, due + 1)).toBe('TIMEOUT');
});

test('open questions first, the newest of each above', () => {
  const asked = (taskKey: string, askedAt: string, reply: 'AGREE' | null) =>
    ({ taskKey, askedAt, reply }) as Dossier['consultations'][number];
  const list = [
    asked('a', '2026-11-01', 'AGREE'),
    asked('b', '2026-11-02', null),
    asked('c', '2026-11-03', 'AGREE'),
    asked('d', '2026-11-04', null),
  ];
  expect(inOrder(list).map(({ taskKey }) => taskKey)).toEqual(['d', 'b', 'c', 'a']);
});
