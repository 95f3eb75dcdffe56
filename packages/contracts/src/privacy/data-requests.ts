import { z } from 'zod';
import { Code } from '../shared/text.js';

const Words = (most: number) => z.string().trim().normalize('NFC').min(1).max(most);

/** What a request is about. Of the first five an officer can change what is recorded. */
export const DATA = [
  'FULL_NAME',
  'DATE_OF_BIRTH',
  'GENDER',
  'PHONE',
  'EMAIL',
  'PERSONAL_ID',
  'ADDRESS',
  'DOSSIER',
  'OTHER',
] as const;
export const Datum = z.enum(DATA);
export type Datum = z.infer<typeof Datum>;

export const DATA_REQUEST_STATES = ['OPEN', 'CORRECTED', 'REFUSED', 'FORWARDED', 'WITHDRAWN'] as const;
export const DataRequestState = z.enum(DATA_REQUEST_STATES);
export type DataRequestState = z.infer<typeof DataRequestState>;

/** POST /api/v1/my-data/requests (Idempotency-Key). */
export const AskDataRequest = z
  .strictObject({
    kind: z.enum(['CORRECTION', 'OBJECTION']),
    datum: Datum,
    /** What would be right; not for an objection. */
    right: Words(500).optional(),
    why: Words(2000),
    dossierCode: Code.optional(),
    fileId: z.uuid().optional(),
  })
  .meta({ id: 'AskDataRequest' });
export type AskDataRequest = z.infer<typeof AskDataRequest>;

/** POST /api/v1/data-requests/at-counter (Idempotency-Key): for somebody who stands at the counter. */
export const AskAtCounter = z
  .strictObject({
    personalId: z
      .string()
      .trim()
      .regex(/^\d{12}$/),
    datum: z.enum(['FULL_NAME', 'DATE_OF_BIRTH', 'GENDER', 'PHONE', 'EMAIL']),
    right: Words(500),
    /** The paper that shows it, which the officer has seen. */
    paperSeen: Words(500),
  })
  .meta({ id: 'AskAtCounter' });
export type AskAtCounter = z.infer<typeof AskAtCounter>;

const RequestFacts = {
  id: z.uuid(),
  kind: z.enum(['CORRECTION', 'OBJECTION']),
  datum: Datum,
  state: DataRequestState,
  askedAt: z.string(),
  dueAt: z.string(),
  answeredAt: z.string().nullable(),
  unitName: z.string(),
  dossierCode: Code.nullable(),
};

export const MyDataRequest = z
  .object({
    ...RequestFacts,
    right: z.string().nullable(),
    why: z.string(),
    fileId: z.uuid().nullable(),
    /** What the office answered, in its words. */
    answer: z.string().nullable(),
  })
  .meta({ id: 'MyDataRequest' });
export type MyDataRequest = z.infer<typeof MyDataRequest>;

/** GET /api/v1/my-data/requests : the last hundred, newest first. */
export const MyDataRequests = z.object({ items: z.array(MyDataRequest) }).meta({ id: 'MyDataRequests' });
export type MyDataRequests = z.infer<typeof MyDataRequests>;

/** GET /api/v1/data-requests?state=OPEN|ANSWERED : the queue of the officer's counters, the most urgent first. */
export const DataRequestsQuery = z.object({ state: z.enum(['OPEN', 'ANSWERED']).default('OPEN') });
export const DataRequestQueue = z
  .object({
    items: z.array(z.object({ ...RequestFacts, personName: z.string(), overdue: z.boolean() })),
    now: z.string(),
  })
  .meta({ id: 'DataRequestQueue' });
export type DataRequestQueue = z.infer<typeof DataRequestQueue>;

/** GET /api/v1/data-requests/{id} : for the officer; logged and shown to the person. */
export const DataRequest = z
  .object({
    ...RequestFacts,
    version: z.int(),
    personName: z.string(),
    /** Numbers hidden but for their last digits. */
    recorded: z.string().nullable(),
    right: z.string().nullable(),
    why: z.string(),
    paperSeen: z.string().nullable(),
    fileId: z.uuid().nullable(),
    /** The identity provider vouches for it: it is changed there and cannot be corrected here. */
    verified: z.boolean(),
    /** Asked by this officer for somebody at the counter: another one answers. */
    own: z.boolean(),
    answer: z.string().nullable(),
    answeredBy: z.string().nullable(),
  })
  .meta({ id: 'DataRequest' });
export type DataRequest = z.infer<typeof DataRequest>;

/** POST /api/v1/data-requests/{id}/answer (If-Match, Idempotency-Key). */
export const AnswerDataRequest = z
  .strictObject({
    outcome: z.enum(['CORRECTED', 'REFUSED', 'FORWARDED']),
    /** For the person: what was done or why not. */
    answer: Words(2000),
    /** The paper that shows it; needed for a correction. */
    paperSeen: Words(500).optional(),
    /** What is recorded from now on; as asked when absent. */
    value: Words(500).optional(),
  })
  .meta({ id: 'AnswerDataRequest' });
export type AnswerDataRequest = z.infer<typeof AnswerDataRequest>;
