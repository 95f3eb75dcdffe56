import { z } from 'zod';
import { Code, Cursor, Text } from '../shared/text.js';

/** What somebody looked at. */
export const READ_WHATS = [
  /** The page of a dossier, its course or what may be done, numbers hidden but for their last digits. */
  'DOSSIER',
  /** Identity and phone numbers of whoever filed, in full. */
  'SUBMITTER_IN_FULL',
  /** Numbers within the answers, in full. */
  'ANSWERS_IN_FULL',
  /** A file that was handed in. */
  'FILE',
  /** A paper the office issued. */
  'PAPER',
  /** Looked up at the counter by number; name and phone hidden but for a little. */
  'APPLICANT',
  /** A form being filled in for the person at the counter. */
  'COUNTER_DRAFT',
  /** A request of the person about their data. */
  'DATA_REQUEST',
] as const;
export const ReadWhat = z.enum(READ_WHATS);
export type ReadWhat = z.infer<typeof ReadWhat>;

/** Why somebody looked. The header X-Purpose takes one of these, or words of one's own, which count as OTHER. */
export const READ_PURPOSES = [
  'PROCESS',
  'COUNTER',
  'IDENTIFY',
  'CONTACT',
  'VERIFY',
  'INSPECT',
  'CORRECT',
  'OTHER',
] as const;
export const ReadPurpose = z.enum(READ_PURPOSES);
export type ReadPurpose = z.infer<typeof ReadPurpose>;

/** GET /api/v1/my-data/reads?cursor=&dossier= : who looked at my data, newest first. */
export const MyReads = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        at: z.string(),
        what: ReadWhat,
        purpose: ReadPurpose,
        /** In the officer's own words, where there are any. */
        note: z.string().nullable(),
        /** Null when names of officers are not shown here. */
        officerName: z.string().nullable(),
        /** Another system and no person. */
        machine: z.boolean(),
        unitName: z.string().nullable(),
        roleName: Text.nullable(),
        dossierCode: Code.nullable(),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'MyReads' });
export type MyReads = z.infer<typeof MyReads>;

export const MyReadsQuery = z.object({ cursor: Cursor.optional(), dossier: Code.optional() });
