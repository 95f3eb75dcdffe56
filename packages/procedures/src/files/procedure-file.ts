import { z } from 'zod';
import {
  bilingual,
  expression,
  fileKey,
  integer,
  key,
  limit,
  procedureCode,
  word,
} from '../source/scalars.js';

/** A result is this procedure's own paper anyway. */
const OVERRIDABLE_FORMS = ['MAU_01', 'MAU_02', 'MAU_03', 'MAU_04', 'MAU_05', 'PAYMENT_NOTICE'] as const;

const CaseSource = z.strictObject({
  name: bilingual,
  limit,
  when: expression.optional(),
});

/** procedure.yaml: the facts of the procedure. */
export const ProcedureFile = z.strictObject({
  code: procedureCode,
  slug: fileKey,
  name: bilingual,
  plainName: bilingual,
  summary: bilingual,
  sector: z.strictObject({ code: word, name: bilingual }),
  level: z.enum(['MINISTRY', 'PROVINCE', 'COMMUNE', 'OTHER']),
  audience: z.array(z.enum(['CITIZEN', 'BUSINESS'])).min(1),
  lifeEvents: z.array(fileKey),
  /** Code of the kind of applicant → its name. */
  subjects: z.record(word, bilingual),
  keywords: z.array(word),
  decision: word,
  /** Number of the legal text → its name. */
  law: z.record(word, word),
  conditions: bilingual.optional(),
  /** Result code → its name. */
  results: z.record(word, bilingual),
  publicSteps: z.array(z.strictObject({ name: bilingual, text: bilingual.optional() })).min(1),
  channels: z.array(z.enum(['ONLINE', 'COUNTER', 'POSTAL'])).min(1),
  minutes: integer,
  offering: z.strictObject({ competent: word, receiving: word }),
  cases: z.record(key, CaseSource),
  /** General form of TT 03/2025/TT-VPCP → this procedure's own form in templates/. */
  papers: z.partialRecord(z.enum(OVERRIDABLE_FORMS), fileKey).optional(),
  subject: word,
  owner: word.optional(),
  declaration: bilingual,
});
export type ProcedureFile = z.infer<typeof ProcedureFile>;
