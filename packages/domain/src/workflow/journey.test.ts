import { describe, expect, test } from 'vitest';
import { TestDossier } from '../../test/dossier.js';
import { MONDAY_8, OFFICERS, OWNER, PASSER_BY, SYSTEM } from '../../test/office.js';
import { PERMIT } from '../../test/permit-workflow.js';
import { replay } from './apply.js';
import type { WorkflowDefinition } from './definition.js';

const HOUR = 3_600_000;
const { intake, head, case1, case2, adviser, approver, clerk, result, stranger } = OFFICERS;

function accepted(definition: WorkflowDefinition = PERMIT): TestDossier {
  const dossier = new TestDossier(definition);
  expect(dossier.complete(intake, 'intake', 'accept')).toBe('OK');
  return dossier;
}

function appraised(): TestDossier {
  const dossier = accepted();
  dossier.complete(head, 'assignment', 'assign', { assigneeId: 'case1' });
  dossier.complete(case1, 'appraisal', 'done');
  return dossier;
}

test('a permit goes from filing to result, and its history replays to the stored state', () => {
  const dossier = appraised();
  expect(dossier.openSteps()).toEqual(['opinion']);
  expect(dossier.complete(adviser, 'opinion', 'agree')).toBe('OK');
  expect(dossier.openSteps()).toEqual(['draft']);
  expect(dossier.state.tasks[0]?.assigneeId).toBe('case1');
  dossier.complete(case1, 'draft', 'propose');
  dossier.complete(approver, 'approval', 'sign');
  dossier.complete(clerk, 'issue', 'issue');
  expect(dossier.state).toMatchObject({
    lifecycle: 'COMPLETED',
    outcome: 'GRANTED',
    resultNumber: '1/2026/GPXD',
  });
  dossier.complete(result, 'return', 'handOver');
  expect(dossier.state).toMatchObject({ lifecycle: 'RESULT_RETURNED', tasks: [] });
  expect(replay(dossier.actions)).toEqual(dossier.state);
  expect(dossier.actions.flatMap(({ issues }) => issues.map(({ form }) => form))).toEqual([
    'MAU_01',
    'RESULT',
  ]);
});

test('acceptance starts the clock: seven working days from Monday 8:00 end on Wednesday of next week at 8:00', () => {
  const { clock } = accepted().state;
  expect(clock.startedAt).toBe(MONDAY_8);
  expect(clock.dueAt).toBe(Date.parse('2026-11-11T08:00:00+07:00'));
});

test('the first act after acceptance puts the dossier in process', () => {
  const dossier = accepted();
  expect(dossier.state.lifecycle).toBe('ACCEPTED');
  dossier.act(head, { type: 'claim', taskKey: dossier.taskKey('assignment') });
  expect(dossier.state.lifecycle).toBe('IN_PROCESS');
});

describe('who may act', () => {
  test('another unit, another role and citizens may not', () => {
    const dossier = new TestDossier(PERMIT);
    for (const actor of [stranger, case1, OWNER, PASSER_BY]) {
      expect(dossier.complete(actor, 'intake', 'accept')).toBe('NOT_YOUR_TASK');
    }
  });

  test('a task claimed by one is refused to the other, until it is released or assigned', () => {
    const dossier = accepted();
    dossier.complete(head, 'assignment', 'assign');
    const taskKey = dossier.taskKey('appraisal');
    expect(dossier.act(case1, { type: 'claim', taskKey })).toBe('OK');
    expect(dossier.act(case2, { type: 'claim', taskKey })).toBe('TAKEN_BY_ANOTHER');
    expect(dossier.complete(case2, 'appraisal', 'done')).toBe('TAKEN_BY_ANOTHER');
    expect(dossier.act(case2, { type: 'assign', taskKey, assigneeId: 'case2' })).toBe(
      'NOT_AN_OFFICER_OF_UNIT',
    );
    expect(dossier.act(head, { type: 'assign', taskKey, assigneeId: 'clerk' })).toBe('UNKNOWN_ASSIGNEE');
    expect(dossier.act(head, { type: 'assign', taskKey, assigneeId: 'case2' })).toBe('OK');
    expect(dossier.complete(case1, 'appraisal', 'done')).toBe('TAKEN_BY_ANOTHER');
    expect(dossier.complete(case2, 'appraisal', 'done')).toBe('OK');
  });

  test('a finished step cannot be done twice', () => {
    const dossier = accepted();
    const taskKey = 'intake.1';
    expect(dossier.act(intake, { type: 'completeStep', taskKey, action: 'accept' })).toBe('TASK_CLOSED');
  });

  test('nobody approves their own draft', () => {
    const both = { ...approver, accountId: 'case1', posts: [...approver.posts, ...case1.posts] };
    const dossier = appraised();
    dossier.complete(adviser, 'opinion', 'agree');
    expect(dossier.complete(both, 'draft', 'propose')).toBe('OK');
    expect(dossier.complete(both, 'approval', 'sign')).toBe('SAME_PERSON');
    expect(dossier.complete(approver, 'approval', 'sign')).toBe('OK');
  });
});

