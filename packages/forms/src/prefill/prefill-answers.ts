import type { Answers } from '../answers.js';
import type { FormContext, ProfileSource } from '../context.js';
import { partsOf } from '../definition/field-kind.js';
import type { Field, PersonField } from '../definition/field.js';
import type { FormDefinition } from '../definition/form.js';
import { readAnswers } from '../read/read-answers.js';
import { ownValue } from '../values/plain-object.js';
import { ANSWERS_POINTER, pointerTo } from '../values/pointer.js';

export interface Prefilled {
  /** The given answers and those that could be added from the profile. */
  answers: Answers;
  /** Pointers of what was added, with where it came from, to be shown beside the value. */
  sources: Record<string, ProfileSource>;
}

/** Fills questions not answered yet from the profile; what a person has typed always stays. */
export function prefillAnswers(form: FormDefinition, answers: unknown, context: FormContext): Prefilled {
  const { answers: given } = readAnswers(form, answers);
  const result: Prefilled = { answers: { ...given }, sources: {} };
  for (const field of form.pages.flatMap((page) => page.fields)) {
    const source = 'prefill' in field ? field.prefill : undefined;
    if (source === undefined || given[field.key] !== undefined || !context.profile) continue;
    // Read as if it had been typed: a claim of the wrong shape is as good as none.
    const value = readAnswers(form, { [field.key]: sourceValue(field, source, context.profile) }).answers[
      field.key
    ];
    if (value === undefined) continue;
    result.answers[field.key] = value;
    result.sources[pointerTo(ANSWERS_POINTER, field.key)] = source;
  }
  return result;
}

type Claims = Readonly<Record<string, unknown>>;

function sourceValue(field: Field, source: ProfileSource, profile: Claims): unknown {
  if (source === 'profile') return field.type === 'person' ? personOf(field, profile) : undefined;
  const value = ownValue(profile, source.slice('profile.'.length));
  if (field.type !== 'choice') return value;
  return field.options.some((option) => option.value === value) ? value : undefined;
}

function personOf(field: PersonField, profile: Claims): unknown {
  const asked = partsOf(field).filter(({ need }) => need !== 'NONE');
  return Object.fromEntries(asked.map(({ part }) => [part, ownValue(profile, part)]));
}
