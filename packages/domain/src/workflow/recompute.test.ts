import { describe, expect, test } from 'vitest';
import { TestDossier } from '../../test/dossier.js';
import { MONDAY_8, OFFICERS, OWNER, OPEN, SYSTEM, contextOf } from '../../test/office.js';
import { appraising, issued } from '../../test/permit-dossier.js';
import { PERMIT } from '../../test/permit-workflow.js';
import { type CalendarDay, type CompiledCalendar, compileCalendar } from '../working-time/calendar.js';
import { apply, replay } from './apply.js';
import type { RefusalCode } from './command.js';
import { decide } from './decide.js';

const DAY = 24 * 3_600_000;
const at = (text: string): number => Date.parse(`${text}:00+07:00`);
const { head, case1 } = OFFICERS;

function calendarWithout(...dates: string[]): CompiledCalendar {
  const days = dates.map((date): CalendarDay => {
    return { date, kind: 'LOCAL_OFF', name: { vi: 'Bão', en: 'Storm' }, source: 'CĐ 01' };
  });
  const hours = [OPEN, OPEN, OPEN, OPEN, OPEN, [], []] as const;
  return compileCalendar({
    timeZone: '+07:00',
    weekly: [{ validFrom: '01-01', validTo: '12-31', hours }],
    days,
  });
}

const USUAL = calendarWithout();
/** Tuesday of the first week is a storm. */
const STORM = calendarWithout('2026-11-03');

function recompute(dossier: TestDossier, calendar: CompiledCalendar, actor = SYSTEM): RefusalCode | 'OK' {
  const context = { ...contextOf(actor, dossier.now), calendar };
  const decision = decide(dossier.definition, dossier.state, { type: 'recompute', why: 'Bão số 9' }, context);
  if (!decision.ok) return decision.refusal.code;
  dossier.actions.push(decision.value);
  dossier.state = apply(dossier.state, decision.value);
  return 'OK';
}

const taskAt = (dossier: TestDossier, step: string) =>
  dossier.state.tasks.find(({ stepKey }) => stepKey === step);

test('a day off announced later moves the promise, the open steps and their silence by that day, once', () => {
  const dossier = appraising();
  expect(recompute(dossier, STORM)).toBe('OK');
  expect(dossier.state.clock).toMatchObject({
    dueAt: at('2026-11-12T08:00'),
    promises: [{ cause: 'ACCEPTED' }, { dueAt: at('2026-11-12T08:00'), cause: 'CALENDAR_CHANGED' }],
  });
  expect(taskAt(dossier, 'appraisal')?.dueAt).toBe(at('2026-11-04T08:00'));
  expect(taskAt(dossier, 'opinion')).toMatchObject({
    dueAt: at('2026-11-05T08:00'),
    timeoutAt: at('2026-11-05T08:00'),
  });
  expect(dossier.actions.at(-1)?.facts).toEqual({
    why: 'Bão số 9',
    from: at('2026-11-11T08:00'),
    to: at('2026-11-12T08:00'),
  });
  expect(recompute(dossier, STORM)).toBe('NOTHING_CHANGED');
  expect(replay(dossier.actions)).toEqual(dossier.state);
});

test('a day off called off makes nothing earlier', () => {
  const dossier = appraising();
  recompute(dossier, STORM);
  const { clock, tasks } = dossier.state;
  expect(recompute(dossier, USUAL)).toBe('NOTHING_CHANGED');
  expect(dossier.state).toMatchObject({ clock, tasks });
});

test('a day off before all that is still open changes nothing', () => {
  expect(recompute(appraising(), calendarWithout('2026-10-30'))).toBe('NOTHING_CHANGED');
});

test('a new promise is recorded only when the date of the dossier itself moved', () => {
  const dossier = new TestDossier(PERMIT);
  // At intake only the answer is due, in eight working hours: Tuesday 8:00.
  expect(recompute(dossier, STORM)).toBe('OK');
  expect(taskAt(dossier, 'intake')?.dueAt).toBe(at('2026-11-04T08:00'));
  expect(dossier.state.clock).toMatchObject({ dueAt: null, promises: [] });
  expect(dossier.actions.at(-1)?.facts).toMatchObject({ from: null, to: null });
});

test('pauses stay out of it, and time added with an apology stays in', () => {
  const dossier = appraising();
  const taskKey = dossier.taskKey('appraisal');
  dossier.act(head, { type: 'extend', taskKey, by: { quantity: 1, unit: 'WORKING_DAY' }, reason: 'x' });
  const items = [{ kind: 'OTHER' as const, reason: 'Thiếu bản vẽ' }];
  dossier.act(case1, { type: 'requestSupplement', taskKey, items });
  dossier.act(OWNER, { type: 'answerSupplement', submissionSeq: 2 }, MONDAY_8 + DAY);
  // Seven days, one added, one paused: Friday 13 at 8:00. A storm within the pause costs nothing.
  expect(dossier.state.clock.dueAt).toBe(at('2026-11-13T08:00'));
  expect(recompute(dossier, calendarWithout('2026-11-04'))).toBe('OK');
  expect(dossier.state.clock.dueAt).toBe(at('2026-11-16T08:00'));
  expect(taskAt(dossier, 'appraisal')?.dueAt).toBe(at('2026-11-05T08:00'));
});

describe('while the owner is asked', () => {
  test('no date is promised; going on counts by the new calendar, the steps too', () => {
    const dossier = appraising();
    const items = [{ kind: 'OTHER' as const, reason: 'Thiếu bản vẽ' }];
    dossier.now = MONDAY_8 + 3_600_000;
    dossier.act(case1, { type: 'requestSupplement', taskKey: dossier.taskKey('appraisal'), items });
    expect(recompute(dossier, STORM)).toBe('OK');
    expect(dossier.state.clock).toMatchObject({
      dueAt: at('2026-11-11T08:00'),
      promises: [{ cause: 'ACCEPTED' }],
    });
    dossier.now = at('2026-11-04T09:00');
    const answer = { type: 'answerSupplement', submissionSeq: 2 } as const;
    const decision = decide(PERMIT, dossier.state, answer, {
      ...contextOf(OWNER, dossier.now),
      calendar: STORM,
    });
    if (!decision.ok) throw new Error(decision.refusal.code);
    dossier.state = apply(dossier.state, decision.value);
    // One hour was used on Monday: seven hours are left of the step's day, from Wednesday 9:00 on.
    expect(taskAt(dossier, 'appraisal')?.dueAt).toBe(at('2026-11-05T08:00'));
    expect(dossier.state.clock.dueAt).toBe(at('2026-11-13T08:00'));
  });
});

test('after the result only the open steps move; by the system alone; not once finished', () => {
  const dossier = issued();
  expect(recompute(dossier, STORM)).toBe('OK');
  expect(dossier.state.clock.dueAt).toBe(at('2026-11-11T08:00'));
  expect(recompute(appraising(), STORM, head)).toBe('NOT_YOUR_TASK');
  dossier.complete(OFFICERS.result, 'return', 'handOver');
  expect(recompute(dossier, calendarWithout('2026-11-03', '2026-11-04'))).toBe('FINISHED');
});
