import type { FieldType } from '../definition/field.js';

const TEXTS: readonly FieldType[] = ['text', 'longText'];

const TYPES: Record<string, readonly FieldType[]> = {
  profile: ['person'],
  'profile.fullName': TEXTS,
  'profile.personalId': [...TEXTS, 'personalId'],
  'profile.dateOfBirth': ['date'],
  'profile.gender': [...TEXTS, 'choice'],
  'profile.phone': [...TEXTS, 'phone'],
  'profile.email': [...TEXTS, 'email'],
  'profile.nationality': [...TEXTS, 'choice'],
  'profile.ethnicity': [...TEXTS, 'choice'],
  'profile.address': ['address'],
};

/** Field types that a prefill source can fill; none for a source that does not exist. */
export function prefillTypes(source: string): readonly FieldType[] {
  return Object.hasOwn(TYPES, source) ? (TYPES[source] ?? []) : [];
}
