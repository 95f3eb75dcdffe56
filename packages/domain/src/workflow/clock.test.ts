import { describe, expect, test } from 'vitest';
import { TestDossier } from '../../test/dossier.js';
import { asked, fire, forked, must, proposed } from '../../test/every-kind-dossier.js';
import { EVERY_KIND } from '../../test/every-kind-workflow.js';
import { MONDAY_8, OFFICERS, OWNER, SYSTEM } from '../../test/office.js';
import { isClockStopped } from './clock.js';
import type { TimerEvent, WorkflowDefinition } from './definition.js';
import { EMPTY_CLOCK } from './state.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const { case1 } = OFFICERS;

function posting(more: Partial<TimerEvent>): WorkflowDefinition {
  const { posted } = EVERY_KIND.steps;
  if (posted?.type !== 'timerEvent') throw new Error('posted');
  return { ...EVERY_KIND, steps: { ...EVERY_KIND.steps, posted: { ...posted, ...more } } };
}

const items = [{ kind: 'OTHER' as const, reason: 'x' }];

describe('a step that stops the clock', () => {
  test('pauses it while it is open; other steps then get the time they had left', () => {
    const dossier = forked();
    const before = dossier.state.clock.dueAt ?? 0;
    const inspection = dossier.task('inspect').dueAt;
    const road = dossier.task('roadPermit').dueAt;
    expect(dossier.state.clock).toMatchObject({ pausedSince: MONDAY_8, pauses: [] });
    fire(dossier, 'posted');
    expect(dossier.now).toBe(MONDAY_8 + 2 * DAY);
    expect(dossier.state.clock).toMatchObject({
      pausedSince: null,
      pauses: [{ from: MONDAY_8, to: MONDAY_8 + 2 * DAY }],
      dueAt: before + 2 * DAY,
    });
    expect(dossier.state.clock.promises.map(({ cause }) => cause)).toEqual(['ACCEPTED', 'RESUMED']);
    // Due on Thursday; two working days later is the Monday after.
    expect(dossier.task('inspect').dueAt).toBe(inspection + 4 * DAY);
    // Another agency's time is its own.
    expect(dossier.task('roadPermit').dueAt).toBe(road);
  });

  test('officers go on working beside it', () => {
    const dossier = forked();
    expect(dossier.complete(case1, 'inspect', 'go')).toBe('OK');
    expect(isClockStopped(EVERY_KIND, dossier.state)).toBe(true);
  });

  test('nothing times out whose time stands still', () => {
    const { inspect } = EVERY_KIND.steps;
    if (inspect?.type !== 'userTask') throw new Error('inspect');
    const onTimeout = {
      after: { quantity: 1, unit: 'WORKING_DAY' as const },
      action: 'go',
      why: inspect.name,
    };
    const steps = { ...EVERY_KIND.steps, inspect: { ...inspect, onTimeout } };
    const dossier = forked({ ...EVERY_KIND, steps });
    const { key: taskKey, timeoutAt } = dossier.task('inspect');
    expect(dossier.act(SYSTEM, { type: 'timeout', taskKey }, timeoutAt ?? 0)).toBe('TOO_EARLY');
    fire(dossier, 'posted');
    expect(dossier.task('inspect').timeoutAt).toBe(MONDAY_8 + 3 * DAY);
    fire(dossier, 'inspect');
  });
});

describe('two reasons to stand still at once', () => {
  test('are one pause, from the first to the last', () => {
    const dossier = forked();
    const inspection = dossier.task('inspect').dueAt;
    dossier.now = MONDAY_8 + DAY;
    must(dossier.act(case1, { type: 'requestSupplement', taskKey: dossier.taskKey('inspect'), items }));
    expect(dossier.state.clock.pausedSince).toBe(MONDAY_8);
    fire(dossier, 'posted');
    expect(dossier.state.clock).toMatchObject({ pausedSince: MONDAY_8, pauses: [] });
    must(dossier.act(OWNER, { type: 'answerSupplement', submissionSeq: 2 }, MONDAY_8 + 3 * DAY));
    expect(dossier.state.clock.pauses).toEqual([{ from: MONDAY_8, to: MONDAY_8 + 3 * DAY }]);
    expect(dossier.task('inspect').dueAt).toBe(inspection + 3 * DAY + 2 * DAY);
  });

  test('the owner’s own step stands still only while the owner is asked something else', () => {
    const { confirm } = EVERY_KIND.steps;
    if (confirm?.type !== 'userTask') throw new Error('confirm');
    const dossier = forked({
      ...EVERY_KIND,
      steps: { ...EVERY_KIND.steps, inspect: { ...confirm, key: 'inspect' } },
    });
    const own = dossier.task('inspect');
    // Posting ends on Wednesday; the owner was asked from Monday noon to Tuesday noon.
    must(
      dossier.act(SYSTEM, { type: 'subDossierFailed', taskKey: dossier.taskKey('roadPermit'), reason: 'x' }),
    );
    const noon = MONDAY_8 + 3 * HOUR;
    must(
      dossier.act(case1, { type: 'requestSupplement', taskKey: dossier.taskKey('roadRefused'), items }, noon),
    );
    expect(dossier.complete(OWNER, 'inspect', 'agree')).toBe('NOT_IN_THIS_STATE');
    must(dossier.act(OWNER, { type: 'answerSupplement', submissionSeq: 2 }, noon + DAY));
    expect(dossier.task('inspect').timeoutAt).toBe((own.timeoutAt ?? 0) + DAY);
    expect(dossier.state.clock.pausedSince).toBe(MONDAY_8);
  });
});

