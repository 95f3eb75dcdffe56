import { describe, expect, it } from 'vitest';
import { addWorkingTime } from './add-working-time.js';
import { compileCalendar } from './calendar.js';
import { demoCalendar } from './calendars/vietnam-2025-2027.js';
import { explainDueDate } from './explain.js';
import { parseLimit } from './limit.js';

/**
 * Worked by hand with a printed calendar: Monday–Friday 07:30–11:30 and 13:00–17:00, so a morning and
 * an afternoon are 240 minutes each and a working day 480. Times are Vietnam's.
 */
const calendar = compileCalendar(demoCalendar);

const instant = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+07:00`);
const limitOf = (text: string) => {
  const limit = parseLimit(text);
  if (!limit) throw new Error(`Not a limit: ${text}`);
  return limit;
};

type Case = readonly [start: string, limit: string, due: string];

const ordinaryWeek: Case[] = [
  // From opening, a day's 480 minutes are used up at closing: due then, not at the next opening.
  ['2026-03-02 07:30', '1wd', '2026-03-02 17:00'],
  // Half a day is four hours: the whole morning.
  ['2026-03-02 07:30', '0.5wd', '2026-03-02 11:30'],
  // Monday gives 210 + 240 = 450; the last 30 on Tuesday from 07:30.
  ['2026-03-02 08:00', '1wd', '2026-03-03 08:00'],
  // Five full days later at the same time: Tue, Wed, Thu, Fri, Mon.
  ['2026-03-02 08:00', '5wd', '2026-03-09 08:00'],
  // A quarter of a day is 120 minutes.
  ['2026-03-02 08:00', '0.25wd', '2026-03-02 10:00'],
  // 210 before lunch, 30 after it.
  ['2026-03-02 08:00', '4h', '2026-03-02 13:30'],
  // All within the morning.
  ['2026-03-02 09:00', '2h', '2026-03-02 11:00'],
  // Used up exactly when lunch begins: due at 11:30, not at 13:00.
  ['2026-03-02 10:30', '1h', '2026-03-02 11:30'],
  // 11:30 is no working minute any more: counts from 13:00.
  ['2026-03-02 11:30', '1h', '2026-03-02 14:00'],
  // Within lunch: counts from 13:00.
  ['2026-03-02 12:15', '0.5h', '2026-03-02 13:30'],
  // The last minute of the morning is one minute: 59 remain.
  ['2026-03-02 11:29', '1h', '2026-03-02 13:59'],
  // Before opening: counts from 07:30.
  ['2026-03-02 06:00', '1h', '2026-03-02 08:30'],
  // At closing the day is over: counts from Tuesday 07:30.
  ['2026-03-02 17:00', '1h', '2026-03-03 08:30'],
  // In the evening: all of Tuesday.
  ['2026-03-02 18:45', '1wd', '2026-03-03 17:00'],
  // 30 on Monday, 210 on Tuesday morning.
  ['2026-03-02 16:30', '0.5wd', '2026-03-03 11:00'],
  // 60 on Friday; Monday 240 in the morning and 180 from 13:00.
  ['2026-03-06 16:00', '1wd', '2026-03-09 16:00'],
  // Saturday: counts from Monday's opening.
  ['2026-03-07 10:00', '1wd', '2026-03-09 17:00'],
  // Last minute of Sunday: Monday morning.
  ['2026-03-08 23:59', '4h', '2026-03-09 11:30'],
  // From Friday's closing: Mon, Tue, Wed in full.
  ['2026-03-06 17:00', '3wd', '2026-03-11 17:00'],
  // 40 hours are five days: Fri, Mon, Tue, Wed, Thu.
  ['2026-03-06 07:30', '40h', '2026-03-12 17:00'],
  // Seconds are cut off: 08:00:59 counts as 08:00.
  ['2026-03-02 08:00:59', '1h', '2026-03-02 09:00'],
];

const calendarDays: Case[] = [
  // The first day is not counted, however late it is: 3, 4, 5 March; due at closing.
  ['2026-03-02 16:59', '3d', '2026-03-05 17:00'],
  // The same from midnight on.
  ['2026-03-02 00:00', '3d', '2026-03-05 17:00'],
  // The second day is a Saturday: moved on to Monday.
  ['2026-03-05 08:00', '2d', '2026-03-09 17:00'],
  // Days off inside the limit are counted: 6, 7, 8, 9 March.
  ['2026-03-05 08:00', '4d', '2026-03-09 17:00'],
  // Same day number in April, a Thursday.
  ['2026-03-02 09:00', '1mo', '2026-04-02 17:00'],
  // February has no 31st: its last day, 28, is a Saturday, so Monday 2 March.
  ['2026-01-31 09:00', '1mo', '2026-03-02 17:00'],
  // 30 November + 3 months: 28 February 2026, a Saturday, so Monday.
  ['2025-11-30 09:00', '3mo', '2026-03-02 17:00'],
  // 30 December is a Wednesday.
  ['2026-11-30 08:00', '1mo', '2026-12-30 17:00'],
  // 15 May 2027 is a Saturday.
  ['2026-05-15 08:00', '12mo', '2027-05-17 17:00'],
  // 2024 is a leap year: 29 February exists and is a Thursday.
  ['2024-01-31 10:00', '1mo', '2024-02-29 17:00'],
];

const sameDay: Case[] = [
  // Before the cut-off: today at closing.
  ['2026-03-02 08:10', '1wd@15:00', '2026-03-02 17:00'],
  // One second before it: still today.
  ['2026-03-02 14:59:59', '1wd@15:00', '2026-03-02 17:00'],
  // At the cut-off: tomorrow at closing.
  ['2026-03-02 15:00', '1wd@15:00', '2026-03-03 17:00'],
  // After closing: tomorrow.
  ['2026-03-02 17:30', '1wd@15:00', '2026-03-03 17:00'],
  // In the lunch break: today.
  ['2026-03-02 12:00', '1wd@15:00', '2026-03-02 17:00'],
  // Before opening: today.
  ['2026-03-02 06:00', '1wd@15:00', '2026-03-02 17:00'],
  // Friday after the cut-off: Monday.
  ['2026-03-06 16:00', '1wd@15:00', '2026-03-09 17:00'],
  // Sunday, after 15:00: received on Monday at opening, before its cut-off.
  ['2026-03-08 20:00', '1wd@15:00', '2026-03-09 17:00'],
  // Two days from Monday 15:30: Tuesday is the first, Wednesday the second.
  ['2026-03-02 15:30', '2wd@15:00', '2026-03-04 17:00'],
];

const tet2026: Case[] = [
  // 450 on Friday 13/2; the last 30 after Tết, Monday 23/2.
  ['2026-02-13 08:00', '1wd', '2026-02-23 08:00'],
  // All of the last day before Tết.
  ['2026-02-13 07:30', '1wd', '2026-02-13 17:00'],
  // 180 Thursday, 480 Friday, 480 Mon 23/2, then 240 + 60 on Tuesday.
  ['2026-02-12 14:00', '3wd', '2026-02-24 14:00'],
  // Filed on the first Saturday of the holiday: Mon 23 – Fri 27/2.
  ['2026-02-14 09:00', '5wd', '2026-02-27 17:00'],
  // The second day of Tết: first morning after it.
  ['2026-02-18 10:00', '4h', '2026-02-23 11:30'],
  // The last minute before Tết counts; 59 remain.
  ['2026-02-13 16:59', '1h', '2026-02-23 08:29'],
  // The tenth day is Fri 20/2, in Tết: past the weekend to Monday.
  ['2026-02-10 08:00', '10d', '2026-02-23 17:00'],
  // 16 February is the first day of Tết.
  ['2026-01-16 09:00', '1mo', '2026-02-23 17:00'],
  // After the cut-off on the last day: the first day after Tết.
  ['2026-02-13 15:00', '1wd@15:00', '2026-02-23 17:00'],
  // Just before it: the same day.
  ['2026-02-13 14:59', '1wd@15:00', '2026-02-13 17:00'],
];

const newYear2026: Case[] = [
  // 120 on Wed 31/12; Thu 1/1 holiday, Fri 2/1 swapped; 240 + 120 on Mon 5/1.
  ['2025-12-31 15:00', '1wd', '2026-01-05 15:00'],
  // 30 in the old year, 30 in the new.
  ['2025-12-31 16:30', '1h', '2026-01-05 08:00'],
  // On the swapped Friday itself nothing counts.
  ['2026-01-02 09:00', '4h', '2026-01-05 11:30'],
  // The first day is 1/1: past the swapped Friday and the weekend.
  ['2025-12-31 10:00', '1d', '2026-01-05 17:00'],
  // 450 on Friday 9/1; Saturday 10/1 makes up: its first 30 minutes.
  ['2026-01-09 08:00', '1wd', '2026-01-10 08:00'],
  // Make-up Saturday is the first day, Monday the second.
  ['2026-01-09 17:00', '2wd', '2026-01-12 17:00'],
  // Mon–Fri, make-up Saturday, Monday.
  ['2026-01-05 07:30', '7wd', '2026-01-12 17:00'],
  // The tenth day is the make-up Saturday, a working day: no moving on.
  ['2025-12-31 09:00', '10d', '2026-01-10 17:00'],
  // Same-day procedure on the make-up Saturday.
  ['2026-01-10 10:00', '1wd@15:00', '2026-01-10 17:00'],
  // After the cut-off there: Monday.
  ['2026-01-10 15:30', '1wd@15:00', '2026-01-12 17:00'],
  // The next turn of the year: 330 on Thu 31/12/2026, Fri 1/1 off, 150 on Mon 4/1/2027.
  ['2026-12-31 10:00', '1wd', '2027-01-04 10:00'],
  // 2025: 450 on Tue 31/12/2024, Wed 1/1 off, 30 on Thursday.
  ['2024-12-31 08:00', '1wd', '2025-01-02 08:00'],
];

const nationalDay2026: Case[] = [
  // 180 on Friday 21/8; 240 + 60 on the make-up Saturday.
  ['2026-08-21 14:00', '1wd', '2026-08-22 14:00'],
  // Mon–Fri and the make-up Saturday: the fifth day later at 08:00 is Saturday.
  ['2026-08-17 08:00', '5wd', '2026-08-22 08:00'],
  // 60 at the end of the make-up Saturday, 60 on Monday.
  ['2026-08-22 16:00', '2h', '2026-08-24 08:30'],
  // 240 on Fri 28/8; weekend, swapped Mon 31/8, holidays 1–2/9; 240 on Thu 3/9.
  ['2026-08-28 13:00', '1wd', '2026-09-03 11:30'],
  // On the swapped Monday nothing counts.
  ['2026-08-31 08:00', '0.5h', '2026-09-03 08:00'],
  // The fifth day is Tue 1/9.
  ['2026-08-27 09:00', '5d', '2026-09-03 17:00'],
  // After the cut-off on Fri 28/8.
  ['2026-08-28 15:10', '1wd@15:00', '2026-09-03 17:00'],
];

const otherHolidays: Case[] = [
  // 24/11/2026: 450 on Monday, Tuesday off, 30 on Wednesday.
  ['2026-11-23 08:00', '1wd', '2026-11-25 08:00'],
  // The third day is 24/11.
  ['2026-11-21 10:00', '3d', '2026-11-25 17:00'],
  // Filed on 24/11.
  ['2026-11-24 09:00', '8h', '2026-11-25 17:00'],
  // 60 Friday, 480 Monday, Tuesday off, 240 + 180 on Wednesday.
  ['2026-11-20 16:00', '2wd', '2026-11-25 16:00'],
  // Same-day procedure after the cut-off on the eve of 24/11.
  ['2026-11-23 15:00', '1wd@15:00', '2026-11-25 17:00'],
  // 24/11/2027 is a Wednesday: 60 on Tuesday, 420 on Thursday.
  ['2027-11-23 16:00', '1wd', '2027-11-25 16:00'],
  // 24/11/2025 was a Monday like any other.
  ['2025-11-24 07:30', '1wd', '2025-11-24 17:00'],
  // Giỗ Tổ is Sun 26/4/2026, Mon 27 off instead: 60 Friday, 480 Tuesday, 420 Wednesday.
  ['2026-04-24 16:00', '2wd', '2026-04-29 16:00'],
  // The third day is Giỗ Tổ on Sunday: past Monday to Tuesday.
  ['2026-04-23 09:00', '3d', '2026-04-28 17:00'],
  // 330 on Wed 29/4; 30/4, 1/5 and the weekend; 150 on Mon 4/5.
  ['2026-04-29 10:00', '1wd', '2026-05-04 10:00'],
  // 2025: 120 on Friday 25/4, then the make-up Saturday 26/4.
  ['2025-04-25 15:00', '1wd', '2025-04-26 15:00'],
  // 2025: 240 on Tue 29/4; 30/4–4/5 off with the swapped Friday; 240 on Mon 5/5.
  ['2025-04-29 13:00', '1wd', '2025-05-05 11:30'],
  // Tết 2025: 60 on Fri 24/1, nothing until Mon 3/2, then 120.
  ['2025-01-24 16:00', '3h', '2025-02-03 09:30'],
  // Tết 2027 as expected: 60 on Thu 4/2, off 5–11/2, 420 on Fri 12/2.
  ['2027-02-04 16:00', '1wd', '2027-02-12 16:00'],
  // 1/5/2027 is a Saturday, Mon 3/5 off instead: 60 on Thu 29/4, 420 on Tue 4/5.
  ['2027-04-29 16:00', '1wd', '2027-05-04 16:00'],
];

describe.each([
  ['an ordinary week', ordinaryWeek],
  ['calendar days and months', calendarDays],
  ['same-day procedures with the 15:00 cut-off', sameDay],
  ['Tết 2026', tet2026],
  ['New Year 2026, the swapped Friday 2/1 and the make-up Saturday 10/1', newYear2026],
  ['National Day 2026, the swapped Monday 31/8 and the make-up Saturday 22/8', nationalDay2026],
  ['other holidays 2025–2027', otherHolidays],
])('%s', (_, cases) => {
  it.each(cases)('%s + %s = %s', (start, limit, due) => {
    const expected = new Date(instant(due)).toISOString();
    expect(new Date(addWorkingTime(instant(start), limitOf(limit), calendar)).toISOString()).toBe(expected);
    expect(explainDueDate(instant(start), limitOf(limit), calendar).dueAt).toBe(instant(due));
  });
});
