import type { FormDefinition, RequiredDocument } from '@motcua/forms';
import { z } from 'zod';
import { AgencyRef, Code, Text } from '../shared/text.js';

/** What a file may do beside being read; it is kept, and opens only as a download. */
export const FileWarning = z.enum(['RUNS_BY_ITSELF', 'EMBEDDED_FILES', 'FORM_PROGRAM', 'REMOTE_CONTENT']);
export type FileWarning = z.infer<typeof FileWarning>;

export const FileRef = z
  .object({
    id: z.uuid(),
    name: z.string(),
    mediaType: z.string(),
    size: z.int(),
    uploadedAt: z.string(),
    /** Absent when it opens: CHECKING while it is scanned for malware, UNSAFE once some was found. */
    state: z.enum(['CHECKING', 'UNSAFE']).optional(),
    warnings: z.array(FileWarning).optional(),
    /** A smaller picture of it can be shown. */
    preview: z.literal(true).optional(),
  })
  .meta({ id: 'FileRef' });
/** POST /api/v1/files (multipart, one part named `file`) answers this. */
export type FileRef = z.infer<typeof FileRef>;

/** Answers by field key; their shape is the pinned form's, checked by the forms package. */
export const Answers = z.record(z.string().max(80), z.unknown());
/** Document key → ids of uploaded files. */
export const AttachedDocuments = z.record(z.string().max(80), z.array(z.uuid()).max(20));

/** What of a document was handed in on paper, as the counter counted it; needs no upload. */
export const HandedPaper = z
  .strictObject({
    originals: z.int().min(0).max(999),
    copies: z.int().min(0).max(999),
    /** What the paper is. ELECTRONIC and DATA (taken from a database) are no paper: their counts are 0. */
    form: z.enum(['ORIGINAL', 'CERTIFIED_COPY', 'COMPARED_COPY', 'PHOTO', 'ELECTRONIC', 'DATA']),
  })
  .meta({ id: 'HandedPaper' });
export type HandedPaper = z.infer<typeof HandedPaper>;
/** Document key → what was handed in. */
export const HandedPapers = z.record(z.string().max(80), HandedPaper);

/** POST /api/v1/drafts */
export const OpenDraft = z
  .strictObject({
    procedureCode: Code,
    caseKey: z.string().max(60).optional(),
    /** Competent agency; may be chosen later in the form. */
    agencyCode: z.string().max(40).optional(),
  })
  .meta({ id: 'OpenDraft' });
export type OpenDraft = z.infer<typeof OpenDraft>;

/** PATCH /api/v1/drafts/{id} with If-Match. Only what is sent changes; an answer of null is removed. */
export const SaveDraft = z
  .strictObject({
    answers: Answers.optional(),
    documents: AttachedDocuments.optional(),
    /** Only at a counter; null takes one away. */
    papers: z.record(z.string().max(80), HandedPaper.nullable()).optional(),
    caseKey: z.string().max(60).optional(),
    agencyCode: z.string().max(40).optional(),
    pageKey: z.string().max(60).optional(),
  })
  .meta({ id: 'SaveDraft' });
export type SaveDraft = z.infer<typeof SaveDraft>;

export const DraftSaved = z
  .object({ id: z.uuid(), version: z.int(), savedAt: z.string() })
  .meta({ id: 'DraftSaved' });
export type DraftSaved = z.infer<typeof DraftSaved>;

export const DraftSummary = z.object({
  id: z.uuid(),
  procedureCode: Code,
  procedureName: Text,
  savedAt: z.string(),
  pageKey: z.string().nullable(),
  percent: z.int(),
});
export const Drafts = z.object({ items: z.array(DraftSummary) }).meta({ id: 'Drafts' });
export type Drafts = z.infer<typeof Drafts>;

const Prefilled = z.object({ value: z.unknown(), source: Text });

/** GET /api/v1/drafts/{id}. `form` and `requiredDocuments` are the pinned version's, as packages/forms types them. */
export const Draft = z
  .object({
    id: z.uuid(),
    version: z.int(),
    procedureCode: Code,
    procedureName: Text,
    plainName: Text.nullable(),
    versionId: z.string(),
    channel: z.enum(['ONLINE', 'COUNTER', 'POSTAL']),
    /** Whom an officer files it for; null when it is one's own. */
    applicant: z.object({ name: z.string(), personalId: z.string(), hasAccount: z.boolean() }).nullable(),
    /** Set when a newer form took the place of the one this draft was begun on. */
    formChanged: z.object({ droppedFields: z.array(z.string()) }).nullable(),
    caseKey: z.string().nullable(),
    cases: z.array(z.object({ key: z.string(), name: Text })),
    agency: AgencyRef.nullable(),
    receivingAgency: AgencyRef.nullable(),
    pageKey: z.string().nullable(),
    answers: Answers,
    documents: AttachedDocuments,
    papers: HandedPapers,
    files: z.array(FileRef),
    form: z.custom<FormDefinition>(),
    requiredDocuments: z.custom<RequiredDocument[]>(),
    /** Field key → value offered from the person's profile, with its source in words. */
    prefill: z.record(z.string(), Prefilled),
    /** Names the form's conditions may read besides answers. */
    context: z.object({ today: z.string(), profile: z.record(z.string(), z.unknown()) }),
    fee: z.object({ total: z.int().nullable(), explanation: Text }).nullable(),
    timeLimit: Text,
    /** What the person declares by submitting, in the procedure's own words. */
    declaration: Text,
    savedAt: z.string(),
    submittedDossierCode: z.string().nullable(),
  })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof Draft>;
