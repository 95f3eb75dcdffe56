import { describe, expect, test } from 'vitest';
import { atDesk, inProcess, through } from '../../test/desk-workflow.js';
import { TestDossier } from '../../test/dossier.js';
import { drafted as draftOpen } from '../../test/every-kind-dossier.js';
import { EVERYONE, OFFICERS, OWNER, PASSER_BY, contextOf } from '../../test/office.js';
import { appraising, drafted } from '../../test/permit-dossier.js';
import { PERMIT } from '../../test/permit-workflow.js';
import { availableActions } from './available-actions.js';
import type { AvailableCommand } from './available-command.js';
import type { Actor } from './command.js';
import { CONSULT_STEP } from './state.js';

const { head, case1, case2, approver, clerk, clerk2, finance } = OFFICERS;

function offers(dossier: TestDossier, actor: Actor): AvailableCommand[] {
  return availableActions(dossier.definition, dossier.state, contextOf(actor, dossier.now, dossier.scope()));
}

function kinds(dossier: TestDossier, actor: Actor, stepKey: string | null): string[] {
  const at = offers(dossier, actor).filter((one) => one.stepKey === stepKey);
  return at.map(({ kind, action }) => action?.key ?? kind);
}

function offer(dossier: TestDossier, actor: Actor, kind: string): AvailableCommand | undefined {
  return offers(dossier, actor).find((one) => one.kind === kind);
}

test('a step of the owner is offered to the owner alone, with nothing of an officer about it', () => {
  const dossier = draftOpen();
  dossier.complete(case1, 'draft', 'propose');
  expect(kinds(dossier, OWNER, 'confirm')).toEqual(['agree', 'object']);
  for (const actor of EVERYONE) if (actor !== OWNER) expect(kinds(dossier, actor, 'confirm')).toEqual([]);
  const taskKey = dossier.taskKey('confirm');
  for (const actor of [OWNER, OFFICERS.intake, approver]) {
    expect(dossier.act(actor, { type: 'claim', taskKey })).toBe('UNKNOWN_ACTION');
    expect(dossier.act(actor, { type: 'release', taskKey })).toBe('UNKNOWN_ACTION');
    expect(dossier.act(actor, { type: 'assign', taskKey, assigneeId: 'intake' })).toBe('UNKNOWN_ACTION');
    expect(dossier.act(actor, { type: 'stop', taskKey, reason: 'x', legalBasis: 'y' })).toBe(
      'UNKNOWN_ACTION',
    );
  }
  expect(dossier.complete(PASSER_BY, 'confirm', 'agree')).toBe('NOT_THE_OWNER');
  expect(dossier.complete(case1, 'confirm', 'agree')).toBe('NOT_THE_OWNER');
  expect(dossier.complete(OWNER, 'confirm', 'agree')).toBe('OK');
});

test('the officer who holds a task may do all that its step and the procedure allow', () => {
  const dossier = appraising();
  expect(kinds(dossier, case1, 'appraisal')).toEqual([
    'done',
    'requestSupplement',
    'requestPayment',
    'consult',
    'stop',
    'release',
    'handOverTask',
  ]);
  expect(kinds(dossier, head, 'appraisal')).toEqual(['assign', 'extend']);
  expect(kinds(dossier, case2, 'appraisal')).toEqual([]);
  const given = offer(dossier, case1, 'handOverTask');
  expect(given).toMatchObject({ note: 'required', assignees: [{ accountId: 'case2' }] });
  expect(offer(dossier, case1, 'requestPayment')).toMatchObject({ issues: ['PAYMENT_NOTICE'] });
  expect(offer(dossier, head, 'extend')).toMatchObject({ issues: ['MAU_04'], note: 'required' });
});

test('what the procedure forbids is not offered, and refused', () => {
  const forbids = [
    'consult',
    'extend',
    'handOverTask',
    'correct',
    'withdraw',
    'addNote',
    'sendMessage',
  ] as const;
  const dossier = appraising({ ...PERMIT, forbids: [...forbids] });
  const offered = EVERYONE.flatMap((actor) => offers(dossier, actor).map(({ kind }) => kind));
  expect(offered.filter((kind) => forbids.some((forbidden) => forbidden === kind))).toEqual([]);
  expect(dossier.act(OWNER, { type: 'withdraw', reason: 'x' })).toBe('FORBIDDEN_HERE');
  expect(dossier.act(case1, { type: 'addNote', text: 'x' })).toBe('FORBIDDEN_HERE');
});

