import { z } from 'zod';
import { bilingual, decimal, expression, flag, integer, key, word } from '../source/scalars.js';
import { textOr } from '../source/text-or.js';

const asked = {
  label: bilingual,
  hint: bilingual.optional(),
  showIf: expression.optional(),
};

const question = {
  ...asked,
  optional: flag.optional(),
  requiredIf: expression.optional(),
  requiredMessage: bilingual.optional(),
  personal: z.enum(['IDENTITY', 'CONTACT', 'FAMILY', 'SENSITIVE']).optional(),
};

const filled = {
  ...question,
  prefill: z
    .enum([
      'profile',
      'profile.fullName',
      'profile.personalId',
      'profile.dateOfBirth',
      'profile.gender',
      'profile.phone',
      'profile.email',
      'profile.nationality',
      'profile.ethnicity',
      'profile.address',
    ])
    .optional(),
  /** Only in forms of steps. */
  initial: expression.optional(),
  autocomplete: word.optional(),
};

const part = z.enum(['required', 'optional']);
const dateBound = z.string().regex(/^(?:\d{4}-\d{2}-\d{2}|today(?:[+-]\d{1,5})?)$/);

/** `value: nhãn // label`, or with a hint; or the name of a list given under `lists`. */
export const OptionsSource = z.record(
  z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/),
  textOr(bilingual, z.strictObject({ label: bilingual, hint: bilingual.optional() })),
);
const options = textOr(word, OptionsSource);

const range = { min: integer.optional(), max: integer.optional() };
const length = { minLength: integer.optional(), maxLength: integer.optional() };

const SIMPLE = [
  z.strictObject({
    type: z.literal('text'),
    ...filled,
    ...length,
    pattern: z.enum(['PERSON_NAME', 'DIGITS', 'PASSPORT', 'DOCUMENT_NUMBER']).optional(),
  }),
  z.strictObject({ type: z.literal('longText'), ...filled, ...length }),
  z.strictObject({ type: z.literal('integer'), ...filled, ...range, unit: bilingual.optional() }),
  z.strictObject({
    type: z.literal('decimal'),
    ...filled,
    min: decimal.optional(),
    max: decimal.optional(),
    scale: integer.optional(),
    unit: bilingual.optional(),
  }),
  z.strictObject({ type: z.literal('money'), ...filled, ...range }),
  z.strictObject({
    type: z.literal('date'),
    ...filled,
    min: dateBound.optional(),
    max: dateBound.optional(),
  }),
  z.strictObject({ type: z.literal('yesNo'), ...filled }),
  z.strictObject({ type: z.literal('choice'), ...filled, options }),
  z.strictObject({ type: z.literal('multiChoice'), ...filled, options, ...range }),
  z.strictObject({
    type: z.literal('person'),
    ...filled,
    personalId: part.optional(),
    dateOfBirth: part.optional(),
  }),
  z.strictObject({ type: z.literal('personalId'), ...filled }),
  z.strictObject({ type: z.literal('organisation'), ...filled, enterpriseCode: part.optional() }),
  z.strictObject({ type: z.literal('enterpriseCode'), ...filled }),
  z.strictObject({ type: z.literal('phone'), ...filled }),
  z.strictObject({ type: z.literal('email'), ...filled }),
  z.strictObject({ type: z.literal('address'), ...filled, detail: part.optional() }),
  z.strictObject({ type: z.literal('file'), ...filled, max: integer.optional() }),
  z.strictObject({ type: z.literal('heading'), ...asked }),
  z.strictObject({ type: z.literal('note'), ...asked }),
  z.strictObject({
    type: z.literal('computed'),
    ...asked,
    expression,
    format: z.enum(['text', 'integer', 'decimal', 'money', 'date', 'yesNo']),
    scale: integer.optional(),
    personal: question.personal,
  }),
] as const;

export const MemberSource = z.discriminatedUnion('type', [...SIMPLE]);
export type MemberSource = z.infer<typeof MemberSource>;

/** A rule over several answers; it is told at `field`. */
export const RuleSource = z.strictObject({ field: key, check: expression, message: bilingual });
export type RuleSource = z.infer<typeof RuleSource>;

const GroupSource = z.strictObject({
  type: z.literal('repeatingGroup'),
  ...question,
  ...range,
  itemTitle: bilingual,
  fields: z.record(key, MemberSource),
  rules: z.record(key, RuleSource).optional(),
});
export type GroupSource = z.infer<typeof GroupSource>;

export const FieldSource = z.discriminatedUnion('type', [...SIMPLE, GroupSource]);
export type FieldSource = z.infer<typeof FieldSource>;
