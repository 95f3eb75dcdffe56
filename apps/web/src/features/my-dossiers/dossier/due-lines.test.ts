import { compileCalendar, demoCalendar, explainDueDate, parseLimit } from '@motcua/domain';
import { expect, test } from 'vitest';
import { dueLines } from './due-lines.js';

const calendar = compileCalendar(demoCalendar);
const instant = (text: string) => Date.parse(`${text.replace(' ', 'T')}+07:00`);
const local = (at: number) => new Date(at + 7 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
const day = (at: number) => local(at).slice(0, 5);

/** What the server sends for such a case, told in lines. */
function told(start: string, limit: string, pauses: readonly (readonly [string, string])[] = []): string[] {
  const parsed = parseLimit(limit);
  if (!parsed) throw new Error(`Not a limit: ${limit}`);
  const stops = pauses.map(([from, to]) => ({ from: instant(from), to: instant(to) }));
  const { stretches } = explainDueDate(instant(start), parsed, calendar, stops);
  const rows = stretches.map(({ from, to, kind, minutes, reason }) => ({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    counted: kind === 'COUNTED',
    minutes,
    reason: reason.text,
  }));
  return dueLines(rows).map((line) => {
    if (line.kind === 'stretch') return `${local(line.from)} to ${local(line.to)} off: ${line.reason.en}`;
    const days =
      line.firstDay === line.lastDay ? day(line.firstDay) : `${day(line.firstDay)}..${day(line.lastDay)}`;
    return line.kind === 'hours'
      ? `${days} ${line.days} x ${line.minutes}`
      : `${days} ${line.kind}: ${line.reason.en}`;
  });
}

test('noon and night go without saying; days alike are one line; a weekend and a holiday are days', () => {
  expect(told('2026-11-23 08:30', '7wd')).toEqual([
    '11-23 1 x 420',
    '11-24 off: Vietnam Culture Day',
    '11-25..11-27 3 x 480',
    '11-28..11-29 off: Weekend',
    '11-30..12-02 3 x 480',
    '12-03 1 x 60',
  ]);
});

test('accepted in the night, nothing is said of the night', () => {
  expect(told('2026-11-25 20:00', '1wd')).toEqual(['11-26 1 x 480']);
});

test('a pause is told to the minute, over nights too', () => {
  expect(told('2026-11-25 07:30', '1wd', [['2026-11-25 09:10', '2026-11-26 15:20']])).toEqual([
    '11-25 1 x 100',
    '11-25 09:10 to 11-26 15:20 off: The time limit stands still',
    '11-26 1 x 100',
    '11-27 1 x 280',
  ]);
});

test('calendar days are days, not hours', () => {
  const lines = told('2026-11-25 09:00', '5d');
  expect(lines[0]).toContain('The first day is not counted');
  expect(lines[1]).toBe('11-26..11-30 days: Days counted');
});
