import { describe, expect, test } from 'vitest';
import type { TestDossier } from '../../test/dossier.js';
import { OFFICERS, OWNER } from '../../test/office.js';
import { accepted, appraising } from '../../test/permit-dossier.js';
import { PERMIT } from '../../test/permit-workflow.js';
import { replay } from './apply.js';
import type { Command } from './command.js';
import type { WorkflowDefinition } from './definition.js';

const { head, case1, case2, adviser, approver, clerk } = OFFICERS;
const FIRST = { area: 120, plots: ['17', '18'] };

function appraised(definition: WorkflowDefinition = PERMIT): TestDossier {
  const dossier = appraising(definition);
  const taskKey = dossier.taskKey('appraisal');
  const done = dossier.act(case1, { type: 'completeStep', taskKey, action: 'done', answers: FIRST });
  expect(done).toBe('OK');
  return dossier;
}

function proposed(definition: WorkflowDefinition = PERMIT): TestDossier {
  const dossier = appraised(definition);
  dossier.complete(adviser, 'opinion', 'agree');
  expect(dossier.complete(case1, 'draft', 'propose')).toBe('OK');
  return dossier;
}

function correction(more: Partial<Extract<Command, { type: 'correct' }>> = {}): Command {
  const answers = { area: 210, plots: ['17', '18'] };
  return { type: 'correct', stepKey: 'appraisal', answers, reason: ' Gõ nhầm diện tích ', ...more };
}

test('whoever filled in a form mends it, with the reason; history keeps what it said', () => {
  const dossier = appraised();
  expect(dossier.act(case1, correction())).toBe('OK');
  expect(dossier.state.stepAnswers['appraisal']).toEqual({ area: 210, plots: ['17', '18'] });
  expect(dossier.actions.at(-1)).toMatchObject({
    type: 'corrected',
    actor: { name: 'case1', role: 'CASE_OFFICER' },
    facts: { reason: 'Gõ nhầm diện tích' },
  });
  expect(dossier.openSteps()).toEqual(['opinion']);
  expect(replay(dossier.actions)).toEqual(dossier.state);
});

describe('signed', () => {
  test('it stands, until the signatory sends it back', () => {
    const dossier = proposed();
    expect(dossier.act(case1, correction())).toBe('OK');
    dossier.complete(approver, 'approval', 'sign');
    expect(dossier.act(case1, correction({ answers: FIRST }))).toBe('ALREADY_SIGNED');
  });

  test('a signature that a roll-back undid binds nobody', () => {
    const { issue } = PERMIT.steps;
    if (issue?.type !== 'userTask') throw new Error('steps');
    const steps = { ...PERMIT.steps, issue: { ...issue, sendBackTo: ['draft'] } };
    const dossier = proposed({ ...PERMIT, steps });
    dossier.complete(approver, 'approval', 'sign');
    const taskKey = dossier.taskKey('issue');
    expect(dossier.act(clerk, { type: 'sendBack', taskKey, toStep: 'draft', note: 'Sai' })).toBe('OK');
    expect(dossier.act(case1, correction())).toBe('OK');
  });
});

describe('refused', () => {
  test('to anybody else', () => {
    const dossier = appraised();
    for (const actor of [case2, head, approver, OWNER]) {
      expect(dossier.act(actor, correction())).toBe('NOT_DONE_BY_YOU');
    }
  });

  test('before it was filled in, where there is no form, and after a roll-back', () => {
    expect(appraising().act(case1, correction())).toBe('STEP_NOT_DONE');
    const dossier = proposed();
    expect(dossier.act(case1, correction({ stepKey: 'draft' }))).toBe('STEP_NOT_DONE');
    expect(dossier.act(case1, correction({ stepKey: 'constructor' }))).toBe('STEP_NOT_DONE');
    const { approval } = PERMIT.steps;
    if (approval?.type !== 'userTask') throw new Error('steps');
    const steps = { ...PERMIT.steps, approval: { ...approval, sendBackTo: ['appraisal'] } };
    const back = proposed({ ...PERMIT, steps });
    const taskKey = back.taskKey('approval');
    back.act(approver, { type: 'sendBack', taskKey, toStep: 'appraisal', note: 'Đo lại' });
    expect(back.act(case1, correction())).toBe('STEP_NOT_DONE');
  });

  test('without a reason, or without a change', () => {
    const dossier = appraised();
    expect(dossier.act(case1, correction({ reason: ' ' }))).toBe('NOTE_NEEDED');
    const same = { plots: ['17', '18'], area: 120 };
    expect(dossier.act(case1, correction({ answers: same }))).toBe('NOTHING_CHANGED');
    expect(dossier.act(case1, correction({ answers: { ...same, plots: ['18', '17'] } }))).toBe('OK');
  });

  test('while the owner has the next move', () => {
    const dossier = appraised();
    dossier.complete(adviser, 'opinion', 'agree');
    const items = [{ kind: 'OTHER' as const, reason: 'Thiếu bản vẽ' }];
    dossier.act(case1, { type: 'requestSupplement', taskKey: dossier.taskKey('draft'), items });
    expect(dossier.act(case1, correction())).toBe('NOT_IN_THIS_STATE');
  });

  test('where the procedure forbids it', () => {
    expect(appraised({ ...PERMIT, forbids: ['correct'] }).act(case1, correction())).toBe('FORBIDDEN_HERE');
    expect(accepted().act(head, correction())).toBe('STEP_NOT_DONE');
  });
});
