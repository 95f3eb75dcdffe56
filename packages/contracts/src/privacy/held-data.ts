import { z } from 'zod';

/** GET /api/v1/my-data : what is held about me. Numbers hidden but for their last digits; whole ones are in the export. */
export const MyData = z
  .object({
    identity: z.object({
      fullName: z.string(),
      personalId: z.string(),
      dateOfBirth: z.string().nullable(),
      gender: z.string().nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      address: z.string().nullable(),
      /** What the identity provider vouches for: changed there, not here. */
      verified: z.boolean(),
    }),
    held: z.object({
      dossiers: z.int(),
      drafts: z.int(),
      files: z.int(),
      papers: z.int(),
      notices: z.int(),
      sessions: z.int(),
      reads: z.int(),
    }),
    /** Months for which is kept who looked. */
    readsKeptMonths: z.int(),
  })
  .meta({ id: 'MyData' });
export type MyData = z.infer<typeof MyData>;

export const DATA_EXPORT_STATES = ['WAITING', 'RUNNING', 'READY', 'FAILED', 'GONE'] as const;

export const DataExport = z
  .object({
    id: z.uuid(),
    state: z.enum(DATA_EXPORT_STATES),
    askedAt: z.string(),
    finishedAt: z.string().nullable(),
    /** Until when it can be fetched. */
    expiresAt: z.string().nullable(),
    /** Steps done of all there are: how far the gathering is. */
    done: z.int(),
    total: z.int(),
    bytes: z.int(),
  })
  .meta({ id: 'DataExport' });
export type DataExport = z.infer<typeof DataExport>;

/** GET /api/v1/my-data/exports : the last ones, newest first. POST begins one (identity freshly proven). */
export const DataExports = z
  .object({ items: z.array(DataExport), leftToday: z.int() })
  .meta({ id: 'DataExports' });
export type DataExports = z.infer<typeof DataExports>;

/** POST /api/v1/my-data/exports/{id}/links : good for this session and a few minutes. */
export const DataExportLinks = z
  .object({ html: z.string(), json: z.string(), expiresAt: z.string() })
  .meta({ id: 'DataExportLinks' });
export type DataExportLinks = z.infer<typeof DataExportLinks>;
