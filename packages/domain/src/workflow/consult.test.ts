import { describe, expect, test } from 'vitest';
import { TestDossier } from '../../test/dossier.js';
import { MONDAY_8, OFFICERS, OWNER, SYSTEM } from '../../test/office.js';
import { appraising, drafted, issued } from '../../test/permit-dossier.js';
import { PERMIT } from '../../test/permit-workflow.js';
import { replay } from './apply.js';
import type { Command } from './command.js';
import { CONSULT_STEP } from './state.js';

const DAY = 24 * 3_600_000;
const { intake, case1, case2, approver, clerk, clerk2, result } = OFFICERS;

function ask(dossier: TestDossier, step = 'appraisal', question = ' Có vướng lộ giới không? '): Command {
  return {
    type: 'consult',
    taskKey: dossier.taskKey(step),
    to: { unitId: 'office', unitName: 'Văn phòng', role: 'RECORDS_CLERK' },
    question,
    within: { quantity: 2, unit: 'WORKING_DAY' },
  };
}

function asked(): { dossier: TestDossier; taskKey: string } {
  const dossier = appraising();
  expect(dossier.act(case1, ask(dossier))).toBe('OK');
  return { dossier, taskKey: dossier.taskKey(CONSULT_STEP) };
}

test('a unit is asked beside the flow, takes the question, and answers', () => {
  const { dossier, taskKey } = asked();
  const dueAt = MONDAY_8 + 2 * DAY;
  expect(dossier.openSteps()).toEqual([CONSULT_STEP, 'appraisal', 'opinion']);
  expect(dossier.state.consultations).toEqual([
    {
      taskKey,
      askedBy: 'case1',
      fromStep: 'appraisal',
      unitId: 'office',
      unitName: 'Văn phòng',
      question: 'Có vướng lộ giới không?',
      askedAt: MONDAY_8,
      dueAt,
      reply: null,
      text: null,
      repliedAt: null,
      repliedBy: null,
    },
  ]);
  expect(dossier.state.clock.pausedSince).toBeNull();

  expect(dossier.act(clerk, { type: 'claim', taskKey })).toBe('OK');
  const reply: Command = { type: 'replyConsult', taskKey, reply: 'DISAGREE', text: 'Vướng 2 m' };
  expect(dossier.act(clerk2, reply)).toBe('TAKEN_BY_ANOTHER');
  const note = 'Đi công tác';
  expect(dossier.act(clerk, { type: 'handOverTask', taskKey, assigneeId: 'clerk2', note })).toBe('OK');
  expect(dossier.act(approver, { type: 'assign', taskKey, assigneeId: 'clerk' })).toBe('OK');
  expect(dossier.act(clerk, reply, MONDAY_8 + DAY)).toBe('OK');
  expect(dossier.state.consultations).toMatchObject([
    { reply: 'DISAGREE', text: 'Vướng 2 m', repliedAt: MONDAY_8 + DAY, repliedBy: 'clerk' },
  ]);
  expect(dossier.openSteps()).toEqual(['appraisal', 'opinion']);
  expect(dossier.act(clerk, reply)).toBe('NO_SUCH_CONSULTATION');
  expect(replay(dossier.actions)).toEqual(dossier.state);
});

test('nobody answers: the system closes it when its time is over, never before', () => {
  const { dossier, taskKey } = asked();
  const timeout: Command = { type: 'timeout', taskKey };
  expect(dossier.act(SYSTEM, timeout, MONDAY_8 + 2 * DAY - 1)).toBe('TOO_EARLY');
  expect(dossier.act(clerk, timeout, MONDAY_8 + 2 * DAY)).toBe('NOT_YOUR_TASK');
  expect(dossier.act(SYSTEM, timeout, MONDAY_8 + 2 * DAY)).toBe('OK');
  expect(dossier.state.consultations).toMatchObject([
    { reply: 'TIMEOUT', text: null, repliedAt: MONDAY_8 + 2 * DAY },
  ]);
  expect(dossier.act(SYSTEM, timeout)).toBe('TASK_CLOSED');
});

