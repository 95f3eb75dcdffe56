import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../calendar.js';
import { checkCalendar } from '../check-calendar.js';
import { dayOfIsoDate, isoDateOf, weekdayOf } from '../local-day.js';
import { demoCalendar, vietnamDays2025to2027 } from './vietnam-2025-2027.js';

const calendar = compileCalendar(demoCalendar);

function workingDays(year: number): string[] {
  const first = dayOfIsoDate(`${year}-01-01`) ?? 0;
  const next = dayOfIsoDate(`${year + 1}-01-01`) ?? 0;
  return Array.from({ length: next - first }, (_, i) => first + i)
    .filter((day) => calendar.hoursOn(day).length > 0)
    .map(isoDateOf);
}

describe('the calendar of 2025–2027', () => {
  it('is sound and names no day twice', () => {
    expect(checkCalendar(demoCalendar)).toEqual([]);
    expect(new Set(vietnamDays2025to2027.map(({ date }) => date)).size).toBe(vietnamDays2025to2027.length);
  });

  // 2025: 261 weekdays, 11 holidays and 1 swap day on weekdays, 1 make-up Saturday.
  // 2026: 261 weekdays, 12 on weekdays (Giỗ Tổ falls on Sunday, its Monday is off), 2 swaps, 2 make-ups.
  // 2027: 261 weekdays; 1/1, five Tết weekdays 5, 8–11/2, 16/4, 30/4, 3/5, 2–3/9 and 24/11 = 12 off.
  it.each([
    [2025, 261 - 11 - 1 + 1],
    [2026, 261 - 12 - 2 + 2],
    [2027, 261 - 12],
  ])('%i has %i working days', (year, expected) => {
    expect(workingDays(year)).toHaveLength(expected);
  });

  it('works on weekends on the make-up Saturdays only', () => {
    const weekends = [2025, 2026, 2027]
      .flatMap(workingDays)
      .filter((date) => weekdayOf(dayOfIsoDate(date) ?? 0) >= 5);
    expect(weekends).toEqual(['2025-04-26', '2026-01-10', '2026-08-22']);
  });

  it('marks what is not yet announced', () => {
    const provisional = vietnamDays2025to2027.filter((day) => day.provisional).map(({ date }) => date);
    expect(provisional.every((date) => date.startsWith('2027-'))).toBe(true);
    expect(provisional).toContain('2027-09-03');
  });
});
