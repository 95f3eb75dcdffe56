import type { Field, GroupMember } from '../definition/field.js';
import { parseDate } from '../values/calendar-date.js';
import { normalizeEmail, normalizePhone } from '../values/contact.js';
import { normalizeEnterpriseCode, normalizePersonalId } from '../values/identifiers.js';
import { parseDecimal, parseInteger, parseMoney } from '../values/number-text.js';
import { cleanLongText, cleanText } from '../values/plain-text.js';
import { isPlainObject } from '../values/plain-object.js';

/**
 * One answer in its normal form; undefined when it is empty. What it cannot read it gives back
 * (cleaned text, or the value itself when the shape is wrong), so that validation sees it.
 */
function normalizeValue(field: Field, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return normalizeText(field, value);
  if (Array.isArray(value)) return normalizeList(field, value);
  if (isPlainObject(value)) return normalizeParts(field, value);
  return value;
}

function normalizeText(field: Field, raw: string): unknown {
  const text = field.type === 'longText' ? cleanLongText(raw) : cleanText(raw);
  if (text === '') return undefined;
  switch (field.type) {
    case 'integer':
      return parseInteger(text) ?? text;
    case 'decimal':
      return parseDecimal(text) ?? text;
    case 'money':
      return parseMoney(text) ?? text;
    case 'date':
      return parseDate(text) ?? text;
    case 'phone':
      return normalizePhone(text);
    case 'email':
      return normalizeEmail(text);
    case 'personalId':
      return normalizePersonalId(text);
    case 'enterpriseCode':
      return normalizeEnterpriseCode(text);
    case 'yesNo':
      return text === 'true' ? true : text === 'false' ? false : text;
    default:
      return text;
  }
}

function normalizeList(field: Field, list: readonly unknown[]): unknown {
  if (list.length === 0) return undefined;
  if (field.type === 'repeatingGroup') return list.map((item) => normalizeItem(field.fields, item));
  if (field.type !== 'multiChoice' && field.type !== 'file') return list;
  return [...new Set(list.map((entry) => (typeof entry === 'string' ? cleanText(entry) : entry)))];
}

// An item left blank stays as {}: dropping it would move every error pointer behind it.
function normalizeItem(fields: readonly GroupMember[], item: unknown): unknown {
  return isPlainObject(item) ? normalizeRecord(fields, item) : item;
}

/** Known keys normalised, empty ones left out, unknown ones kept for validation to refuse. */
export function normalizeRecord(
  fields: readonly Field[],
  record: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const entries = Object.entries(record).map(([key, value]): [string, unknown] => {
    const field = byKey.get(key);
    return [key, field ? normalizeValue(field, value) : value];
  });
  // fromEntries defines properties, so a key named __proto__ stays a mere key.
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

const PART_TYPES: Record<string, (text: string) => unknown> = {
  personalId: normalizePersonalId,
  dateOfBirth: (text) => parseDate(text) ?? text,
  enterpriseCode: normalizeEnterpriseCode,
};

function normalizeParts(field: Field, value: Record<string, unknown>): unknown {
  if (field.type !== 'person' && field.type !== 'organisation' && field.type !== 'address') return value;
  const entries = Object.entries(value).map(([part, raw]): [string, unknown] => {
    if (typeof raw !== 'string') return [part, raw ?? undefined];
    const text = cleanText(raw);
    return [
      part,
      text === '' ? undefined : Object.hasOwn(PART_TYPES, part) ? PART_TYPES[part]?.(text) : text,
    ];
  });
  const kept = entries.filter(([, part]) => part !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
