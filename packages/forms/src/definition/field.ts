import type { Expression, Text } from '@motcua/domain';
import type { ProfileSource } from '../context.js';

/** Why a value is personal data: decides masking, access logging and how long it is kept. */
export type PersonalDataClass = 'IDENTITY' | 'CONTACT' | 'FAMILY' | 'SENSITIVE';

interface FieldBase {
  /** Stable for life, camelCase: answers, supplement requests and result templates refer to it. */
  key: string;
  label: Text;
  hint?: Text;
  /** Absent means always shown. May name only fields that come earlier in the form. */
  visibleIf?: Expression;
}

interface QuestionBase extends FieldBase {
  /** Default true; `requiredIf` wins when both are given. */
  required?: boolean;
  requiredIf?: Expression;
  /** Said instead of the built-in sentence when the answer is missing. */
  requiredMessage?: Text;
  prefill?: ProfileSource;
  /**
   * What the field begins with when a step opens; whoever fills the form in may change it. Only in forms of steps,
   * and it names only what was known before: never an answer of this form.
   */
  initial?: Expression;
  personal?: PersonalDataClass;
  /** HTML autocomplete token such as `name` or `bday`. */
  autocomplete?: string;
}

/** Patterns are named, never free: a pattern typed by an administrator could hang every browser. */
export type TextPattern = 'PERSON_NAME' | 'DIGITS' | 'PASSPORT' | 'DOCUMENT_NUMBER';

export interface TextField extends QuestionBase {
  type: 'text';
  minLength?: number;
  /** UTF-16 units of the NFC text, as the browser's maxlength counts; default 200. */
  maxLength?: number;
  pattern?: TextPattern;
}

export interface LongTextField extends QuestionBase {
  type: 'longText';
  minLength?: number;
  /** Default 2000. */
  maxLength?: number;
}

export interface IntegerField extends QuestionBase {
  type: 'integer';
  min?: number;
  max?: number;
  /** Shown after the number: người, tầng. */
  unit?: Text;
}

export interface DecimalField extends QuestionBase {
  type: 'decimal';
  min?: number;
  max?: number;
  /** Digits after the decimal comma; default 2. */
  scale?: number;
  /** Shown after the number: m², ha. */
  unit?: Text;
}

/** Whole đồng. */
export interface MoneyField extends QuestionBase {
  type: 'money';
  /** Default 0. */
  min?: number;
  max?: number;
}

/** An ISO date, or a number of days from the day of answering in Asia/Ho_Chi_Minh. */
export type DateBound = string;

export interface DateField extends QuestionBase {
  type: 'date';
  /** `2024-01-01`, `today`, `today-60`, `today+30`. */
  min?: DateBound;
  max?: DateBound;
}

export interface YesNoField extends QuestionBase {
  type: 'yesNo';
}

export interface ChoiceOption {
  value: string;
  label: Text;
  hint?: Text;
}

export interface ChoiceField extends QuestionBase {
  type: 'choice';
  options: ChoiceOption[];
}

export interface MultiChoiceField extends QuestionBase {
  type: 'multiChoice';
  options: ChoiceOption[];
  min?: number;
  max?: number;
}

/** Whether a part of a composite answer is asked for, and whether it may stay empty. */
export type PartNeed = 'REQUIRED' | 'OPTIONAL' | 'NONE';

/** One natural person; the full name is always asked. */
export interface PersonField extends QuestionBase {
  type: 'person';
  /** Default NONE. */
  personalId?: PartNeed;
  /** Default NONE. */
  dateOfBirth?: PartNeed;
}

export interface PersonalIdField extends QuestionBase {
  type: 'personalId';
}

/** One organisation; the name is always asked. */
export interface OrganisationField extends QuestionBase {
  type: 'organisation';
  /** Default NONE. */
  enterpriseCode?: PartNeed;
}

export interface EnterpriseCodeField extends QuestionBase {
  type: 'enterpriseCode';
}

export interface PhoneField extends QuestionBase {
  type: 'phone';
}

export interface EmailField extends QuestionBase {
  type: 'email';
}

/** Province and commune are always asked: there is no district since 1/7/2025. */
export interface AddressField extends QuestionBase {
  type: 'address';
  /** House, street, hamlet. Default REQUIRED. */
  detail?: PartNeed;
}

/** A list of ids of uploaded files; papers of the dossier are required documents, not fields. */
export interface FileField extends QuestionBase {
  type: 'file';
  /** Default 1. */
  max?: number;
}

/** Any field but a further group: one level is what a phone can show and a person can follow. */
export type GroupMember = Exclude<Field, RepeatingGroupField>;

export interface RepeatingGroupField extends Omit<QuestionBase, 'prefill' | 'initial' | 'autocomplete'> {
  type: 'repeatingGroup';
  fields: GroupMember[];
  /** Default 1 when required, else 0. */
  min?: number;
  /** Default 20. */
  max?: number;
  /** Title of one card, numbered by the screen: `Thành viên` → `Thành viên 2`. */
  itemTitle: Text;
  /** Checked in each item, where the item's own fields come before the form's. */
  rules?: CrossFieldRule[];
}

export interface HeadingField extends FieldBase {
  type: 'heading';
}

/** Text only: the label is what is read. */
export interface NoteField extends FieldBase {
  type: 'note';
}

export type ComputedFormat = 'text' | 'integer' | 'decimal' | 'money' | 'date' | 'yesNo';

/** Filled by the same function in browser and server; what the browser sends is ignored. */
export interface ComputedField extends FieldBase {
  type: 'computed';
  expression: Expression;
  format: ComputedFormat;
  /** For `decimal`; default 2. */
  scale?: number;
  personal?: PersonalDataClass;
}

/**
 * Holds when it is true or cannot be decided for want of an answer; only `false` is a problem, since
 * a missing answer is already told where it is missing.
 */
export interface CrossFieldRule {
  key: string;
  /** The field that carries the message; the rule is skipped while that field is hidden. */
  field: string;
  check: Expression;
  message: Text;
}

export type QuestionField =
  | TextField
  | LongTextField
  | IntegerField
  | DecimalField
  | MoneyField
  | DateField
  | YesNoField
  | ChoiceField
  | MultiChoiceField
  | PersonField
  | PersonalIdField
  | OrganisationField
  | EnterpriseCodeField
  | PhoneField
  | EmailField
  | AddressField
  | FileField
  | RepeatingGroupField;

export type Field = QuestionField | HeadingField | NoteField | ComputedField;

export type FieldType = Field['type'];
