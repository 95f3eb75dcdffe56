import { z } from 'zod';
import { Code, Cursor, Text } from '../shared/text.js';

export const AUDIENCES = ['CITIZEN', 'BUSINESS'] as const;

/** GET /api/v1/procedures */
export const ProcedureQuery = z.object({
  q: z.string().trim().max(200).optional(),
  audience: z.enum(AUDIENCES).optional(),
  lifeEvent: z.string().max(60).optional(),
  fileable: z.enum(['true']).optional(),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type ProcedureQuery = z.infer<typeof ProcedureQuery>;

export const ProcedureHit = z
  .object({
    code: Code,
    name: z.string(),
    plainName: Text.nullable(),
    sector: z.string().nullable(),
    level: z.string().nullable(),
    agency: z.string().nullable(),
    /** Can be filed online here. */
    fileable: z.boolean(),
    /** Handled here too, but one has to come to the counter (or write). */
    atCounter: z.boolean(),
    /** Why this matches: the words found, or the synonym or near spelling used. */
    match: z
      .object({
        kind: z.enum(['CODE', 'NAME', 'KEYWORD', 'SYNONYM', 'SIMILAR', 'SECTOR', 'BROWSE']),
        text: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'ProcedureHit' });
export type ProcedureHit = z.infer<typeof ProcedureHit>;

export const ProcedureHits = z
  .object({
    items: z.array(ProcedureHit),
    nextCursor: z.string().nullable(),
    total: z.int().nullable(),
    /** A better spelling, when the words themselves found little. */
    didYouMean: z.string().nullable(),
  })
  .meta({ id: 'ProcedureHits' });
export type ProcedureHits = z.infer<typeof ProcedureHits>;

const FeeLine = z.object({
  when: Text.nullable(),
  name: Text,
  kind: z.enum(['PHI', 'LE_PHI', 'UNKNOWN']),
  /** VND; null means "see the text", never free. */
  amount: z.int().nullable(),
  text: Text.nullable(),
});

const LimitLine = z.object({ when: Text.nullable(), text: Text });

const PageDocument = z.object({
  key: z.string(),
  name: Text,
  hint: Text.nullable(),
  originals: z.int(),
  copies: z.int(),
  need: z.enum(['ALWAYS', 'IN_SOME_CASES', 'NOTE']),
  condition: Text.nullable(),
  replaceableByData: Text.nullable(),
});

/** GET /api/v1/procedures/{code} */
export const ProcedurePage = z
  .object({
    code: Code,
    name: Text,
    plainName: Text.nullable(),
    summary: Text.nullable(),
    /** True when it can be filed here; an imported record can only be read. */
    fileable: z.boolean(),
    versionId: z.string().nullable(),
    sector: Text.nullable(),
    level: z.string().nullable(),
    whoCanApply: z.array(Text),
    cases: z.array(z.object({ key: z.string(), name: Text })),
    timeLimits: z.array(LimitLine),
    /** The fees in one sentence; null where only the lines are known. */
    feeSummary: Text.nullable(),
    fees: z.array(FeeLine),
    documents: z.array(PageDocument),
    whoDecides: Text.nullable(),
    channels: z.array(z.enum(['ONLINE', 'COUNTER', 'POSTAL'])),
    results: z.array(Text),
    publicSteps: z.array(z.object({ name: Text, description: Text.nullable() })),
    conditions: Text.nullable(),
    legalBases: z.array(z.object({ code: z.string().nullable(), name: z.string() })),
    estimatedMinutes: z.int().nullable(),
    publicationDecision: z.string().nullable(),
    updatedAt: z.string().nullable(),
    /** Where the record comes from, shown to the reader. */
    source: z.enum(['LOCAL', 'NATIONAL']),
    related: z.array(z.object({ code: Code, name: z.string() })),
  })
  .meta({ id: 'ProcedurePage' });
export type ProcedurePage = z.infer<typeof ProcedurePage>;

/** GET /api/v1/life-events : the home page. */
export const LifeEvents = z
  .object({
    items: z.array(
      z.object({
        key: z.string(),
        audience: z.enum(AUDIENCES),
        name: Text,
        icon: z.string(),
        procedures: z.array(z.object({ code: Code, name: Text, fileable: z.boolean() })),
      }),
    ),
    procedureCount: z.int(),
  })
  .meta({ id: 'LifeEvents' });
export type LifeEvents = z.infer<typeof LifeEvents>;