describe('supplement', () => {
  const items = [{ kind: 'DOCUMENT' as const, key: 'drawings', reason: 'Thiếu mặt cắt' }];

  test('stops the clock, and the due date moves by the working time that passed', () => {
    const dossier = accepted();
    dossier.complete(head, 'assignment', 'assign', { assigneeId: 'case1' });
    const before = dossier.state.clock.dueAt ?? 0;
    const stepDue = dossier.state.tasks.find(({ stepKey }) => stepKey === 'appraisal')?.dueAt ?? 0;
    dossier.act(case1, { type: 'requestSupplement', taskKey: dossier.taskKey('appraisal'), items });
    expect(dossier.state).toMatchObject({ lifecycle: 'SUPPLEMENT_REQUESTED', supplementCount: 1 });
    expect(dossier.complete(case1, 'appraisal', 'done')).toBe('NOT_IN_THIS_STATE');
    // Answered a day later, Tuesday 8:00: eight working hours.
    expect(dossier.act(OWNER, { type: 'answerSupplement', submissionSeq: 2 }, MONDAY_8 + 24 * HOUR)).toBe(
      'OK',
    );
    expect(dossier.state.lifecycle).toBe('IN_PROCESS');
    expect(dossier.state.clock.dueAt).toBe(before + 24 * HOUR);
    expect(dossier.state.tasks.find(({ stepKey }) => stepKey === 'appraisal')?.dueAt).toBe(
      stepDue + 24 * HOUR,
    );
    expect(dossier.state.clock.promises.map(({ cause }) => cause)).toEqual(['ACCEPTED', 'RESUMED']);
    expect(replay(dossier.actions)).toEqual(dossier.state);
  });

  test('another agency goes on with its opinion meanwhile', () => {
    const dossier = accepted();
    dossier.complete(head, 'assignment', 'assign', { assigneeId: 'case1' });
    dossier.act(case1, { type: 'requestSupplement', taskKey: dossier.taskKey('appraisal'), items });
    expect(dossier.complete(adviser, 'opinion', 'agree')).toBe('OK');
    expect(dossier.state.lifecycle).toBe('SUPPLEMENT_REQUESTED');
  });

  test('a step opened meanwhile has its whole time from the answer on, not more', () => {
    const { opinion, draft } = PERMIT.steps;
    if (opinion?.type !== 'userTask' || draft?.type !== 'userTask') throw new Error('steps');
    const toCheck = { ...opinion, actions: opinion.actions.map((action) => ({ ...action, to: 'check' })) };
    const check = {
      ...draft,
      key: 'check',
      actions: draft.actions.map((action) => ({ ...action, to: 'join' })),
    };
    const dossier = accepted({ ...PERMIT, steps: { ...PERMIT.steps, opinion: toCheck, check } });
    dossier.complete(head, 'assignment', 'assign', { assigneeId: 'case1' });
    dossier.act(case1, { type: 'requestSupplement', taskKey: dossier.taskKey('appraisal'), items });
    dossier.now += 24 * HOUR;
    expect(dossier.complete(adviser, 'opinion', 'agree')).toBe('OK');
    dossier.act(OWNER, { type: 'answerSupplement', submissionSeq: 2 }, MONDAY_8 + 48 * HOUR);
    const opened = dossier.state.tasks.find(({ stepKey }) => stepKey === 'check');
    expect(opened?.dueAt).toBe(MONDAY_8 + 72 * HOUR);
  });

  test('at intake it leads back to submitted, and the legal clock has not begun', () => {
    const dossier = new TestDossier(PERMIT);
    dossier.act(intake, { type: 'requestSupplement', taskKey: dossier.taskKey('intake'), items });
    expect(dossier.state.clock.pausedSince).toBeNull();
    dossier.act(OWNER, { type: 'answerSupplement', submissionSeq: 2 }, MONDAY_8 + HOUR);
    expect(dossier.state).toMatchObject({ lifecycle: 'SUBMITTED', supplement: null });
    expect(dossier.state.clock.startedAt).toBeNull();
  });

  test('needs something asked, the owner to answer, and a legal basis for a second time', () => {
    const dossier = new TestDossier(PERMIT);
    const taskKey = dossier.taskKey('intake');
    expect(dossier.act(intake, { type: 'requestSupplement', taskKey, items: [] })).toBe('NOTHING_ASKED');
    expect(dossier.act(OWNER, { type: 'answerSupplement', submissionSeq: 2 })).toBe('NOT_IN_THIS_STATE');
    dossier.act(intake, { type: 'requestSupplement', taskKey, items });
    expect(dossier.act(PASSER_BY, { type: 'answerSupplement', submissionSeq: 2 })).toBe('NOT_THE_OWNER');
    dossier.act(OWNER, { type: 'answerSupplement', submissionSeq: 2 });
    expect(dossier.act(intake, { type: 'requestSupplement', taskKey, items })).toBe(
      'SUPPLEMENT_ALREADY_ASKED',
    );
    const legalBasis = 'Khoản 3 Điều 103 Luật Xây dựng';
    expect(dossier.act(intake, { type: 'requestSupplement', taskKey, items, legalBasis })).toBe('OK');
  });
});

