import { describe, expect, test } from 'vitest';
import { TestDossier } from '../../test/dossier.js';
import { MONDAY_8, OFFICERS, OWNER } from '../../test/office.js';
import { appraising, issued } from '../../test/permit-dossier.js';
import { PERMIT } from '../../test/permit-workflow.js';
import { replay } from './apply.js';
import type { Command } from './command.js';

const DAY = 24 * 3_600_000;
/** Seven working days from Monday 8:00. */
const DUE = Date.parse('2026-11-11T08:00:00+07:00');
const { head, case1, case2, approver } = OFFICERS;

function extension(dossier: TestDossier, step = 'appraisal', reason = ' Chờ đo đạc lại '): Command {
  return {
    type: 'extend',
    taskKey: dossier.taskKey(step),
    by: { quantity: 2, unit: 'WORKING_DAY' },
    reason,
  };
}

test('the head apologises before the day and promises a later one, counted on from the old', () => {
  const dossier = appraising();
  expect(dossier.act(head, extension(dossier), DUE - 1)).toBe('OK');
  const to = DUE + 2 * DAY;
  expect(dossier.state.clock).toMatchObject({
    dueAt: to,
    extensions: [{ quantity: 2, unit: 'WORKING_DAY' }],
    promises: [{ dueAt: DUE }, { dueAt: to, givenAt: DUE - 1, cause: 'EXTENDED' }],
  });
  expect(dossier.actions.at(-1)).toMatchObject({
    type: 'extended',
    issues: [{ form: 'MAU_04', template: null }],
    facts: { reason: 'Chờ đo đạc lại', from: DUE, to },
    actor: { role: 'DIVISION_HEAD' },
  });
  expect(replay(dossier.actions)).toEqual(dossier.state);
});

test('what was added stays added when the clock goes on after a pause', () => {
  const dossier = appraising();
  dossier.act(head, extension(dossier));
  const items = [{ kind: 'OTHER' as const, reason: 'Thiếu bản vẽ' }];
  dossier.act(case1, { type: 'requestSupplement', taskKey: dossier.taskKey('appraisal'), items });
  dossier.act(OWNER, { type: 'answerSupplement', submissionSeq: 2 }, MONDAY_8 + DAY);
  // Friday 8:00 and one day more is Monday 8:00.
  expect(dossier.state.clock.dueAt).toBe(Date.parse('2026-11-16T08:00:00+07:00'));
});

test('once only, unless the procedure allows more', () => {
  const dossier = appraising();
  dossier.act(head, extension(dossier));
  expect(dossier.act(head, extension(dossier))).toBe('EXTENDED_ALREADY');
  const twice = appraising({ ...PERMIT, extensions: 2 });
  twice.act(head, extension(twice));
  expect(twice.act(approver, extension(twice))).toBe('OK');
  expect(twice.act(head, extension(twice))).toBe('EXTENDED_ALREADY');
  const never = appraising({ ...PERMIT, extensions: 0 });
  expect(never.act(head, extension(never))).toBe('FORBIDDEN_HERE');
  const forbidden = appraising({ ...PERMIT, forbids: ['extend'] });
  expect(forbidden.act(head, extension(forbidden))).toBe('FORBIDDEN_HERE');
});

describe('refused', () => {
  test('when the day has come', () => {
    const dossier = appraising();
    expect(dossier.act(head, extension(dossier), DUE)).toBe('TOO_LATE_TO_EXTEND');
  });

  test('without a reason, and at a task that is not open', () => {
    const dossier = appraising();
    expect(dossier.act(head, extension(dossier, 'appraisal', ' '))).toBe('NOTE_NEEDED');
    expect(dossier.act(head, extension(dossier, 'approval'))).toBe('TASK_CLOSED');
  });

  test('to whoever leads no unit, or another one', () => {
    const dossier = appraising();
    for (const actor of [case1, case2, OWNER]) {
      expect(dossier.act(actor, extension(dossier))).toBe('NOT_AN_OFFICER_OF_UNIT');
    }
    expect(dossier.act(head, extension(dossier, 'opinion'))).toBe('NOT_AN_OFFICER_OF_UNIT');
  });

  test('a head elsewhere who does this task themselves may', () => {
    const both = { ...case1, posts: [...case1.posts, { ...head.posts[0]!, unitId: 'x', subtree: ['x'] }] };
    const dossier = appraising();
    expect(dossier.act(both, extension(dossier))).toBe('OK');
  });

  test('while the time does not run', () => {
    const early = new TestDossier(PERMIT);
    expect(early.act(approver, extension(early, 'intake'))).toBe('CLOCK_NOT_RUNNING');
    const asked = appraising();
    const items = [{ kind: 'OTHER' as const, reason: 'Thiếu bản vẽ' }];
    asked.act(case1, { type: 'requestSupplement', taskKey: asked.taskKey('appraisal'), items });
    expect(asked.act(head, extension(asked))).toBe('CLOCK_NOT_RUNNING');
    const late = issued();
    expect(late.act(approver, extension(late, 'return'))).toBe('CLOCK_NOT_RUNNING');
  });

  test('to the head of a unit that was only asked its opinion', () => {
    const dossier = appraising();
    const to = { unitId: 'economy', unitName: 'Phòng Kinh tế', role: 'CASE_OFFICER' } as const;
    const within = { quantity: 2, unit: 'WORKING_DAY' } as const;
    const taskKey = dossier.taskKey('appraisal');
    dossier.act(case1, { type: 'consult', taskKey, to, question: 'Ý kiến?', within });
    expect(dossier.act(head, extension(dossier, '@consult'))).toBe('FORBIDDEN_HERE');
  });
});
