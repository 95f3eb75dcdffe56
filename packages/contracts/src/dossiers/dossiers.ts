import type { FormDefinition, RequiredDocument } from '@motcua/forms';
import { z } from 'zod';
import { Answers, AttachedDocuments, FileRef, HandedPaper } from '../drafts/drafts.js';
import { AgencyRef, Code, Cursor, Text } from '../shared/text.js';
import { AvailableAction, PaymentItem, SupplementItem } from './actions.js';

/** POST /api/v1/dossiers (Idempotency-Key) */
export const SubmitDossier = z
  .strictObject({
    draftId: z.uuid(),
    draftVersion: z.int().min(1),
    /** The person's declaration that what was given is true. */
    declaration: z.literal(true),
  })
  .meta({ id: 'SubmitDossier' });
export type SubmitDossier = z.infer<typeof SubmitDossier>;

export const SubmittedDossier = z
  .object({
    code: z.string(),
    /** Printed on the acknowledgement; second factor of the public look-up. */
    lookupSecret: z.string(),
    submittedAt: z.string(),
    receivingAgency: AgencyRef,
    /** By when the counter must have answered. */
    answerBy: z.string(),
    nextSteps: z.array(Text),
  })
  .meta({ id: 'SubmittedDossier' });
export type SubmittedDossier = z.infer<typeof SubmittedDossier>;

/** GET /api/v1/dossiers : mine. */
export const MyDossiersQuery = z.object({
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

export const MyDossier = z.object({
  code: z.string(),
  procedureName: z.string(),
  subject: z.string(),
  lifecycle: z.string(),
  statusName: Text,
  sentence: Text,
  waitingForMe: z.boolean(),
  submittedAt: z.string(),
  dueAt: z.string().nullable(),
  finished: z.boolean(),
});
export const MyDossiers = z
  .object({ items: z.array(MyDossier), nextCursor: z.string().nullable() })
  .meta({ id: 'MyDossiers' });
export type MyDossiers = z.infer<typeof MyDossiers>;

const SummaryRow = z.object({
  fieldKey: z.string(),
  label: z.string(),
  value: z.string(),
  personal: z.string().nullable(),
  changed: z.boolean().optional(),
});
export const ReadableAnswers = z.array(
  z.object({ key: z.string(), title: z.string(), rows: z.array(SummaryRow) }),
);

export const DossierDocument = z.object({
  key: z.string(),
  name: Text,
  files: z.array(FileRef.extend({ submissionSeq: z.int(), superseded: z.boolean() })),
  /** What was handed in on paper at the counter or by post. */
  paper: HandedPaper.nullable(),
});

/** A paper issued by the office: acknowledgement, supplement request, refusal, result… */
export const IssuedDocument = z.object({
  id: z.uuid(),
  form: z.string(),
  name: Text,
  number: z.string(),
  issuedAt: z.string(),
  /** GET /api/v1/dossiers/{code}/issued/{id} : PDF. */
  ready: z.boolean(),
});

const DueExplanation = z.object({
  limit: Text,
  from: z.string(),
  dueAt: z.string(),
  rows: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      counted: z.boolean(),
      minutes: z.int(),
      reason: Text,
    }),
  ),
  promises: z.array(z.object({ dueAt: z.string(), givenAt: z.string(), cause: z.string() })),
});

const OpenWork = z.object({
  taskKey: z.string(),
  stepKey: z.string(),
  stepName: Text,
  unitName: z.string(),
  role: z.string(),
  assignee: z.string().nullable(),
  openedAt: z.string(),
  dueAt: z.string(),
  lateness: z.enum(['OVERDUE', 'DUE_SOON', 'WITHIN_LIMIT', 'PAUSED', 'DONE']),
  minutesLeft: z.int().nullable(),
  /** Silence = consent: when the system answers in their place. */
  timeoutAt: z.string().nullable(),
  /** The step's action that it then takes; null where nothing happens by itself. */
  timeoutAction: z.string().nullable(),
  /** What that means, in the procedure's own words: “counts as consent”, “the dossier is given up”. */
  timeoutWhy: Text.nullable(),
  checklist: z.array(Text),
});

/** What was asked of the citizen; only these may be changed in the answer. */
export const SupplementAsked = z.object({
  requestedAt: z.string(),
  note: z.string().nullable(),
  by: z.string(),
  items: z.array(SupplementItem),
  /** The asked fields as a form of their own, with what was sent before. */
  form: z.custom<FormDefinition>(),
  answers: Answers,
  requiredDocuments: z.custom<RequiredDocument[]>(),
  documents: AttachedDocuments,
  /** `given`: the answers not asked again, which the form's conditions may name. */
  context: z.object({
    today: z.string(),
    profile: z.record(z.string(), z.unknown()),
    given: z.record(z.string(), z.unknown()),
  }),
});