test('it goes on while the owner is asked, and its time does not move', () => {
  const { dossier, taskKey } = asked();
  const items = [{ kind: 'OTHER' as const, reason: 'Thiếu bản vẽ' }];
  dossier.act(case1, { type: 'requestSupplement', taskKey: dossier.taskKey('appraisal'), items });
  dossier.act(OWNER, { type: 'answerSupplement', submissionSeq: 2 }, MONDAY_8 + DAY);
  expect(dossier.state.tasks.find(({ key }) => key === taskKey)?.timeoutAt).toBe(MONDAY_8 + 2 * DAY);

  dossier.act(case1, {
    type: 'requestPayment',
    taskKey: dossier.taskKey('appraisal'),
    items: [{ name: 'Phí', kind: 'PHI', amount: 1000 }],
  });
  expect(dossier.act(clerk, { type: 'replyConsult', taskKey, reply: 'AGREE', text: '' })).toBe('OK');
  expect(dossier.state.lifecycle).toBe('PAYMENT_REQUESTED');
});

describe('it falls away', () => {
  test('when the step that asked is sent back', () => {
    const dossier = drafted();
    expect(dossier.act(approver, ask(dossier, 'approval'))).toBe('OK');
    const taskKey = dossier.taskKey(CONSULT_STEP);
    const approval = dossier.taskKey('approval');
    expect(dossier.act(approver, { type: 'sendBack', taskKey: approval, toStep: 'draft', note: 'Sai' })).toBe(
      'OK',
    );
    expect(dossier.openSteps()).toEqual(['draft']);
    expect(dossier.act(clerk, { type: 'replyConsult', taskKey, reply: 'AGREE', text: '' })).toBe(
      'NO_SUCH_CONSULTATION',
    );
  });

  test('when the result exists', () => {
    const dossier = drafted();
    dossier.act(approver, ask(dossier, 'approval'));
    dossier.complete(approver, 'approval', 'sign');
    expect(dossier.openSteps()).toEqual([CONSULT_STEP, 'issue']);
    dossier.complete(clerk, 'issue', 'issue');
    expect(dossier.openSteps()).toEqual(['return']);
    expect(dossier.state.consultations).toMatchObject([{ reply: null }]);
  });
});

describe('refused', () => {
  test('to whoever may not act on the task, and without a question', () => {
    const dossier = appraising();
    expect(dossier.act(case2, ask(dossier))).toBe('TAKEN_BY_ANOTHER');
    expect(dossier.act(OWNER, ask(dossier))).toBe('NOT_YOUR_TASK');
    expect(dossier.act(case1, ask(dossier, 'appraisal', ' '))).toBe('QUESTION_NEEDED');
    expect(dossier.act(case1, ask(dossier, 'draft'))).toBe('TASK_CLOSED');
  });

  test('before acceptance and after the result', () => {
    const early = new TestDossier(PERMIT);
    expect(early.act(intake, ask(early, 'intake'))).toBe('NOT_IN_THIS_STATE');
    const late = issued();
    expect(late.act(result, ask(late, 'return'))).toBe('NOT_IN_THIS_STATE');
  });

  test('where the procedure forbids it', () => {
    const dossier = appraising({ ...PERMIT, forbids: ['consult'] });
    expect(dossier.act(case1, ask(dossier))).toBe('FORBIDDEN_HERE');
  });

  test('the unit asked answers, in words unless it agrees, and does nothing else', () => {
    const { dossier, taskKey } = asked();
    expect(dossier.act(case1, { type: 'replyConsult', taskKey, reply: 'AGREE', text: '' })).toBe(
      'NOT_YOUR_TASK',
    );
    expect(dossier.act(clerk, { type: 'replyConsult', taskKey, reply: 'COMMENT', text: ' ' })).toBe(
      'NOTE_NEEDED',
    );
    expect(dossier.act(clerk, ask(dossier, CONSULT_STEP))).toBe('UNKNOWN_ACTION');
    expect(dossier.complete(clerk, CONSULT_STEP, 'done')).toBe('UNKNOWN_ACTION');
    const items = [{ kind: 'OTHER' as const, reason: 'x' }];
    expect(dossier.act(clerk, { type: 'requestSupplement', taskKey, items })).toBe('UNKNOWN_ACTION');
    expect(dossier.act(clerk, { type: 'stop', taskKey, reason: 'x', legalBasis: 'y' })).toBe(
      'UNKNOWN_ACTION',
    );
  });
});
