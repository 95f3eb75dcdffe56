import { civilDateOf, dayOfIsoDate } from '../working-time/local-day.js';
import type { RangeBounds, Value } from './ast.js';

/** What is no JSON value, such as an infinite number, is null. */
export function jsonOf(value: unknown): Value {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return typeof value === 'object' ? (value as Value) : null;
}

export function equals(a: Value, b: Value): boolean | null {
  if (a === null || b === null || typeof a !== typeof b || typeof a === 'object') return null;
  return a === b;
}

export function isAmong(value: Value, candidates: readonly Value[]): boolean | null {
  let undecided = false;
  for (const candidate of candidates) {
    const equal = equals(value, candidate);
    if (equal) return true;
    if (equal === null) undecided = true;
  }
  return undecided ? null : false;
}

export function order(a: Value, b: Value, decide: (sign: number) => boolean): boolean | null {
  if (typeof a === 'number' && typeof b === 'number') return decide(a - b);
  const days = [dayOf(a), dayOf(b)] as const;
  return days[0] === null || days[1] === null ? null : decide(days[0] - days[1]);
}

export function within(value: Value, low: Value, high: Value, bounds: RangeBounds): boolean | null {
  const above = order(value, low, (sign) => (bounds.startsWith('[') ? sign >= 0 : sign > 0));
  const below = order(value, high, (sign) => (bounds.endsWith(']') ? sign <= 0 : sign < 0));
  if (above === false || below === false) return false;
  return above === null || below === null ? null : true;
}

export function arithmetic(op: '+' | '-' | '*' | '/', a: Value, b: Value): Value {
  if (op === '+' && typeof a === 'string' && typeof b === 'string') return a + b;
  if (typeof a !== 'number' || typeof b !== 'number') return null;
  if (op === '+') return jsonOf(a + b);
  if (op === '-') return jsonOf(a - b);
  return jsonOf(op === '*' ? a * b : a / b);
}

/** Null when a member is missing or no number: a part of an unknown sum is not the sum. */
export function total(list: readonly Value[]): Value {
  return list.reduce<Value>(
    (sum, member) => arithmetic('+', sum, typeof member === 'number' ? member : null),
    0,
  );
}

export function extreme(values: readonly Value[], pick: (...numbers: number[]) => number): Value {
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length === values.length ? jsonOf(pick(...numbers)) : null;
}

export function isBlank(value: Value): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}

export function existingDate(value: Value): Value {
  return dayOf(value) === null ? null : value;
}

export function daysBetween(from: Value, to: Value): Value {
  return arithmetic('-', dayOf(to), dayOf(from));
}

/** Whole years of age; null before birth. Born on 29 February: a year older on 1 March of other years. */
export function ageOn(birth: Value, on: Value): Value {
  const birthDay = dayOf(birth);
  const onDay = dayOf(on);
  if (birthDay === null || onDay === null || onDay < birthDay) return null;
  const born = civilDateOf(birthDay);
  const then = civilDateOf(onDay);
  const hadBirthday = then.month * 100 + then.dayOfMonth >= born.month * 100 + born.dayOfMonth;
  return then.year - born.year - (hadBirthday ? 0 : 1);
}

function dayOf(value: Value): number | null {
  return typeof value === 'string' ? dayOfIsoDate(value) : null;
}
