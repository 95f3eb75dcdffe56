import { z } from 'zod';
import { Code, Text } from '../shared/text.js';

/** GET /api/v1/administration/access?account=&dossier=&file= */
export const ExplainQuery = z.object({
  account: z.string().trim().min(1).max(100),
  dossier: Code,
  file: z.uuid().optional(),
});
export type ExplainQuery = z.infer<typeof ExplainQuery>;

/** May they see it, and every rule that was tried. Nothing of the dossier's content. */
export const AccessExplanation = z
  .object({
    account: z.object({ username: z.string(), name: z.string() }),
    dossier: z.string(),
    file: z.uuid().nullable(),
    allowed: z.boolean(),
    summary: Text,
    rules: z.array(
      z.object({
        /** `opens` gives sight of it, `closes` keeps it away, `no` says that this rule gives nothing. */
        effect: z.enum(['opens', 'closes', 'no']),
        rule: Text,
        why: Text,
      }),
    ),
  })
  .meta({ id: 'AccessExplanation' });
export type AccessExplanation = z.infer<typeof AccessExplanation>;
