import { Weighted } from '../random/weighted.mjs';

const MINUTE = 60_000;
const at = (hour, minute, weight, home = false) => ({ offset: (hour * 60 + minute) * MINUTE, weight, home });

/** When people come, by Viet Nam's clock: at the desk in working hours, from home also around them. */
const WORKED = [
  at(6, 40, 0.01, true),
  at(7, 35, 0.15),
  at(8, 20, 0.17),
  at(9, 20, 0.14),
  at(10, 20, 0.09),
  at(12, 5, 0.015, true),
  at(13, 10, 0.12),
  at(14, 5, 0.13),
  at(15, 5, 0.09),
  at(16, 5, 0.04),
  at(19, 30, 0.03, true),
  at(21, 20, 0.015, true),
];
const OFF = [at(9, 30, 0.4, true), at(15, 30, 0.3, true), at(20, 30, 0.3, true)];

/** The order in which hours are given to procedures of which there are few: one an hour apart from the other. */
const FIRST_HOURS = [500, 845, 560, 905, 455, 790, 620, 965];
const FIRST_EVENINGS = [1170, 725, 400, 1280];
/** So many dossiers are worth one more hour of the day: each hour is more to play before the set can be written. */
const WORTH_AN_HOUR = 4000;

/**
 * The hours at which a procedure is filed, as offsets: all of them where there are many dossiers of it, one or two where
 * there are few.
 */
export function hoursOf(dossiers) {
  const count = Math.max(1, Math.round(Math.log2(dossiers / WORTH_AN_HOUR)));
  const asOffset = (minutes) => minutes * MINUTE;
  return new Set([
    ...FIRST_HOURS.slice(0, count).map(asOffset),
    ...FIRST_EVENINGS.slice(0, Math.max(1, Math.floor(count / 2))).map(asOffset),
    ...OFF.slice(0, Math.max(1, Math.floor(count / 3))).map(({ offset }) => offset),
  ]);
}

export const slotsOf = ({ worked }) => (worked ? WORKED : OFF);

/** How many of a day's dossiers come at each hour; drawn, so that a day of three does not have three at dawn. */
export function countsAt(weights, count, random) {
  const drawn = new Weighted(weights);
  const counts = weights.map(() => 0);
  for (let one = 0; one < count; one += 1) counts[drawn.at(random.unit())] += 1;
  return counts;
}
