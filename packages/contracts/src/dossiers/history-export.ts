import { z } from 'zod';
import { Code, Text } from '../shared/text.js';

const Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** A part of an act: what it says and the salt of its seal, or only the seal where it is between officers. */
const ExportedPart = z.union([z.object({ content: z.unknown(), salt: Hex }), z.object({ withheld: Hex })]);

const ExportedAction = z.object({
  seq: z.int(),
  hash: Hex,
  /** What the timeline says of it, for the reader; not sealed. Null where the owner reads nothing. */
  words: z.object({ title: Text, text: z.string().nullable() }).nullable(),
  /** Null for an act sealed in one piece, which can only be shown whole or not at all. */
  parts: z
    .object({ actor: ExportedPart, facts: ExportedPart, rest: ExportedPart, told: ExportedPart })
    .nullable(),
});

/** GET /api/v1/dossiers/{code}/history-export : the owner's; docs/verify-history.md says how it is checked. */
export const HistoryExport = z
  .object({
    format: z.literal('motcua-history/1'),
    exportedAt: z.string(),
    dossier: z.object({ id: z.uuid(), code: Code, version: z.int() }),
    /** Oldest first; every act there is, also those between officers. */
    actions: z.array(ExportedAction),
    /** What was handed in, as the acts name it by its seal. */
    submissions: z.array(
      z.object({
        seq: z.int(),
        answers: z.unknown(),
        documents: z.unknown(),
        papers: z.unknown(),
        submittedBy: z.string(),
        /** Part of what its seal covers; missing in what was handed in before there was one. */
        salt: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'HistoryExport' });
export type HistoryExport = z.infer<typeof HistoryExport>;