/** What must be paid before the dossier goes on (status 6), and what was paid. */
export const PaymentAsked = z.object({
  requestedAt: z.string(),
  items: z.array(PaymentItem),
  total: z.int(),
  noticeNumber: z.string().nullable(),
  payBy: z.string().nullable(),
  note: z.string().nullable(),
  /** Where and how it can be paid. */
  howTo: Text,
});
export const SettledPayment = z.object({
  items: z.array(PaymentItem),
  total: z.int(),
  settledAt: z.string(),
  receiptNo: z.string(),
  method: z.enum(['CASH', 'TRANSFER', 'ONLINE', 'POSTAL']),
});

/** An opinion asked beside the flow; officers only. */
export const Consultation = z.object({
  taskKey: z.string(),
  unitName: z.string(),
  question: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  dueAt: z.string(),
  reply: z.enum(['AGREE', 'DISAGREE', 'COMMENT', 'TIMEOUT']).nullable(),
  text: z.string().nullable(),
  repliedAt: z.string().nullable(),
  repliedBy: z.string().nullable(),
});

/** Where nobody works and the dossier waits: for a time, another system, another dossier. */
export const Waiting = z.object({
  taskKey: z.string(),
  kind: z.enum(['TIMER', 'SERVICE', 'SUB_DOSSIER']),
  name: Text,
  since: z.string(),
  until: z.string(),
  /** The other dossier, for whoever may open it. */
  dossierCode: z.string().nullable(),
  stopsClock: z.boolean(),
});

export const TimelineEntry = z.object({
  seq: z.int(),
  at: z.string(),
  type: z.string(),
  title: Text,
  text: z.string().nullable(),
  actorName: z.string(),
  actorUnit: z.string().nullable(),
  internal: z.boolean(),
  issued: z.array(IssuedDocument),
});

/** GET /api/v1/dossiers/{code} : owner and officers; ETag carries the version. */
export const Dossier = z
  .object({
    code: Code,
    version: z.int(),
    viewer: z.enum(['OWNER', 'OFFICER']),
    procedure: z.object({ code: Code, name: Text, versionId: z.string() }),
    subject: z.string(),
    channel: z.enum(['ONLINE', 'COUNTER', 'POSTAL']),
    lifecycle: z.string(),
    lifecycleCode: z.int(),
    statusName: Text,
    /** One plain sentence of where it is. */
    sentence: Text,
    /** Whose turn it is. */
    turn: z.object({ who: z.enum(['OWNER', 'OFFICE', 'NOBODY']), text: Text }),
    /** Whose matter it is; may be somebody the submitter acts for, such as a child. */
    owner: z.object({ name: z.string() }),
    submitter: z.object({ name: z.string(), personalId: z.string(), phone: z.string().nullable() }),
    /** Whether this viewer may ask for numbers in full (`unmask` with X-Purpose). Owners see theirs anyway. */
    mayShowNumbers: z.boolean(),
    receivingAgency: AgencyRef,
    competentAgency: AgencyRef,
    submittedAt: z.string(),
    acceptedAt: z.string().nullable(),
    dueAt: z.string().nullable(),
    completedAt: z.string().nullable(),
    returnedAt: z.string().nullable(),
    lateness: z.enum(['OVERDUE', 'DUE_SOON', 'WITHIN_LIMIT', 'PAUSED', 'DONE']),
    due: DueExplanation.nullable(),
    outcome: z.string().nullable(),
    fee: z.object({ total: z.int().nullable(), explanation: Text }).nullable(),
    answers: ReadableAnswers,
    documents: z.array(DossierDocument),
    issued: z.array(IssuedDocument),
    openWork: z.array(OpenWork),
    /** The forms of steps as completed, readable; to the owner only their own, and how the result was handed over. */
    stepAnswers: z.array(z.object({ stepName: Text, rows: z.array(SummaryRow) })),
    supplement: SupplementAsked.nullable(),
    payment: PaymentAsked.nullable(),
    payments: z.array(SettledPayment),
    consultations: z.array(Consultation),
    waiting: z.array(Waiting),
    /** The dossier for whose sake this one was filed, and those filed for this one. */
    parent: z.object({ code: Code, procedureName: z.string() }).nullable(),
    children: z.array(z.object({ code: Code, procedureName: z.string(), statusName: Text })),
    actions: z.array(AvailableAction),
    /** Fields and documents an officer may ask to supplement. */
    askable: z
      .object({
        fields: z.array(z.object({ key: z.string(), label: Text, page: Text })),
        documents: z.array(z.object({ key: z.string(), name: Text })),
      })
      .nullable(),
    lookupSecret: z.string().nullable(),
    /** Its course, newest first, where it was asked for along with the page. */
    timeline: z.array(TimelineEntry).optional(),
  })
  .meta({ id: 'Dossier' });
export type Dossier = z.infer<typeof Dossier>;

/** GET /api/v1/dossiers/{code}/timeline : newest first. Notes between officers never reach the owner. */
export const Timeline = z.object({ items: z.array(TimelineEntry) }).meta({ id: 'Timeline' });
export type Timeline = z.infer<typeof Timeline>;
