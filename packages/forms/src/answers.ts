/** Parts are present only when filled in. */
export interface PersonValue {
  fullName?: string;
  personalId?: string;
  /** ISO date. */
  dateOfBirth?: string;
}

export interface OrganisationValue {
  name?: string;
  enterpriseCode?: string;
}

export interface AddressValue {
  provinceCode?: string;
  communeCode?: string;
  detail?: string;
}

export type CompositeValue = PersonValue | OrganisationValue | AddressValue;

export type SimpleValue = string | number | boolean | string[] | CompositeValue;

/** One card of a repeating group. */
export type GroupItem = Record<string, SimpleValue>;

export type AnswerValue = SimpleValue | GroupItem[];

/**
 * Answers by field key, flat over all pages. No empty value is ever kept: a missing key is the only
 * way to say "not answered". A draft may hold text that is not yet a number or a date.
 */
export type Answers = Record<string, AnswerValue>;
