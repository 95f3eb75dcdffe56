import { z } from 'zod';
import { AgencyRef, Code, Text } from '../shared/text.js';

/** How a dossier comes in that an officer files for somebody. */
export const CounterChannel = z.enum(['COUNTER', 'POSTAL']);
export type CounterChannel = z.infer<typeof CounterChannel>;

/** The 12 digits of an identity number, as typed or read by a scanner. */
const PersonalId = z
  .string()
  .trim()
  .regex(/^\d{12}$/);
const Name = z.string().trim().normalize('NFC').min(2).max(100);

/** POST /api/v1/counter/applicants/find. A POST so that the number stands in no address and no log. */
export const FindApplicant = z.strictObject({ personalId: PersonalId }).meta({ id: 'FindApplicant' });
export type FindApplicant = z.infer<typeof FindApplicant>;

export const FoundApplicant = z
  .object({
    found: z.boolean(),
    /** "Nguyễn V** A*": enough to recognise, not to learn it. Null when nobody is found. */
    maskedName: z.string().nullable(),
    yearOfBirth: z.string().nullable(),
    maskedPhone: z.string().nullable(),
    /** Has signed in with VNeID: is told of everything on this site, and by SMS. */
    hasAccount: z.boolean(),
  })
  .meta({ id: 'FoundApplicant' });
export type FoundApplicant = z.infer<typeof FoundApplicant>;

/** The person whose dossier it becomes. Of somebody known already only what is missing is taken over. */
export const Applicant = z
  .strictObject({
    personalId: PersonalId,
    fullName: Name,
    dateOfBirth: z.iso.date().optional(),
    gender: z.enum(['male', 'female']).optional(),
    phone: z
      .string()
      .trim()
      .regex(/^0\d{9,10}$/)
      .optional(),
    email: z.email().max(200).optional(),
    address: z
      .strictObject({
        communeCode: z.string().max(10),
        detail: z.string().trim().normalize('NFC').max(200).optional(),
      })
      .optional(),
  })
  .meta({ id: 'Applicant' });
export type Applicant = z.infer<typeof Applicant>;

/** POST /api/v1/counter/drafts (Idempotency-Key). The draft is read and saved as any other: /api/v1/drafts/{id}. */
export const OpenCounterDraft = z
  .strictObject({
    procedureCode: Code,
    channel: CounterChannel,
    /** The agency that decides; that of the officer's own counter when absent, if there is just one. */
    agencyCode: z.string().max(40).optional(),
    /** Which of the officer's counters takes it in; the first when absent. */
    unitCode: z.string().max(40).optional(),
    applicant: Applicant,
  })
  .meta({ id: 'OpenCounterDraft' });
export type OpenCounterDraft = z.infer<typeof OpenCounterDraft>;

export const CounterDraftOpened = z.object({ id: z.uuid() }).meta({ id: 'CounterDraftOpened' });
export type CounterDraftOpened = z.infer<typeof CounterDraftOpened>;

/** GET /api/v1/counter/drafts : begun by me at a counter and not filed yet, the last saved first. */
export const CounterDrafts = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        procedureCode: Code,
        procedureName: Text,
        applicantName: z.string(),
        channel: CounterChannel,
        savedAt: z.string(),
      }),
    ),
  })
  .meta({ id: 'CounterDrafts' });
export type CounterDrafts = z.infer<typeof CounterDrafts>;

/** GET /api/v1/counter/procedures : what can be taken in at a counter; those I took in last come first. */
export const CounterProcedures = z
  .object({
    items: z.array(
      z.object({
        code: Code,
        name: Text,
        plainName: Text,
        channels: z.array(CounterChannel),
        /** Who decides what my own counter takes in; null when that is several agencies or none. */
        agency: AgencyRef.nullable(),
        recent: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'CounterProcedures' });
export type CounterProcedures = z.infer<typeof CounterProcedures>;
