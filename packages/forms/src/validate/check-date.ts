import type { DateField } from '../definition/field.js';
import { isIsoDate, resolveDateBound } from '../values/calendar-date.js';
import type { ValueProblem } from './problem.js';

/** `today` is an ISO date in Asia/Ho_Chi_Minh; ISO dates compare as text. */
export function checkDate(
  field: Pick<DateField, 'min' | 'max'>,
  value: string,
  today: string,
): ValueProblem[] {
  if (!isIsoDate(value)) return [{ code: 'NOT_A_DATE', params: {} }];
  const min = field.min === undefined ? null : resolveDateBound(field.min, today);
  if (min !== null && value < min) return [{ code: 'DATE_TOO_EARLY', params: { min } }];
  const max = field.max === undefined ? null : resolveDateBound(field.max, today);
  if (max !== null && value > max) return [{ code: 'DATE_TOO_LATE', params: { max } }];
  return [];
}
