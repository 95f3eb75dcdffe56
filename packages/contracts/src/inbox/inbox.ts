import { z } from 'zod';
import { AgencyRef, Code, Cursor, Text } from '../shared/text.js';

/** `unit` = my units' open work; `waiting` = the citizen or another agency has the next move. */
export const INBOX_TABS = ['new', 'mine', 'unit', 'dueSoon', 'overdue', 'waiting', 'done'] as const;
export type InboxTab = (typeof INBOX_TABS)[number];

/** `due`: soonest due first (of done work: last done first); `submitted`: longest waiting first; `owner`: by name. */
export const INBOX_SORTS = ['due', 'submitted', 'owner'] as const;
export type InboxSort = (typeof INBOX_SORTS)[number];

export const INBOX_LATENESS = ['OVERDUE', 'DUE_SOON', 'WITHIN_LIMIT', 'PAUSED'] as const;
export type InboxLateness = (typeof INBOX_LATENESS)[number];

/** GET /api/v1/inbox. Every filter narrows the list and every figure alike. */
export const InboxQuery = z.object({
  tab: z.enum(INBOX_TABS).default('mine'),
  q: z.string().trim().max(100).optional(),
  procedure: Code.optional(),
  unit: Code.optional().meta({ description: 'Code of an agency: its work and that of the units below it.' }),
  step: Code.optional().meta({ description: 'Key of a step of the workflow.' }),
  assignee: Code.optional().meta({ description: '`me`, `none`, or the user name of an officer.' }),
  channel: z.enum(['ONLINE', 'COUNTER', 'POSTAL']).optional(),
  lateness: z.enum(INBOX_LATENESS).optional(),
  sort: z.enum(INBOX_SORTS).default('due'),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(30),
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
    /** Figures are exact up to this one; a figure above it says that there are more. */
    countedTo: z.int(),
    items: z.array(InboxRow),
    nextCursor: z.string().nullable(),
    now: z.string(),
  })
  .meta({ id: 'Inbox' });
export type Inbox = z.infer<typeof Inbox>;

/** GET /api/v1/inbox/choices: what this officer's inbox can be filtered by. */
export const InboxChoicesQuery = z.object({
  procedure: Code.optional().meta({ description: 'Also gives the steps of this procedure.' }),
});
export type InboxChoicesQuery = z.infer<typeof InboxChoicesQuery>;

const Named = z.object({ code: z.string(), name: z.string() });

export const InboxChoices = z
  .object({
    units: z.array(AgencyRef),
    procedures: z.array(Named),
    steps: z.array(z.object({ key: z.string(), name: Text })),
    officers: z.array(z.object({ username: z.string(), name: z.string() })),
  })
  .meta({ id: 'InboxChoices' });
export type InboxChoices = z.infer<typeof InboxChoices>;
