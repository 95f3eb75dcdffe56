import { z } from 'zod';
import { bilingual, expression, flag, integer, key, word } from '../source/scalars.js';

const DocumentSource = z.strictObject({
  name: bilingual,
  code: word.optional(),
  hint: bilingual.optional(),
  originals: integer.optional(),
  copies: integer.optional(),
  optional: flag.optional(),
  requiredIf: expression.optional(),
  showIf: expression.optional(),
  accept: z
    .array(z.string().regex(/^[a-z]+\/(?:\*|[a-z0-9.+-]+)$/))
    .min(1)
    .optional(),
  maxFiles: integer.optional(),
  maxSizeMb: integer.optional(),
  /** Which data stands in for the paper. */
  data: bilingual.optional(),
  template: z.strictObject({ name: bilingual, url: word.optional() }).optional(),
});

/** documents.yaml: the papers of the dossier, by key. */
export const DocumentsFile = z.record(key, DocumentSource);
export type DocumentsFile = z.infer<typeof DocumentsFile>;
