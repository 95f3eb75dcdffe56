import type { PerformAction } from '@motcua/contracts';
import type { Command } from '@motcua/domain';
import { expect, test } from 'vitest';
import { type Resolved, toCommand } from './to-command.js';

const RESOLVED: Resolved = {
  taskKey: 'intake.1',
  assigneeId: undefined,
  form: null,
  consulted: null,
  time: null,
  submissionSeq: 3,
};
const taskKey = 'intake.1';

const CASES: [PerformAction, Command][] = [
  [{ action: 'claim' }, { type: 'claim', taskKey }],
  [{ action: 'release' }, { type: 'release', taskKey }],
  [
    { action: 'withdraw', reason: 'Thôi' },
    { type: 'withdraw', reason: 'Thôi' },
  ],
  [
    { action: 'withdraw', note: 'Thôi' },
    { type: 'withdraw', reason: 'Thôi' },
  ],
  [{ action: 'withdraw' }, { type: 'withdraw', reason: '' }],
  [
    { action: 'addNote', reason: 'Gọi lại' },
    { type: 'addNote', text: 'Gọi lại' },
  ],
  [
    { action: 'sendMessage', note: 'Mời đến' },
    { type: 'sendMessage', text: 'Mời đến' },
  ],
  [
    { action: 'stop', reason: 'Quá hạn', legalBasis: 'Điều 7' },
    { type: 'stop', taskKey, reason: 'Quá hạn', legalBasis: 'Điều 7' },
  ],
  [
    { action: 'sendBack', toStep: 'draft', note: 'Sai' },
    { type: 'sendBack', taskKey, toStep: 'draft', note: 'Sai' },
  ],
  [
    { action: 'answerSupplement', note: 'Đây' },
    { type: 'answerSupplement', submissionSeq: 3, note: 'Đây' },
  ],
  [
    {
      action: 'requestSupplement',
      items: [
        { kind: 'FIELD', key: 'name', reason: 'x' },
        { kind: 'OTHER', key: 'ignored', reason: 'y' },
      ],
    },
    {
      type: 'requestSupplement',
      taskKey,
      items: [
        { kind: 'FIELD', key: 'name', reason: 'x' },
        { kind: 'OTHER', reason: 'y' },
      ],
    },
  ],
  // Anything else is a key of the step's own; a refusal's reason is its note.
  [
    { action: 'refuse', reason: 'Sai nơi' },
    { type: 'completeStep', taskKey, action: 'refuse', note: 'Sai nơi' },
  ],
];

test.each(CASES)('%j', (request, command) => {
  expect(toCommand(request, RESOLVED)).toEqual(command);
});

test('a step is completed with its checked form and the person chosen, never with what was merely sent', () => {
  const request = { action: 'done', form: { sent: 1 }, assignee: 'somebody' };
  const resolved = { ...RESOLVED, form: { checked: 1 }, assigneeId: 'account' };
  expect(toCommand(request, resolved)).toEqual({
    type: 'completeStep',
    taskKey,
    action: 'done',
    answers: { checked: 1 },
    assigneeId: 'account',
  });
});
