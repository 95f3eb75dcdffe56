import { z } from 'zod';
import { bilingual, expression, integer, key, word } from '../source/scalars.js';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const ItemSource = z.strictObject({
  name: bilingual,
  kind: z.enum(['PHI', 'LE_PHI']),
  /** Đồng; `see text` when a legal text this file does not hold sets it; `= …` for an expression. */
  amount: word,
  /** Name of the whole number to multiply by. */
  per: word.optional(),
});

const RuleSource = z.strictObject({
  /** For the reviewer only. */
  note: word.optional(),
  when: expression.optional(),
  law: word,
  from: date.optional(),
  to: date.optional(),
  items: z.record(key, ItemSource),
});

const ExampleSource = z.strictObject({
  name: word,
  case: key.optional(),
  channel: z.enum(['ONLINE', 'COUNTER', 'POSTAL']).optional(),
  date,
  quantity: integer.optional(),
  answers: z.record(key, word).optional(),
  /** Đồng, or `unknown` when the table must not decide. */
  total: word,
});

/** fees.yaml: a decision table, first matching rule decides, with examples that must hold. */
export const FeesFile = z.strictObject({
  /** One sentence for the first screen of the procedure's page; the rules are its small print. */
  summary: bilingual,
  paid: z.enum(['AT_INTAKE', 'AT_SUPPLEMENT', 'AT_RETURN']),
  rules: z.array(RuleSource).min(1),
  examples: z.array(ExampleSource).min(1),
});
export type FeesFile = z.infer<typeof FeesFile>;
