import { z } from 'zod';
import { Text } from '../shared/text.js';

/** GET /api/v1/lookup?code=&secret= : two factors, and status and dates only. */
export const LookupQuery = z.object({
  code: z.string().trim().min(1).max(64),
  secret: z.string().trim().min(4).max(16),
});
export type LookupQuery = z.infer<typeof LookupQuery>;

export const LookupResult = z
  .object({
    code: z.string(),
    procedureName: z.string(),
    status: z.string(),
    statusName: Text,
    submittedAt: z.string(),
    acceptedAt: z.string().nullable(),
    dueAt: z.string().nullable(),
    completedAt: z.string().nullable(),
    /** Plain words: what happens now, or what the owner must do. */
    sentence: Text,
  })
  .meta({ id: 'LookupResult' });
export type LookupResult = z.infer<typeof LookupResult>;
