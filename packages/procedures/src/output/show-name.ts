import {
  fieldOf,
  formatDate,
  showValue,
  type Field,
  type FormDefinition,
  type ShowOptions,
} from '@motcua/forms';

/** A named thing: as it is stored, and as a paper writes it. */
export interface Shown {
  raw: unknown;
  text: string;
}

const NOTHING: Shown = { raw: null, text: '' };

/** `owner.fullName` among the answers of a form, in Vietnamese. */
export function showAnswer(
  form: FormDefinition,
  answers: Readonly<Record<string, unknown>>,
  name: string,
  options: ShowOptions,
): Shown {
  const [key = '', part] = name.split('.');
  const field = fieldOf(form, `/answers/${key}`);
  return field ? showField(field, answers[key], part, options) : NOTHING;
}

export function showField(
  field: Field,
  value: unknown,
  part: string | undefined,
  options: ShowOptions,
): Shown {
  if (value === undefined || value === null) return NOTHING;
  if (part === undefined) {
    return { raw: value, text: showValue(field, value, { ...options, lang: 'vi' }) };
  }
  const raw = (value as Readonly<Record<string, unknown>>)[part];
  if (typeof raw !== 'string') return NOTHING;
  return { raw, text: part === 'dateOfBirth' ? formatDate(raw) : raw };
}
