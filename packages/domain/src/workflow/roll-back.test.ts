import { describe, expect, test } from 'vitest';
import { drafted, fire, forked, grantRoad, must, proposed } from '../../test/every-kind-dossier.js';
import type { TestDossier } from '../../test/dossier.js';
import { EVERY_KIND } from '../../test/every-kind-workflow.js';
import { MONDAY_8, OFFICERS, OWNER, SYSTEM } from '../../test/office.js';
import { action } from '../../test/permit-workflow.js';
import { replay } from './apply.js';
import type { Actor } from './command.js';

const { case1, case2, approver, clerk, result } = OFFICERS;

function back(dossier: TestDossier, actor: Actor, from: string, toStep: string) {
  return dossier.act(actor, { type: 'sendBack', taskKey: dossier.taskKey(from), toStep, note: 'Xem lại' });
}

describe('from behind a join into one of its branches', () => {
  test('the other branches stay arrived, so that the dossier does not wait for ever', () => {
    const dossier = proposed();
    expect(back(dossier, approver, 'approval', 'report')).toBe('OK');
    expect(dossier.openSteps()).toEqual(['report']);
    expect(dossier.state.arrived).toEqual({ join: 2 });
    expect(dossier.task('report')).toMatchObject({ joins: ['join'], assigneeId: 'case1' });
    must(dossier.complete(case1, 'report', 'done'));
    expect(dossier.openSteps()).toEqual(['draft']);
    expect(dossier.state.arrived).toEqual({});
    expect(replay(dossier.actions)).toEqual(dossier.state);
  });

  test('through two joins at once', () => {
    const dossier = proposed();
    expect(back(dossier, approver, 'approval', 'measure')).toBe('OK');
    expect(dossier.state.arrived).toEqual({ join: 2, meet: 1 });
    expect(dossier.task('measure').joins).toEqual(['join', 'meet']);
    must(dossier.complete(case1, 'measure', 'done'));
    must(dossier.complete(case1, 'report', 'done'));
    expect(dossier.openSteps()).toEqual(['draft']);
  });

  test('inside a branch, from behind an inner join, the outer one keeps what has arrived', () => {
    const dossier = forked();
    grantRoad(dossier);
    must(dossier.complete(case1, 'inspect', 'go'));
    must(dossier.complete(case1, 'measure', 'done'));
    must(dossier.complete(case1, 'picture', 'done'));
    expect(back(dossier, case1, 'report', 'measure')).toBe('OK');
    expect(dossier.openSteps()).toEqual(['measure', 'posted']);
    expect(dossier.state.arrived).toEqual({ join: 1, meet: 1 });
    must(dossier.complete(case1, 'measure', 'done'));
    expect(dossier.openSteps()).toEqual(['posted', 'report']);
  });
});

describe('inside a branch', () => {
  function inspecting(): TestDossier {
    const dossier = forked();
    grantRoad(dossier);
    must(dossier.complete(case1, 'inspect', 'go'));
    must(dossier.complete(case2, 'measure', 'done', { answers: { width: 12 } }));
    return dossier;
  }

  test('to before an inner fork: its branches and arrivals go, the outer ones stay', () => {
    const dossier = inspecting();
    expect(dossier.state.arrived).toEqual({ join: 1, meet: 1 });
    expect(back(dossier, case1, 'picture', 'inspect')).toBe('OK');
    expect(dossier.openSteps()).toEqual(['inspect', 'posted']);
    expect(dossier.state.arrived).toEqual({ join: 1 });
    expect(dossier.last()).toMatchObject({ facts: { undone: ['inspect', 'measure', 'picture'] } });
    expect(dossier.state.undoneAnswers['measure']).toEqual({ width: 12 });
    expect(dossier.state.stepAnswers).not.toHaveProperty('measure');
  });

  test('another branch is out of reach, with words that say so', () => {
    const dossier = inspecting();
    expect(back(dossier, case1, 'picture', 'roadRefused')).toBe('CANNOT_GO_BACK_THERE');
    expect(dossier.openSteps()).toEqual(['picture', 'posted']);
  });

  test('to before the outer fork: everything goes, timers and sub-dossiers too', () => {
    const dossier = inspecting();
    const taskKey = dossier.taskKey('posted');
    expect(back(dossier, case1, 'picture', 'byHand')).toBe('OK');
    expect(dossier.openSteps()).toEqual(['byHand']);
    expect(dossier.state.arrived).toEqual({});
    expect(dossier.act(SYSTEM, { type: 'timeout', taskKey }, MONDAY_8 * 2)).toBe('TASK_CLOSED');
    // Sub-dossier and rule are decided anew; the service before them stands.
    expect(Object.keys(dossier.state.stepAnswers)).toEqual(['intake', 'match']);
    must(dossier.complete(case1, 'byHand', 'found'));
    expect(dossier.openSteps()).toEqual(['inspect', 'posted', 'roadPermit']);
  });
});

