import { describe, expect, it } from 'vitest';
import { compileCalendar } from './calendar.js';
import { demoCalendar } from './calendars/vietnam-2025-2027.js';
import { explainDueDate } from './explain.js';
import { parseLimit } from './limit.js';

const calendar = compileCalendar(demoCalendar);
const instant = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+07:00`);

function rows(start: string, limit: string, pauses: readonly (readonly [string, string])[] = []): string[] {
  const parsed = parseLimit(limit);
  if (!parsed) throw new Error(`Not a limit: ${limit}`);
  const stops = pauses.map(([from, to]) => ({ from: instant(from), to: instant(to) }));
  return explainDueDate(instant(start), parsed, calendar, stops).stretches.map(
    ({ from, to, kind, reason, days }) =>
      [local(from), local(to), kind === 'COUNTED' ? '+' : '-', reason.code, ...(days ? [days] : [])].join(
        ' ',
      ),
  );
}

function local(ms: number): string {
  return new Date(ms + 7 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
}

describe('explainDueDate', () => {
  it('names lunch and night', () => {
    expect(rows('2026-03-02 08:00', '1wd')).toEqual([
      '03-02 08:00 03-02 11:30 + WORKING',
      '03-02 11:30 03-02 13:00 - LUNCH',
      '03-02 13:00 03-02 17:00 + WORKING',
      '03-02 17:00 03-03 07:30 - OUTSIDE_HOURS',
      '03-03 07:30 03-03 08:00 + WORKING',
    ]);
  });

  it('joins the nights around days off with them, and keeps each holiday apart', () => {
    expect(rows('2026-04-24 16:00', '2wd')).toEqual([
      '04-24 16:00 04-24 17:00 + WORKING',
      '04-24 17:00 04-26 00:00 - WEEKEND',
      '04-26 00:00 04-27 00:00 - HOLIDAY',
      '04-27 00:00 04-28 07:30 - HOLIDAY',
      '04-28 07:30 04-28 11:30 + WORKING',
      '04-28 11:30 04-28 13:00 - LUNCH',
      '04-28 13:00 04-28 17:00 + WORKING',
      '04-28 17:00 04-29 07:30 - OUTSIDE_HOURS',
      '04-29 07:30 04-29 11:30 + WORKING',
      '04-29 11:30 04-29 13:00 - LUNCH',
      '04-29 13:00 04-29 16:00 + WORKING',
    ]);
  });

  it('gives the name of the holiday and of the make-up day', () => {
    const limit = { quantity: 1, unit: 'WORKING_DAY' } as const;
    const tet = explainDueDate(instant('2026-02-13 08:00'), limit, calendar).stretches;
    expect(tet.map(({ reason }) => reason.text.vi)).toContain('Tết Nguyên đán');
    const saturday = explainDueDate(instant('2026-01-09 17:00'), limit, calendar).stretches;
    expect(saturday.filter(({ kind }) => kind === 'COUNTED').map(({ reason }) => reason.text.vi)).toEqual([
      'Làm bù',
      'Làm bù',
    ]);
  });

  it('shows a pause as one row, over nights and weekends', () => {
    expect(rows('2026-03-06 10:30', '2h', [['2026-03-06 11:00', '2026-03-09 09:00']])).toEqual([
      '03-06 10:30 03-06 11:00 + WORKING',
      '03-06 11:00 03-09 09:00 - PAUSED',
      '03-09 09:00 03-09 10:30 + WORKING',
    ]);
  });

  it('says why a dossier received after the cut-off waits a day', () => {
    expect(rows('2026-03-02 15:10', '1wd@15:00')).toEqual([
      '03-02 15:10 03-02 17:00 - AFTER_CUT_OFF',
      '03-02 17:00 03-03 07:30 - OUTSIDE_HOURS',
      '03-03 07:30 03-03 11:30 + WORKING',
      '03-03 11:30 03-03 13:00 - LUNCH',
      '03-03 13:00 03-03 17:00 + WORKING',
    ]);
  });

  it('counts calendar days by the day and says when the last one moves on', () => {
    expect(rows('2026-11-20 09:00', '4d', [['2026-11-21 10:00', '2026-11-22 10:00']])).toEqual([
      '11-20 09:00 11-21 00:00 - FIRST_DAY',
      '11-21 00:00 11-22 00:00 - PAUSED',
      '11-22 00:00 11-25 17:00 + CALENDAR_DAY 4',
    ]);
    expect(rows('2026-11-21 10:00', '3d')).toEqual([
      '11-21 10:00 11-22 00:00 - FIRST_DAY',
      '11-22 00:00 11-25 00:00 + CALENDAR_DAY 3',
      '11-25 00:00 11-25 17:00 - ROLLED',
    ]);
    const rolled = explainDueDate(instant('2026-11-21 10:00'), { quantity: 3, unit: 'DAY' }, calendar);
    expect(rolled.stretches.at(-1)?.reason.text.vi).toContain('Ngày Văn hóa Việt Nam');
  });
});
