import { z } from 'zod';
import { AgencyRef, Code, Cursor } from '../shared/text.js';

/** `auto` tries a code, then names, then words of name and subject, in this order. */
export const DOSSIER_SEARCH_WAYS = ['auto', 'code', 'name', 'subject'] as const;
export type DossierSearchWay = (typeof DOSSIER_SEARCH_WAYS)[number];

/** Of the national list of statuses; OPEN is every one from which something can still happen. */
export const DOSSIER_SEARCH_STATUSES = [
  'OPEN',
  'SUBMITTED',
  'ACCEPTED',
  'REJECTED_AT_INTAKE',
  'IN_PROCESS',
  'SUPPLEMENT_REQUESTED',
  'PAYMENT_REQUESTED',
  'WITHDRAWN',
  'STOPPED',
  'COMPLETED',
  'RESULT_RETURNED',
] as const;
export type DossierSearchStatus = (typeof DOSSIER_SEARCH_STATUSES)[number];

/** OVERDUE is open past its day; LATE was finished past it; ON_TIME was finished by it. */
export const DOSSIER_SEARCH_LATENESS = ['OVERDUE', 'LATE', 'ON_TIME'] as const;
export type DossierSearchLateness = (typeof DOSSIER_SEARCH_LATENESS)[number];

/** POST /api/v1/dossier-search : names and numbers of people stand in no address. */
export const DossierSearchQuery = z
  .object({
    /** Empty: the newest of what the filters leave. */
    q: z.string().trim().max(100).default(''),
    in: z.enum(DOSSIER_SEARCH_WAYS).default('auto'),
    /** The agency that decides or the counter that took it in; units below it count too. */
    unit: Code.optional(),
    procedure: Code.optional(),
    status: z.enum(DOSSIER_SEARCH_STATUSES).optional(),
    lateness: z.enum(DOSSIER_SEARCH_LATENESS).optional(),
    /** Days of submission in Vietnam, both counted in. Words are looked for in the last 12 months unless this says more. */
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    cursor: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(50).default(30),
  })
  .meta({ id: 'DossierSearchQuery' });
export type DossierSearchQuery = z.infer<typeof DossierSearchQuery>;

/** What of the dossier the words met; NEWEST when there were none. */
export const DOSSIER_SEARCH_MATCHES = ['CODE', 'NAME', 'GIVEN_NAME', 'WORDS', 'NEWEST'] as const;

export const FoundDossier = z
  .object({
    code: z.string(),
    matched: z.enum(DOSSIER_SEARCH_MATCHES),
    procedureCode: z.string(),
    procedureName: z.string(),
    ownerName: z.string(),
    subject: z.string(),
    lifecycle: z.string(),
    competentAgency: AgencyRef,
    receivingAgency: AgencyRef,
    submittedAt: z.string(),
    dueAt: z.string().nullable(),
    completedAt: z.string().nullable(),
    /** PAUSED waits for the owner; DONE has no deadline running. */
    lateness: z.enum(['OVERDUE', 'WITHIN_LIMIT', 'PAUSED', 'DONE']),
  })
  .meta({ id: 'FoundDossier' });
export type FoundDossier = z.infer<typeof FoundDossier>;

export const DossierSearchResult = z
  .object({
    /** In this order: by code; by name as in a telephone book, newest first within a name; by words, newest first. */
    items: z.array(FoundDossier),
    nextCursor: z.string().nullable(),
    /** Where the look ended before the page was full: go on from `nextCursor`, or narrow what is looked for. */
    narrowed: z.boolean(),
    /** From which day of submission words were looked for; null when all of time was. */
    wordsFrom: z.string().nullable(),
    now: z.string(),
  })
  .meta({ id: 'DossierSearchResult' });
export type DossierSearchResult = z.infer<typeof DossierSearchResult>;

/** GET /api/v1/dossier-search/choices : what the person can filter by. */
export const DossierSearchChoices = z
  .object({
    units: z.array(AgencyRef),
    procedures: z.array(z.object({ code: z.string(), name: z.string() })),
  })
  .meta({ id: 'DossierSearchChoices' });
export type DossierSearchChoices = z.infer<typeof DossierSearchChoices>;
