import type { SimpleValue } from '../answers.js';
import type { ComputedField } from '../definition/field.js';
import { isIsoDate } from '../values/calendar-date.js';
import { valueIn, type Scope } from './scope.js';

const DEFAULT_SCALE = 2;
const TEXT_MAX = 2000;

/** The value of a computed field in its format; undefined when it cannot be decided or does not fit. */
export function computedValue(field: ComputedField, scope: Scope): SimpleValue | undefined {
  const value = valueIn(scope, field.expression);
  switch (field.format) {
    case 'yesNo':
      return typeof value === 'boolean' ? value : undefined;
    case 'date':
      return typeof value === 'string' && isIsoDate(value) ? value : undefined;
    case 'text':
      return typeof value === 'string' && value !== '' ? value.slice(0, TEXT_MAX) : undefined;
    case 'integer':
    case 'money':
      return round(value, 0);
    case 'decimal':
      return round(value, field.scale ?? DEFAULT_SCALE);
  }
}

/** Half away from zero on the decimal form: 1.005 becomes 1.01, as on paper. */
function round(value: unknown, scale: number): number | undefined {
  if (typeof value !== 'number' || Math.abs(value) > Number.MAX_SAFE_INTEGER) return undefined;
  // Twelve digits drop the noise of binary sums such as 0.1 + 0.2.
  const shifted = Math.round(Number(`${Math.abs(value).toFixed(12)}e${scale}`));
  const rounded = Number(`${shifted}e-${scale}`);
  return Number.isFinite(rounded) ? (value < 0 ? 0 - rounded : rounded) : undefined;
}
