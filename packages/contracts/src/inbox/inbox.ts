import { z } from 'zod';
import { Cursor, Text } from '../shared/text.js';

/** `unit` = my units' open work; `waiting` = the citizen or another agency has the next move. */
export const INBOX_TABS = ['new', 'mine', 'unit', 'dueSoon', 'overdue', 'waiting', 'done'] as const;
export type InboxTab = (typeof INBOX_TABS)[number];

/** GET /api/v1/inbox */
export const InboxQuery = z.object({
  tab: z.enum(INBOX_TABS).default('mine'),
  q: z.string().trim().max(100).optional(),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type InboxQuery = z.infer<typeof InboxQuery>;

export const InboxRow = z
  .object({
    dossierCode: z.string(),
    version: z.int(),
    taskKey: z.string().nullable(),
    procedureCode: z.string(),
    procedureName: z.string(),
    ownerName: z.string(),
    subject: z.string(),
    stepName: Text.nullable(),
    unitName: z.string().nullable(),
    assignee: z.object({ username: z.string(), name: z.string(), me: z.boolean() }).nullable(),
    lifecycle: z.string(),
    channel: z.enum(['ONLINE', 'COUNTER', 'POSTAL']),
    submittedAt: z.string(),
    /** Of this step. */
    stepDueAt: z.string().nullable(),
    /** Promised to the citizen. */
    dueAt: z.string().nullable(),
    lateness: z.enum(['OVERDUE', 'DUE_SOON', 'WITHIN_LIMIT', 'PAUSED', 'DONE']),
    /** Working minutes left of the step (negative when late). */
    minutesLeft: z.int().nullable(),
  })
  .meta({ id: 'InboxRow' });
export type InboxRow = z.infer<typeof InboxRow>;

export const Inbox = z
  .object({
    tab: z.enum(INBOX_TABS),
    counts: z.record(z.enum(INBOX_TABS), z.int()),
    items: z.array(InboxRow),
    nextCursor: z.string().nullable(),
    now: z.string(),
  })
  .meta({ id: 'Inbox' });
export type Inbox = z.infer<typeof Inbox>;
