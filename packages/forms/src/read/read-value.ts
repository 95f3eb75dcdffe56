import type { CompositeValue, SimpleValue } from '../answers.js';
import { partsOf, type CompositeField } from '../definition/field-kind.js';
import type { GroupMember } from '../definition/field.js';
import { isPlainObject } from '../values/plain-object.js';
import { pointerTo } from '../values/pointer.js';
import { LIMITS } from './limits.js';
import type { Report } from './misfit.js';

const FILE_ID = /^[A-Za-z0-9-]{1,64}$/;

/** A normalised value if it has the shape of the field's answers, else a report and nothing. */
export function readValue(
  field: GroupMember,
  value: unknown,
  pointer: string,
  report: Report,
): SimpleValue | undefined {
  const wrong = () => report({ pointer, field, code: 'WRONG_TYPE', params: {} });
  switch (field.type) {
    case 'heading':
    case 'note':
      return report({ pointer, field, code: 'UNKNOWN_FIELD', params: {} });
    case 'computed':
      return undefined;
    case 'yesNo':
      return typeof value === 'boolean' ? value : wrong();
    case 'integer':
    case 'decimal':
    case 'money':
      // Text that is no number yet: a draft keeps it, so that nothing typed is lost.
      if (typeof value === 'number') return Number.isFinite(value) ? value : wrong();
      return typeof value === 'string' ? readText(field, value, pointer, report) : wrong();
    case 'multiChoice':
      return readList(field, value, pointer, report);
    case 'file':
      return readFileIds(field, value, pointer, report);
    case 'person':
    case 'organisation':
    case 'address':
      return isPlainObject(value) ? readParts(field, value, pointer, report) : wrong();
    default:
      return typeof value === 'string' ? readText(field, value, pointer, report) : wrong();
  }
}

function readText(field: GroupMember, text: string, pointer: string, report: Report): string | undefined {
  if (text.length <= LIMITS.textLength) return text;
  return report({ pointer, field, code: 'TOO_LONG', params: { max: LIMITS.textLength } });
}

function readList(field: GroupMember, value: unknown, pointer: string, report: Report): string[] | undefined {
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) {
    return report({ pointer, field, code: 'WRONG_TYPE', params: {} });
  }
  if (value.length <= LIMITS.listLength) return value;
  return report({ pointer, field, code: 'TOO_MANY', params: { max: LIMITS.listLength } });
}

function readFileIds(
  field: GroupMember,
  value: unknown,
  pointer: string,
  report: Report,
): string[] | undefined {
  const ids = readList(field, value, pointer, report);
  if (!ids || ids.every((id) => FILE_ID.test(id))) return ids;
  return report({ pointer, field, code: 'WRONG_TYPE', params: {} });
}

function readParts(
  field: CompositeField,
  value: Record<string, unknown>,
  pointer: string,
  report: Report,
): CompositeValue | undefined {
  const asked = new Set(partsOf(field).flatMap(({ part, need }) => (need === 'NONE' ? [] : [part])));
  const parts: Record<string, string> = {};
  for (const [part, entry] of Object.entries(value)) {
    const at = pointerTo(pointer, part);
    if (!asked.has(part)) report({ pointer: at, field, code: 'UNKNOWN_FIELD', params: {} });
    else if (typeof entry !== 'string') report({ pointer: at, field, code: 'WRONG_TYPE', params: {} });
    else if (readText(field, entry, at, report) !== undefined) parts[part] = entry;
  }
  return Object.keys(parts).length > 0 ? parts : undefined;
}
