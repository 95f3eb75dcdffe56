import { describe, expect, test } from 'vitest';
import { TestDossier } from '../../test/dossier.js';
import { EVERYONE, MONDAY_8, OFFICERS, OWNER, SYSTEM } from '../../test/office.js';
import { appraising, issued } from '../../test/permit-dossier.js';
import { PERMIT } from '../../test/permit-workflow.js';
import { replay } from './apply.js';
import type { Command } from './command.js';
import type { PaymentItem } from './state.js';

const DAY = 24 * 3_600_000;
const { intake, case1, case2, adviser, finance } = OFFICERS;

const ITEMS: PaymentItem[] = [
  { name: 'Lệ phí trước bạ', kind: 'LE_PHI', amount: 1_250_000 },
  { name: 'Tiền sử dụng đất', kind: 'OTHER', amount: 84_000_000 },
];
const CONFIRM: Command = { type: 'confirmPayment', receiptNo: ' BL-0017 ', method: 'TRANSFER' };

function request(dossier: TestDossier, items: PaymentItem[] = ITEMS): Command {
  return { type: 'requestPayment', taskKey: dossier.taskKey('appraisal'), items, noticeNumber: '12/TB-CCT' };
}

function asked(): TestDossier {
  const dossier = appraising();
  expect(dossier.act(case1, request(dossier))).toBe('OK');
  return dossier;
}

test('a payment asked stops the clock until it is settled, and the due date moves by that time', () => {
  const dossier = asked();
  const before = dossier.state.clock.dueAt ?? 0;
  expect(dossier.state).toMatchObject({
    lifecycle: 'PAYMENT_REQUESTED',
    payment: { total: 85_250_000, noticeNumber: '12/TB-CCT', payBy: null, requestedAt: MONDAY_8 },
    clock: { pausedSince: MONDAY_8 },
  });
  expect(dossier.actions.at(-1)?.issues).toEqual([{ form: 'PAYMENT_NOTICE', template: null }]);
  expect(dossier.complete(case1, 'appraisal', 'done')).toBe('NOT_IN_THIS_STATE');

  expect(dossier.act(finance, CONFIRM, MONDAY_8 + DAY)).toBe('OK');
  expect(dossier.state).toMatchObject({ lifecycle: 'IN_PROCESS', payment: null });
  expect(dossier.state.payments).toMatchObject([
    { receiptNo: 'BL-0017', method: 'TRANSFER', settledAt: MONDAY_8 + DAY, request: { total: 85_250_000 } },
  ]);
  expect(dossier.state.clock.dueAt).toBe(before + DAY);
  expect(dossier.state.clock.pauses).toEqual([{ from: MONDAY_8, to: MONDAY_8 + DAY }]);
  expect(dossier.state.clock.promises.map(({ cause }) => cause)).toEqual(['ACCEPTED', 'RESUMED']);
  expect(dossier.complete(case1, 'appraisal', 'done')).toBe('OK');
  expect(replay(dossier.actions)).toEqual(dossier.state);
});

test('called off with the reason, it leaves nothing settled', () => {
  const dossier = asked();
  expect(dossier.act(case1, { type: 'cancelPayment', reason: ' ' })).toBe('NOTE_NEEDED');
  expect(dossier.act(case1, { type: 'cancelPayment', reason: 'Được miễn' }, MONDAY_8 + DAY)).toBe('OK');
  expect(dossier.state).toMatchObject({ lifecycle: 'IN_PROCESS', payment: null, payments: [] });
  expect(dossier.state.clock.pausedSince).toBeNull();
});

test('a dossier taken back owes nothing any more', () => {
  const dossier = asked();
  expect(dossier.act(OWNER, { type: 'withdraw', reason: 'Tôi đổi ý' })).toBe('OK');
  expect(dossier.state).toMatchObject({ lifecycle: 'WITHDRAWN', payment: null, payments: [] });
});

describe('who may say that it is paid', () => {
  test('whoever takes money for these offices, works on the dossier, or another system', () => {
    const dossier = asked();
    dossier.act(case1, {
      type: 'claim',
      taskKey: dossier.taskKey('appraisal'),
    });
    const able = EVERYONE.filter((actor) => {
      const tried = new TestDossier(PERMIT);
      tried.state = dossier.state;
      return tried.act(actor, CONFIRM) === 'OK';
    });
    expect(able.map(({ name }) => name)).toEqual([
      'intake',
      'case1',
      'adviser',
      'result',
      'finance',
      'Hệ thống',
    ]);
  });

  test('not an agency that was only asked its opinion in passing', () => {
    const dossier = appraising();
    dossier.complete(adviser, 'opinion', 'agree');
    const to = { unitId: 'department', unitName: 'Sở', role: 'CASE_OFFICER' } as const;
    const within = { quantity: 2, unit: 'WORKING_DAY' } as const;
    const taskKey = dossier.taskKey('appraisal');
    expect(dossier.act(case1, { type: 'consult', taskKey, to, question: 'Ý kiến?', within })).toBe('OK');
    expect(dossier.act(case1, request(dossier))).toBe('OK');
    expect(dossier.act(adviser, CONFIRM)).toBe('NOT_YOUR_TASK');
    expect(dossier.act(adviser, { type: 'cancelPayment', reason: 'x' })).toBe('NOT_YOUR_TASK');
  });
});

describe('refused', () => {
  test.each([
    ['nothing', []],
    ['no money', [{ name: 'Phí', kind: 'PHI' as const, amount: 0 }]],
    ['parts of a đồng', [{ name: 'Phí', kind: 'PHI' as const, amount: 10.5 }]],
    ['money without a name', [{ name: ' ', kind: 'PHI' as const, amount: 1000 }]],
  ])('asking for %s', (_what, items) => {
    const dossier = appraising();
    expect(dossier.act(case1, request(dossier, items))).toBe('NOTHING_TO_PAY');
  });

  test('by whom and where it is not meant to be asked', () => {
    const dossier = appraising();
    expect(dossier.act(case2, request(dossier))).toBe('TAKEN_BY_ANOTHER');
    expect(dossier.act(OWNER, request(dossier))).toBe('NOT_YOUR_TASK');
    const opinion = { ...request(dossier), taskKey: dossier.taskKey('opinion') } as Command;
    expect(dossier.act(adviser, opinion)).toBe('UNKNOWN_ACTION');
  });

  test('before acceptance, after the result, and twice', () => {
    const { intake: step } = PERMIT.steps;
    if (step?.type !== 'userTask') throw new Error('steps');
    const early = new TestDossier({
      ...PERMIT,
      steps: { ...PERMIT.steps, intake: { ...step, builtins: ['requestPayment'] } },
    });
    const taskKey = early.taskKey('intake');
    expect(early.act(intake, { type: 'requestPayment', taskKey, items: ITEMS })).toBe('NOT_IN_THIS_STATE');
    const dossier = asked();
    expect(dossier.act(case1, request(dossier))).toBe('NOT_IN_THIS_STATE');
    expect(issued().act(finance, CONFIRM)).toBe('NO_PAYMENT_ASKED');
  });

  test('settling what nobody asked, or without a receipt', () => {
    expect(appraising().act(SYSTEM, CONFIRM)).toBe('NO_PAYMENT_ASKED');
    expect(appraising().act(case1, { type: 'cancelPayment', reason: 'x' })).toBe('NO_PAYMENT_ASKED');
    expect(asked().act(case1, { type: 'confirmPayment', receiptNo: ' ', method: 'CASH' })).toBe(
      'RECEIPT_NEEDED',
    );
  });
});
