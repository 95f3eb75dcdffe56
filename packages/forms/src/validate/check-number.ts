import type { DecimalField, IntegerField, MoneyField } from '../definition/field.js';
import { decimalsOf } from '../values/number-text.js';
import type { ValueProblem } from './problem.js';

const DEFAULT_SCALE = 2;

export function checkNumber(
  field: IntegerField | DecimalField | MoneyField,
  value: string | number,
): ValueProblem[] {
  if (typeof value === 'string' || Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    return [{ code: 'NOT_A_NUMBER', params: {} }];
  }
  const scale = scaleOf(field);
  if (decimalsOf(value) > scale) {
    return scale === 0
      ? [{ code: 'NOT_A_NUMBER', params: {} }]
      : [{ code: 'TOO_PRECISE', params: { scale } }];
  }
  const min = field.min ?? (field.type === 'money' ? 0 : undefined);
  if (min !== undefined && value < min) return [{ code: 'TOO_SMALL', params: { min } }];
  if (field.max !== undefined && value > field.max) return [{ code: 'TOO_BIG', params: { max: field.max } }];
  return [];
}

/** Digits allowed after the decimal comma. */
function scaleOf(field: IntegerField | DecimalField | MoneyField): number {
  return field.type === 'decimal' ? (field.scale ?? DEFAULT_SCALE) : 0;
}
