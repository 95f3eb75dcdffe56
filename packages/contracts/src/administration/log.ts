import { z } from 'zod';
import { Cursor, Text } from '../shared/text.js';

/** GET /api/v1/administration/log: newest first. */
export const LogQuery = z.object({
  /** User name of who did it, or `operator`. */
  who: z.string().trim().max(100).optional(),
  /** A change, or the beginning of its name: `post` or `post.given`. */
  what: z
    .string()
    .trim()
    .max(60)
    .regex(/^[A-Za-z.-]*$/)
    .optional(),
  /** User name, client id or other key of what was changed. */
  target: z.string().trim().max(100).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type LogQuery = z.infer<typeof LogQuery>;

export const LogEntry = z
  .object({
    no: z.int(),
    at: z.string(),
    what: z.string(),
    title: Text,
    who: z.object({ name: z.string(), username: z.string().nullable(), posts: z.array(z.string()) }),
    address: z.string().nullable(),
    target: z.object({ kind: z.string(), id: z.string(), name: z.string().nullable() }),
    /** What was and what is, one line for each thing that differs. */
    changes: z.array(
      z.object({ key: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
    ),
    reason: z.string().nullable(),
  })
  .meta({ id: 'LogEntry' });
export type LogEntry = z.infer<typeof LogEntry>;

export const AdministrativeLogPage = z
  .object({ items: z.array(LogEntry), nextCursor: z.string().nullable() })
  .meta({ id: 'AdministrativeLogPage' });
export type AdministrativeLogPage = z.infer<typeof AdministrativeLogPage>;