describe('silence is consent', () => {
  test('the system agrees when the time is over, never before, and only once', () => {
    const dossier = appraised();
    const taskKey = dossier.taskKey('opinion');
    const timeoutAt = dossier.state.tasks[0]?.timeoutAt ?? 0;
    expect(timeoutAt).toBe(Date.parse('2026-11-04T08:00:00+07:00'));
    expect(dossier.act(SYSTEM, { type: 'timeout', taskKey }, timeoutAt - 1)).toBe('TOO_EARLY');
    expect(dossier.act(adviser, { type: 'timeout', taskKey }, timeoutAt)).toBe('NOT_YOUR_TASK');
    expect(dossier.act(SYSTEM, { type: 'timeout', taskKey }, timeoutAt)).toBe('OK');
    expect(dossier.openSteps()).toEqual(['draft']);
    expect(dossier.actions.at(-1)).toMatchObject({ facts: { silence: true, note: 'Im lặng là đồng ý' } });
    expect(dossier.act(SYSTEM, { type: 'timeout', taskKey }, timeoutAt)).toBe('TASK_CLOSED');
  });
});

describe('silence is consent, but not while the owner is asked', () => {
  test('a paused step does not time out, and gets its time anew with the answer', () => {
    const { appraisal, opinion } = PERMIT.steps;
    if (appraisal?.type !== 'userTask' || opinion?.type !== 'userTask') throw new Error('steps');
    const onTimeout = { ...opinion.onTimeout, action: 'done' } as NonNullable<typeof opinion.onTimeout>;
    const dossier = accepted({
      ...PERMIT,
      steps: { ...PERMIT.steps, appraisal: { ...appraisal, onTimeout } },
    });
    dossier.complete(head, 'assignment', 'assign', { assigneeId: 'case1' });
    const taskKey = dossier.taskKey('appraisal');
    const timeoutAt = (): number => dossier.state.tasks.find(({ key }) => key === taskKey)?.timeoutAt ?? 0;
    const before = timeoutAt();
    const items = [{ kind: 'OTHER' as const, reason: 'Thiếu' }];
    dossier.act(case1, { type: 'requestSupplement', taskKey, items });
    expect(dossier.act(SYSTEM, { type: 'timeout', taskKey }, before)).toBe('TOO_EARLY');
    dossier.act(OWNER, { type: 'answerSupplement', submissionSeq: 2, note: ' Đã bổ sung ' }, before);
    expect(dossier.actions.at(-1)?.facts).toEqual({ submissionSeq: 2, note: 'Đã bổ sung' });
    expect(timeoutAt()).toBeGreaterThan(before);
    expect(dossier.act(SYSTEM, { type: 'timeout', taskKey }, timeoutAt())).toBe('OK');
  });
});