describe('a dossier that ends while its clock stands still', () => {
  test('has its date given anew, by which it is measured', () => {
    const dossier = forked(posting({ to: 'noted' }));
    const before = dossier.state.clock.dueAt ?? 0;
    fire(dossier, 'posted');
    expect(dossier.state).toMatchObject({
      lifecycle: 'RESULT_RETURNED',
      clock: { pausedSince: null, dueAt: before + 2 * DAY, stoppedAt: MONDAY_8 + 2 * DAY },
    });
  });

  test('stands no longer still once the result exists, whatever is still open', () => {
    const { inspect } = EVERY_KIND.steps;
    if (inspect?.type !== 'userTask') throw new Error('inspect');
    const actions = [{ ...inspect.actions[0], key: 'go', label: inspect.name, note: 'none' as const }];
    const issuing = actions.map((one) => ({ ...one, effect: 'ISSUE_RESULT' as const, to: 'return' }));
    const steps = { ...EVERY_KIND.steps, inspect: { ...inspect, actions: issuing } };
    const dossier = forked({ ...EVERY_KIND, steps });
    must(dossier.complete(case1, 'inspect', 'go'));
    expect(dossier.openSteps()).toContain('posted');
    expect(dossier.state.clock).toMatchObject({ pausedSince: null, stoppedAt: MONDAY_8 });
    fire(dossier, 'posted');
    expect(dossier.state.clock).toMatchObject({ pausedSince: null, stoppedAt: MONDAY_8 });
  });

  test('is promised nothing any more when it was withdrawn', () => {
    const dossier = forked();
    const before = dossier.state.clock.dueAt ?? 0;
    must(dossier.act(OWNER, { type: 'withdraw', reason: 'x' }, MONDAY_8 + DAY));
    expect(dossier.state.clock).toMatchObject({
      pausedSince: null,
      pauses: [{ from: MONDAY_8, to: MONDAY_8 + DAY }],
      dueAt: before,
      stoppedAt: MONDAY_8 + DAY,
    });
  });
});

test('an extension is counted on after the limit, pauses included', () => {
  const dossier = asked();
  const by = { quantity: 2, unit: 'WORKING_DAY' as const };
  const due = dossier.state.clock.dueAt ?? 0;
  dossier.state = {
    ...dossier.state,
    clock: { ...dossier.state.clock, dueAt: due + 2 * DAY, extensions: [by] },
  };
  const taskKey = dossier.taskKey('match');
  must(dossier.act(SYSTEM, { type: 'completeService', taskKey, values: { hit: true } }));
  fire(dossier, 'posted');
  // Seven and two working days, and two that did not count: from Monday 2 to Tuesday 17 November.
  expect(dossier.state.clock.dueAt).toBe(Date.parse('2026-11-17T08:00:00+07:00'));
});

test('before acceptance there is no clock to stop', () => {
  const dossier = new TestDossier({ ...posting({ to: 'intake' }), start: 'posted' });
  fire(dossier, 'posted');
  expect(dossier.state.clock).toEqual(EMPTY_CLOCK);
  must(dossier.complete(OFFICERS.intake, 'intake', 'accept'));
  expect(dossier.state.clock).toMatchObject({ startedAt: MONDAY_8 + 2 * DAY, pausedSince: null, pauses: [] });
});

test('the owner’s agreement resumes the clock before the approver has it', () => {
  const dossier = proposed();
  expect(dossier.state.clock.pausedSince).toBeNull();
  expect(dossier.state.clock.pauses).toHaveLength(2);
});
