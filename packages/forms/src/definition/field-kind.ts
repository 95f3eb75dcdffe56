import type {
  Field,
  QuestionField,
  RepeatingGroupField,
  AddressField,
  OrganisationField,
  PartNeed,
  PersonField,
} from './field.js';

/** True for fields a person answers; headings, notes and computed values are not. */
export function isQuestion(field: Field): field is QuestionField {
  return field.type !== 'heading' && field.type !== 'note' && field.type !== 'computed';
}

export function isGroup(field: Field): field is RepeatingGroupField {
  return field.type === 'repeatingGroup';
}

export type CompositeField = PersonField | OrganisationField | AddressField;

/** The parts of a composite answer in the order they are asked, each with whether it may stay empty. */
export function partsOf(field: CompositeField): { part: string; need: PartNeed }[] {
  switch (field.type) {
    case 'person':
      return [
        { part: 'fullName', need: 'REQUIRED' },
        { part: 'personalId', need: field.personalId ?? 'NONE' },
        { part: 'dateOfBirth', need: field.dateOfBirth ?? 'NONE' },
      ];
    case 'organisation':
      return [
        { part: 'name', need: 'REQUIRED' },
        { part: 'enterpriseCode', need: field.enterpriseCode ?? 'NONE' },
      ];
    case 'address':
      return [
        { part: 'provinceCode', need: 'REQUIRED' },
        { part: 'communeCode', need: 'REQUIRED' },
        { part: 'detail', need: field.detail ?? 'REQUIRED' },
      ];
  }
}
