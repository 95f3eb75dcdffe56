import type { Field } from '../definition/field.js';
import { isDateBound, resolveDateBound } from '../values/calendar-date.js';
import { lintError, type FormLintProblem } from './lint-problem.js';

const MOST_DECIMALS = 6;
const ANY_DAY = '2026-01-01';

/** Bounds that no answer can meet, or that mean nothing. */
export function lintBounds(field: Field, path: string): FormLintProblem[] {
  switch (field.type) {
    case 'text':
    case 'longText':
      return ordered(path, field.minLength, field.maxLength, 'Length', 0);
    case 'integer':
    case 'money':
      return ordered(path, field.min, field.max);
    case 'decimal':
      return [...ordered(path, field.min, field.max), ...lintScale(field.scale, path)];
    case 'computed':
      return lintScale(field.scale, path);
    case 'multiChoice':
      return ordered(path, field.min, Math.min(field.max ?? Infinity, field.options.length), '', 0);
    case 'repeatingGroup':
      return ordered(path, field.min, field.max ?? 20, '', 0);
    case 'file':
      return ordered(path, 1, field.max);
    case 'date':
      return lintDateBounds(field.min, field.max, path);
    default:
      return [];
  }
}

function ordered(
  path: string,
  min: number | undefined,
  max: number | undefined,
  suffix = '',
  least = -Infinity,
): FormLintProblem[] {
  const low = min ?? least;
  if (low >= least && low <= (max ?? Infinity)) return [];
  return [bad(`${path}/${suffix ? `min${suffix}` : 'min'}`, `${min} … ${max}`)];
}

function lintScale(scale: number | undefined, path: string): FormLintProblem[] {
  if (scale === undefined || (Number.isInteger(scale) && scale >= 0 && scale <= MOST_DECIMALS)) return [];
  return [bad(`${path}/scale`, String(scale))];
}

function lintDateBounds(min: string | undefined, max: string | undefined, path: string): FormLintProblem[] {
  const malformed = [
    ['min', min],
    ['max', max],
  ].flatMap(([name, bound]) =>
    bound === undefined || isDateBound(bound) ? [] : [bad(`${path}/${name}`, bound)],
  );
  if (malformed.length > 0 || min === undefined || max === undefined) return malformed;
  // An absolute and a relative bound drift against each other, so only like is compared with like.
  if (min.startsWith('today') !== max.startsWith('today')) return [];
  const [low, high] = [resolveDateBound(min, ANY_DAY), resolveDateBound(max, ANY_DAY)];
  return low !== null && high !== null && low > high ? [bad(`${path}/min`, `${min} … ${max}`)] : [];
}

function bad(path: string, given: string): FormLintProblem {
  return lintError(
    'BAD_BOUNDS',
    path,
    `Giới hạn “${given}” không hợp lệ hoặc không câu trả lời nào đạt được`,
    `The bound “${given}” is malformed or no answer can meet it`,
  );
}
