import { compileCalendar, demoCalendar } from '@motcua/domain';
import { dayNumber } from '../template/mark-times.mjs';
import { sharedOut } from '../random/weighted.mjs';

const YEARS = 3;
const ZONE = 7 * 3_600_000;
const DAY = 86_400_000;
/** Monday to Sunday: after a weekend people come; on days off they file from home, and few. */
const WEEK = [1.18, 1.02, 1, 0.98, 0.95, 0.11, 0.08];
const HOLIDAY = 0.1;
/** More dossiers each year than the one before. */
const GROWTH = 0.14;

const calendar = compileCalendar(demoCalendar);
const isWorked = (day) => calendar.hoursOn(day).length > 0;
const weekday = (day) => (day + 3) % 7;

/** The days of a plan: three years, or the last working days alone. */
export function daysOfPlan({ dossiers, until, only }) {
  const days = daysOf(dossiers, until);
  if (!only) return days;
  const last = days.filter(({ worked }) => worked).slice(-only.days);
  const counts = sharedOut(
    dossiers,
    last.map(() => 1),
  );
  return last.map((day, index) => ({ ...day, count: counts[index] }));
}

/** The days of the set, oldest first, with how many dossiers each has: `total` of them in the three years up to `until`. */
function daysOf(total, until) {
  const last = dayNumber(until - 1);
  const first = last - Math.round(YEARS * 365.25) + 1;
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const counts = sharedOut(
    total,
    days.map((day) => weightOf(day, (day - first) / 365.25)),
  );
  const inYear = new Map();
  return days.map((day, index) => {
    const year = new Date(day * DAY).getUTCFullYear();
    const before = inYear.get(year) ?? 0;
    inYear.set(year, before + counts[index]);
    return { day, start: day * DAY - ZONE, worked: isWorked(day), count: counts[index], before };
  });
}

function weightOf(day, years) {
  const usual = WEEK[weekday(day)];
  const present = isWorked(day) ? Math.max(usual, WEEK[4]) : Math.min(usual, HOLIDAY);
  return present * (1 + GROWTH) ** years;
}

/** What working time looks like from a day on, one sign a day: two days alike in it see the same dates. */
export class Ahead {
  #first;
  #signs;

  constructor(firstDay, lastDay) {
    this.#first = firstDay;
    const kinds = new Map();
    const signs = [];
    for (let day = firstDay; day <= lastDay; day += 1) {
      const hours = JSON.stringify(calendar.hoursOn(day));
      if (!kinds.has(hours)) kinds.set(hours, String.fromCharCode(97 + kinds.size));
      signs.push(kinds.get(hours));
    }
    this.#signs = signs.join('');
  }

  /** Of this day and `count` that follow. */
  of(day, count) {
    return this.#signs.slice(day - this.#first, day - this.#first + count + 1);
  }
}
