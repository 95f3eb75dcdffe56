import { z } from 'zod';
import { bilingual, word } from '../source/scalars.js';

const align = z.enum(['left', 'center', 'right', 'justify']);

const BlockSource = z.union([
  z.strictObject({ title: word }),
  z.strictObject({ subtitle: word }),
  z.strictObject({ paragraph: word, align: align.optional(), bold: z.enum(['yes', 'no']).optional() }),
  /** Label → value, one line each. */
  z.strictObject({ fields: z.record(word, word) }),
  z.strictObject({
    table: word,
    columns: z.array(z.strictObject({ title: word, value: word, width: word.optional() })).min(1),
  }),
  z.strictObject({ signature: z.strictObject({ role: word, name: word }) }),
  z.strictObject({ recipients: z.array(word).min(1) }),
]);
export type BlockSource = z.infer<typeof BlockSource>;

/** templates/<key>.yaml: one paper that the procedure issues. */
export const TemplateFile = z.strictObject({
  name: bilingual,
  number: word,
  blocks: z.array(BlockSource).min(1),
});
export type TemplateFile = z.infer<typeof TemplateFile>;
