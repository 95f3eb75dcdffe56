import type { DayHours, WeeklyHours, WorkCalendar } from './work-calendar.js';
import { DAY_MINUTES, dayOfIsoDate, isoDateOf } from './local-day.js';

type CalendarProblemCode = 'BAD_HOURS' | 'BAD_DATE' | 'BAD_SEASON' | 'SEASON_GAP';

export interface CalendarProblem {
  code: CalendarProblemCode;
  /** Place in the data, such as `days[3].hours` or, for a gap, the day of the year `02-29`. */
  path: string;
}

const LEAP_YEAR_START = 19_723; // 2024-01-01

/** Everything wrong with a calendar's data; empty when it may be compiled. */
export function checkCalendar(calendar: WorkCalendar): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  calendar.weekly.forEach((season, index) => {
    if (!isMonthDay(season.validFrom) || !isMonthDay(season.validTo)) {
      problems.push({ code: 'BAD_SEASON', path: `weekly[${index}]` });
    }
    season.hours.forEach((hours, weekday) => {
      if (!areHours(hours)) problems.push({ code: 'BAD_HOURS', path: `weekly[${index}].hours[${weekday}]` });
    });
  });
  calendar.days.forEach((day, index) => {
    if (dayOfIsoDate(day.date) === null) problems.push({ code: 'BAD_DATE', path: `days[${index}].date` });
    if (day.hours && !areHours(day.hours)) {
      problems.push({ code: 'BAD_HOURS', path: `days[${index}].hours` });
    }
  });
  const gap = firstGap(calendar.weekly);
  if (gap) problems.push({ code: 'SEASON_GAP', path: gap });
  return problems;
}

function areHours(hours: DayHours): boolean {
  let last = 0;
  for (const [start, end] of hours) {
    if (!Number.isInteger(start) || !Number.isInteger(end)) return false;
    if (start < last || end <= start || end > DAY_MINUTES) return false;
    last = end;
  }
  return true;
}

function isMonthDay(text: string): boolean {
  return dayOfIsoDate(`2024-${text}`) !== null;
}

// Walks a leap year: seasons ending 02-28 and beginning 03-01 would lose 29 February.
function firstGap(weekly: readonly WeeklyHours[]): string | null {
  for (let i = 0; i < 366; i += 1) {
    const monthDay = isoDateOf(LEAP_YEAR_START + i).slice(5);
    if (!weekly.some((season) => covers(season, monthDay))) return monthDay;
  }
  return null;
}

/** Whether a season covers a day of the year (`MM-DD`); a season may wrap New Year. */
export function covers({ validFrom, validTo }: WeeklyHours, monthDay: string): boolean {
  if (validFrom <= validTo) return validFrom <= monthDay && monthDay <= validTo;
  return monthDay >= validFrom || monthDay <= validTo;
}