describe('what a roll-back undoes', () => {
  test('forms on the way are no longer read by guards, but are kept for the officer until given anew', () => {
    const dossier = proposed();
    must(back(dossier, approver, 'approval', 'draft'));
    expect(dossier.last()).toMatchObject({ facts: { undone: ['draft', 'confirm', 'approval'] } });
    expect(dossier.state.undoneAnswers['draft']).toEqual({ text: 'Đồng ý' });
    expect(dossier.state.stepAnswers).toHaveProperty('measure');
    expect(dossier.state.performedAt).not.toHaveProperty('draft');
    expect(dossier.state.performedBy['draft']).toBe('case1');
    must(dossier.complete(case1, 'draft', 'propose', { answers: { text: 'Mới' } }));
    expect(dossier.state.undoneAnswers).not.toHaveProperty('draft');
    expect(dossier.state.stepAnswers['draft']).toEqual({ text: 'Mới' });
  });

  test('what only lies behind the step sent back from is left alone, though a loop leads through it', () => {
    const { approval, draft } = EVERY_KIND.steps;
    if (approval?.type !== 'userTask' || draft?.type !== 'userTask') throw new Error('steps');
    const ask = { ...approval, actions: [...approval.actions, action('ask', { to: 'extra' })] };
    const extra = { ...draft, key: 'extra', actions: [action('tell', { to: 'confirm' })] };
    const dossier = proposed({ ...EVERY_KIND, steps: { ...EVERY_KIND.steps, approval: ask, extra } });
    must(back(dossier, approver, 'approval', 'draft'));
    expect(dossier.last()).toMatchObject({ facts: { undone: ['draft', 'confirm', 'approval'] } });
  });

  test('a pause of a closed step ends with it, and the due date is given anew', () => {
    const dossier = forked();
    must(dossier.complete(case1, 'inspect', 'go'));
    const before = dossier.state.clock.dueAt ?? 0;
    dossier.now += 86_400_000;
    must(back(dossier, case1, 'picture', 'byHand'));
    expect(dossier.state.clock).toMatchObject({ pausedSince: null, dueAt: before + 86_400_000 });
  });

  test('consultations asked from what was undone are over, without a reply', () => {
    const dossier = drafted();
    const to = { unitId: 'department', unitName: 'Sở', role: 'CASE_OFFICER' } as const;
    const within = { quantity: 2, unit: 'WORKING_DAY' as const };
    const taskKey = dossier.taskKey('draft');
    must(dossier.act(case1, { type: 'consult', taskKey, to, question: 'Có được không?', within }));
    must(dossier.complete(case1, 'draft', 'propose'));
    must(dossier.complete(OWNER, 'confirm', 'agree'));
    expect(dossier.openSteps()).toEqual(['@consult', 'approval']);
    must(back(dossier, approver, 'approval', 'draft'));
    expect(dossier.openSteps()).toEqual(['draft']);
    expect(dossier.state.consultations).toMatchObject([{ reply: null, repliedAt: dossier.now }]);
  });

  test('acceptance and an issued result stand', () => {
    const dossier = proposed();
    expect(back(dossier, approver, 'approval', 'intake')).toBe('CANNOT_GO_BACK_THERE');
    must(dossier.complete(approver, 'approval', 'sign'));
    must(dossier.complete(clerk, 'issue', 'issue'));
    expect(back(dossier, result, 'return', 'approval')).toBe('CANNOT_GO_BACK_THERE');
  });
});

test('a step sent back gets its whole time, and what waits there fires at its new time', () => {
  const dossier = proposed();
  must(back(dossier, approver, 'approval', 'draft'));
  const { openedAt } = dossier.task('draft');
  expect(openedAt).toBe(dossier.now);
  must(dossier.complete(case1, 'draft', 'propose'));
  fire(dossier, 'confirm');
  expect(dossier.openSteps()).toEqual(['approval']);
});
