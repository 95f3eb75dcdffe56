import { limitMinutes, WORKING_DAY_MINUTES, type TimeLimit } from '@motcua/domain';

const MONDAY_TO_FRIDAY = [0, 1, 2, 3, 4];

/** The fewest working minutes there can be in a time, holidays aside: what a step of so many days takes at least. */
export function leastMinutes(time: TimeLimit): number {
  const minutes = limitMinutes(time);
  if (minutes !== null) return minutes;
  if (time.unit === 'MONTH') return time.quantity * 20 * WORKING_DAY_MINUTES;
  // From closing time on: the first day is not counted.
  const days = MONDAY_TO_FRIDAY.map((start) => workingDays(start, time.quantity) - 1);
  return Math.min(...days) * WORKING_DAY_MINUTES;
}

/** The most working minutes there can be in a time: steps that need more never fit into it. */
export function mostMinutes(time: TimeLimit): number {
  const minutes = limitMinutes(time);
  if (minutes !== null) return minutes;
  if (time.unit === 'MONTH') return time.quantity * 23 * WORKING_DAY_MINUTES;
  const days = MONDAY_TO_FRIDAY.map((start) => workingDays(start, time.quantity));
  return Math.max(...days) * WORKING_DAY_MINUTES;
}

/** From a weekday (0 = Monday) to so many days later, both counted; an end at the weekend rolls on to Monday. */
function workingDays(start: number, quantity: number): number {
  const end = start + quantity;
  const weeks = Math.floor(end / 7);
  return weeks * 5 + Math.min(end % 7, 5) + 1 - start;
}
