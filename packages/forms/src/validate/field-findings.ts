import type { ResolvedField } from '../resolve/resolve-form.js';
import { isQuestion } from '../definition/field-kind.js';
import { pointerTo } from '../values/pointer.js';
import { checkValue, type CheckSettings } from './check-value.js';
import type { Finding } from './finding.js';

/** What is missing or wrong in the shown fields, item by item within groups. */
export function fieldFindings(fields: readonly ResolvedField[], settings: CheckSettings): Finding[] {
  return fields.flatMap((resolved): Finding[] => {
    const { field, pointer, value, required, items } = resolved;
    if (!isQuestion(field)) return [];
    if (value === undefined) return required ? [{ pointer, field, code: 'REQUIRED', params: {} }] : [];
    const own = checkValue(field, value, settings).map(({ code, params, part }) => ({
      pointer: part === undefined ? pointer : pointerTo(pointer, part),
      field,
      part,
      code,
      params,
    }));
    return [...own, ...items.flatMap((members) => fieldFindings(members, settings))];
  });
}
