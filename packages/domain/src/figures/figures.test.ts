import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedDossier, type Figure, figuresOf, reportPeriod, solvedHow, standsAt } from './figures.js';

const at = (text: string): number => Date.parse(`${text}+07:00`);
const november = reportPeriod('2026-11-01', '2026-11-30') ?? { from: 0, until: 0 };
const now = at('2026-11-23T10:00');

const plain: CountedDossier = {
  channel: 'ONLINE',
  lifecycle: 'IN_PROCESS',
  acceptedAt: at('2026-11-02T08:00'),
  dueAt: at('2026-11-30T17:00'),
  pausedSince: null,
  completedAt: null,
};

describe('a dossier counts', () => {
  it.each<[string, Partial<CountedDossier>, Figure[]]>([
    ['received and open within its limit', {}, ['received', 'receivedOnline', 'open', 'openWithin']],
    ['from the post as direct', { channel: 'POSTAL' }, ['received', 'receivedDirect', 'open', 'openWithin']],
    [
      'late once its promise has passed',
      { dueAt: at('2026-11-23T09:59') },
      ['received', 'receivedOnline', 'open', 'openLate'],
    ],
    [
      'paused, not late, while the owner is asked',
      {
        lifecycle: 'SUPPLEMENT_REQUESTED',
        pausedSince: at('2026-11-05T10:00'),
        dueAt: at('2026-11-10T17:00'),
      },
      ['received', 'receivedOnline', 'open', 'openPaused'],
    ],
    [
      'paused by a step that stops the clock',
      { pausedSince: at('2026-11-20T09:00') },
      ['received', 'receivedOnline', 'open', 'openPaused'],
    ],
    [
      'carried over from the month before',
      { acceptedAt: at('2026-10-31T23:59') },
      ['carriedOver', 'open', 'openWithin'],
    ],
    [
      'solved on the day promised: on time',
      { lifecycle: 'COMPLETED', completedAt: at('2026-11-20T08:00'), dueAt: at('2026-11-20T17:00') },
      ['received', 'receivedOnline', 'solved', 'solvedOnTime'],
    ],
    [
      'not as late when the citizen collects late',
      { lifecycle: 'RESULT_RETURNED', completedAt: at('2026-11-05T08:00') },
      ['received', 'receivedOnline', 'solved', 'solvedEarly'],
    ],
    [
      'as ended otherwise when taken back after acceptance',
      { lifecycle: 'WITHDRAWN', completedAt: at('2026-11-05T08:00') },
      ['received', 'receivedOnline', 'endedOtherwise'],
    ],
    [
      'as not accepted when refused at the counter',
      { lifecycle: 'REJECTED_AT_INTAKE', acceptedAt: null, dueAt: null, completedAt: at('2026-11-05T08:00') },
      ['notAccepted'],
    ],
    ['nowhere before acceptance', { lifecycle: 'SUBMITTED', acceptedAt: null, dueAt: null }, []],
    ['nowhere when it ended earlier', { completedAt: at('2026-10-05T08:00'), acceptedAt: 0 }, []],
    ['nowhere when it came later', { acceptedAt: at('2026-12-01T00:00') }, []],
  ])('%s', (_, change, figures) => {
    expect(figuresOf({ ...plain, ...change }, november, now)).toEqual(figures);
  });

  it('of a month that is over, as it stood at its end by the last promise', () => {
    const october = reportPeriod('2026-10-01', '2026-10-31') ?? november;
    const old = { ...plain, acceptedAt: at('2026-10-05T08:00'), dueAt: at('2026-10-20T17:00') };
    expect(figuresOf(old, october, now)).toContain('openLate');
    expect(figuresOf({ ...old, completedAt: now }, october, now)).toContain('openLate');
    expect(figuresOf({ ...old, pausedSince: at('2026-11-02T08:00') }, october, now)).toContain('openLate');
    expect(figuresOf({ ...old, pausedSince: at('2026-10-12T08:00') }, october, now)).toContain('openPaused');
  });
});

describe('how it was solved', () => {
  it.each([
    ['EARLY', '2026-11-19T23:59:59.999'],
    ['ON_TIME', '2026-11-20T00:00'],
    ['ON_TIME', '2026-11-20T17:00'],
    ['LATE', '2026-11-20T17:00:00.001'],
  ])('%s at %s', (how, completed) => {
    expect(solvedHow(at('2026-11-20T17:00'), at(completed))).toBe(how);
  });

  it('on time where nothing was promised', () => expect(solvedHow(null, now)).toBe('ON_TIME'));
});

describe('a period', () => {
  it.each([
    ['2026-11-30', '2026-11-01'],
    ['2026-02-30', '2026-03-01'],
    ['x', '2026-03-01'],
  ])('%s to %s is none', (from, to) => expect(reportPeriod(from, to)).toBeNull());

  it('goes from midnight to midnight in Viet Nam', () => {
    expect(november).toEqual({ from: at('2026-11-01T00:00'), until: at('2026-12-01T00:00') });
    expect(standsAt(november, now)).toBe(now);
    expect(standsAt(november, at('2027-01-01T00:00'))).toBe(november.until);
  });
});

const instant = fc.integer({ min: at('2026-09-01T00:00'), max: at('2026-12-31T00:00') });
const maybe = fc.option(instant, { nil: null });
const anyDossier: fc.Arbitrary<CountedDossier> = fc.record({
  channel: fc.constantFrom('ONLINE', 'COUNTER', 'POSTAL'),
  lifecycle: fc.constantFrom(
    'IN_PROCESS',
    'SUPPLEMENT_REQUESTED',
    'WITHDRAWN',
    'COMPLETED',
    'RESULT_RETURNED',
  ),
  acceptedAt: maybe,
  dueAt: maybe,
  pausedSince: maybe,
  completedAt: maybe,
});

it('the columns add up, whatever the dossier and the period', () => {
  const day = fc
    .integer({ min: 0, max: 120 })
    .map((n) => new Date(Date.UTC(2026, 8, 1 + n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(anyDossier, fc.tuple(day, day), instant, (dossier, days, when) => {
      const [from = '', to = ''] = days.toSorted();
      const period = reportPeriod(from, to) ?? november;
      fc.pre(dossier.completedAt === null || dossier.completedAt >= (dossier.acceptedAt ?? 0));
      const found = figuresOf(dossier, period, when);
      const n = (...names: Figure[]) => found.filter((figure) => names.includes(figure)).length;
      expect(n('carriedOver', 'received')).toBe(n('solved', 'endedOtherwise', 'open'));
      expect(n('received')).toBe(n('receivedOnline', 'receivedDirect'));
      expect(n('solved')).toBe(n('solvedEarly', 'solvedOnTime', 'solvedLate'));
      expect(n('open')).toBe(n('openWithin', 'openLate', 'openPaused'));
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});