test('the unit asked may answer, take, hand over; its head may give it out', () => {
  const dossier = inProcess();
  expect(kinds(dossier, clerk, CONSULT_STEP)).toEqual(['replyConsult', 'claim']);
  dossier.act(clerk, { type: 'claim', taskKey: dossier.taskKey(CONSULT_STEP) });
  expect(kinds(dossier, clerk, CONSULT_STEP)).toEqual(['replyConsult', 'release', 'handOverTask']);
  expect(kinds(dossier, clerk2, CONSULT_STEP)).toEqual([]);
  expect(kinds(dossier, approver, CONSULT_STEP)).toEqual(['assign']);
});

test('a head may apologise also where the dossier only waits', () => {
  const dossier = inProcess();
  expect(kinds(dossier, approver, 'other')).toEqual(['extend']);
  expect(kinds(dossier, head, 'other')).toEqual([]);
});

describe('what a form begins with', () => {
  test('a correction: what it says now', () => {
    const dossier = through(atDesk(), 'ACCEPT');
    expect(kinds(dossier, head, 'prepare')).toEqual(['correct']);
    expect(offer(dossier, head, 'correct')).toMatchObject({
      form: 'prepare',
      taskKey: null,
      note: 'required',
      values: { area: 120 },
    });
  });

  test('a step gone back to: what it said before', () => {
    const dossier = through(atDesk(), 'ACCEPT');
    const taskKey = dossier.taskKey('work');
    expect(dossier.act(case1, { type: 'sendBack', taskKey, toStep: 'prepare', note: 'Đo lại' })).toBe('OK');
    expect(kinds(dossier, head, 'prepare')).not.toContain('correct');
    expect(offers(dossier, head).find(({ stepKey }) => stepKey === 'prepare')).toMatchObject({
      kind: 'step',
      form: 'prepare',
      values: { area: 120 },
    });
  });

  test('a step done for the first time: nothing', () => {
    const dossier = appraising();
    expect(offers(dossier, case1).find(({ form }) => form === 'appraisal')?.values).toBeNull();
  });
});

test('only steps that can be gone back to are named, and actions whose effect the status allows', () => {
  const steps = { ...PERMIT.steps };
  const { approval } = steps;
  if (approval?.type !== 'userTask') throw new Error('steps');
  steps['approval'] = { ...approval, sendBackTo: ['intake', 'draft'] };
  const dossier = drafted({ ...PERMIT, steps });
  expect(offer(dossier, approver, 'sendBack')?.steps?.map(({ key }) => key)).toEqual(['draft']);
  const desk = offers(through(atDesk(), 'ACCEPT'), case1).flatMap(({ action }) => action?.key ?? []);
  expect(desk).toContain('ISSUE_RESULT');
  expect(desk).not.toContain('ACCEPT');
  expect(desk).not.toContain('HAND_OVER');
});

test('while a payment is asked it is settled or called off by whoever takes money, and the clock is not extended', () => {
  const dossier = appraising();
  const taskKey = dossier.taskKey('appraisal');
  const items = [{ name: 'Phí', kind: 'PHI' as const, amount: 1000 }];
  expect(kinds(dossier, finance, null)).toEqual([]);
  dossier.act(case1, { type: 'requestPayment', taskKey, items });
  expect(kinds(dossier, finance, null)).toEqual(['confirmPayment', 'cancelPayment']);
  expect(kinds(dossier, head, 'appraisal')).toEqual(['assign']);
  expect(kinds(dossier, OWNER, null)).toEqual(['withdraw', 'sendMessage']);
});

test('nothing is offered on a finished dossier', () => {
  const dossier = through(inProcess(), 'ISSUE_RESULT', 'HAND_OVER');
  for (const actor of EVERYONE) expect(offers(dossier, actor)).toEqual([]);
});

test('an opinion that would end the dossier is not offered while the owner is asked', () => {
  const opinion = PERMIT.steps['opinion'];
  if (opinion?.type !== 'userTask') throw new Error('the opinion is a task');
  const actions = opinion.actions.map((action) => ({ ...action, to: 'noted' }));
  const name = { vi: 'Ghi nhận', en: 'Noted' };
  const dossier = new TestDossier({
    ...PERMIT,
    steps: {
      ...PERMIT.steps,
      opinion: { ...opinion, actions },
      noted: { type: 'endEvent', key: 'noted', name, outcome: 'NOTIFIED' },
    },
  });
  dossier.complete(OFFICERS.intake, 'intake', 'accept');
  dossier.complete(head, 'assignment', 'assign', { assigneeId: 'case1' });
  expect(kinds(dossier, OFFICERS.adviser, 'opinion')).toContain('agree');
  const items = [{ kind: 'OTHER' as const, reason: 'x' }];
  dossier.act(case1, { type: 'requestSupplement', taskKey: dossier.taskKey('appraisal'), items });
  expect(kinds(dossier, OFFICERS.adviser, 'opinion')).not.toContain('agree');
  expect(dossier.complete(OFFICERS.adviser, 'opinion', 'agree')).toBe('NOT_IN_THIS_STATE');
});