describe('sending back', () => {
  test('the approver returns the draft, with a reason, to the officer who wrote it', () => {
    const dossier = appraised();
    dossier.complete(adviser, 'opinion', 'agree');
    dossier.complete(case1, 'draft', 'propose');
    const taskKey = dossier.taskKey('approval');
    expect(dossier.act(approver, { type: 'sendBack', taskKey, toStep: 'draft', note: ' ' })).toBe(
      'NOTE_NEEDED',
    );
    expect(dossier.act(approver, { type: 'sendBack', taskKey, toStep: 'intake', note: 'x' })).toBe(
      'UNKNOWN_ACTION',
    );
    expect(dossier.act(approver, { type: 'sendBack', taskKey, toStep: 'draft', note: 'Sai số thửa' })).toBe(
      'OK',
    );
    expect(dossier.openSteps()).toEqual(['draft']);
    expect(dossier.state.tasks[0]?.assigneeId).toBe('case1');
    dossier.complete(case1, 'draft', 'propose');
    expect(dossier.complete(approver, 'approval', 'sign')).toBe('OK');
  });
});

describe('endings', () => {
  test('a refusal at intake needs a reason, issues Mẫu 03 and closes everything', () => {
    const dossier = new TestDossier(PERMIT);
    expect(dossier.complete(intake, 'intake', 'refuse')).toBe('NOTE_NEEDED');
    dossier.complete(intake, 'intake', 'refuse', { note: 'Không thuộc thẩm quyền' });
    expect(dossier.state).toMatchObject({ lifecycle: 'REJECTED_AT_INTAKE', tasks: [] });
    expect(dossier.actions.at(-1)?.issues).toEqual([{ form: 'MAU_03', template: null }]);
    expect(dossier.act(OWNER, { type: 'withdraw', reason: 'x' })).toBe('FINISHED');
  });

  test('the owner withdraws while work is open; nobody else can, and not after the result exists', () => {
    const dossier = appraised();
    expect(dossier.act(PASSER_BY, { type: 'withdraw', reason: 'Tôi đổi ý' })).toBe('NOT_THE_OWNER');
    expect(dossier.act(OWNER, { type: 'withdraw', reason: '' })).toBe('NOTE_NEEDED');
    expect(dossier.act(OWNER, { type: 'withdraw', reason: 'Tôi đổi ý' })).toBe('OK');
    expect(dossier.state).toMatchObject({ lifecycle: 'WITHDRAWN', tasks: [], arrived: {} });

    const done = appraised();
    done.complete(adviser, 'opinion', 'agree');
    done.complete(case1, 'draft', 'propose');
    done.complete(approver, 'approval', 'sign');
    done.complete(clerk, 'issue', 'issue');
    expect(done.act(OWNER, { type: 'withdraw', reason: 'Tôi đổi ý' })).toBe('NOT_IN_THIS_STATE');
  });

  test('the office stops a dossier only with reason and legal basis', () => {
    const dossier = accepted();
    dossier.complete(head, 'assignment', 'assign', { assigneeId: 'case1' });
    const taskKey = dossier.taskKey('appraisal');
    expect(dossier.act(case1, { type: 'stop', taskKey, reason: 'x', legalBasis: '' })).toBe(
      'LEGAL_BASIS_NEEDED',
    );
    expect(
      dossier.act(case1, { type: 'stop', taskKey, reason: 'Quá hạn bổ sung', legalBasis: 'Điều 7' }),
    ).toBe('OK');
    expect(dossier.state.lifecycle).toBe('STOPPED');
  });
});
