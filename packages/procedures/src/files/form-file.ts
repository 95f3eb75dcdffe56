import { z } from 'zod';
import { bilingual, expression, key } from '../source/scalars.js';
import { FieldSource, OptionsSource, RuleSource } from './field-source.js';

const PageSource = z.strictObject({
  title: bilingual,
  intro: bilingual.optional(),
  showIf: expression.optional(),
  fields: z.record(key, FieldSource),
});

/** form.yaml: what the applicant is asked. */
export const FormFile = z.strictObject({
  lists: z.record(key, OptionsSource).optional(),
  pages: z.record(key, PageSource),
  rules: z.record(key, RuleSource).optional(),
});
export type FormFile = z.infer<typeof FormFile>;
