import { z } from 'zod';
import { keyedUnion } from '../source/keyed-union.js';
import { bilingual, flag, word } from '../source/scalars.js';

const align = z.enum(['left', 'center', 'right', 'justify']);

/** Share of the paper's width. */
const width = z
  .string()
  .regex(/^\d{1,3}%$/)
  .transform((text) => Number(text.slice(0, -1)));

const BlockSource = keyedUnion({
  title: z.strictObject({ title: word }),
  subtitle: z.strictObject({ subtitle: word }),
  paragraph: z.strictObject({
    paragraph: word,
    align: align.optional(),
    bold: flag.optional(),
  }),
  /** Label → value, one line each. */
  fields: z.strictObject({ fields: z.record(word, word) }),
  table: z.strictObject({
    table: word,
    columns: z.array(z.strictObject({ title: word, value: word, width: width.optional() })).min(1),
  }),
  signature: z.strictObject({ signature: z.strictObject({ role: word, name: word }) }),
  recipients: z.strictObject({ recipients: z.array(word).min(1) }),
});
export type BlockSource = z.infer<typeof BlockSource>;

/** templates/<key>.yaml: one paper that the procedure issues. */
export const TemplateFile = z.strictObject({
  name: bilingual,
  number: word,
  blocks: z.array(BlockSource).min(1),
});
export type TemplateFile = z.infer<typeof TemplateFile>;
