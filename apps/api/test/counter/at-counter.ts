import type {
  Applicant,
  CounterDraftOpened,
  Draft,
  DraftSaved,
  OpenCounterDraft,
  SaveDraft,
  SubmittedDossier,
} from '@motcua/contracts';
import { type Answers, checkRequiredDocuments, expectedPaper, type FormContext } from '@motcua/forms';
import { expect } from 'vitest';
import { type Filled, fillForm } from '../journeys/fill-form.js';
import type { Person } from '../journeys/people.js';

/** Counter only: chứng thực bản sao. */
export const CERTIFICATION = '2.000815';

/** Never signed in; numbers of this range are given to nobody. */
export const DUNG: Applicant = {
  personalId: '099070000077',
  fullName: 'Phạm Tiến Dũng',
  dateOfBirth: '1970-02-01',
  phone: '0950000077',
};

export function tryOpen(officer: Person, wish: Partial<OpenCounterDraft> = {}, key?: string) {
  const body = { procedureCode: CERTIFICATION, channel: 'COUNTER', applicant: DUNG, ...wish };
  return officer.send('POST', '/counter/drafts', body, key === undefined ? {} : { 'idempotency-key': key });
}

export async function openAtCounter(officer: Person, wish: Partial<OpenCounterDraft> = {}): Promise<Draft> {
  const opened = await tryOpen(officer, wish);
  expect(opened.json<unknown>()).toHaveProperty('id');
  const read = await officer.get(`/drafts/${opened.json<CounterDraftOpened>().id}`);
  expect(read.statusCode).toBe(200);
  return read.json<Draft>();
}

/** Everything that is known of the applicant, the rest filled in, every paper counted and none scanned. */
export async function fillAtCounter(
  officer: Person,
  draft: Draft,
  answers: Filled = {},
  more: SaveDraft = {},
): Promise<DraftSaved> {
  const { channel, caseKey, prefill } = draft;
  const context: FormContext = { ...draft.context, channel, caseKey: caseKey ?? '' };
  const offered = Object.fromEntries(Object.entries(prefill).map(([key, { value }]) => [key, value]));
  const filled = fillForm({ form: draft.form, context, answers: { ...offered, ...answers } });
  const { missing } = checkRequiredDocuments(draft.requiredDocuments, filled as Answers, {}, context);
  const papers = Object.fromEntries(missing.map((document) => [document.key, expectedPaper(document)]));
  const saved = await officer.send(
    'PATCH',
    `/drafts/${draft.id}`,
    { answers: filled, papers, ...more },
    { 'if-match': `"${draft.version}"` },
  );
  expect(saved.json<unknown>()).toMatchObject({ id: draft.id, version: draft.version + 1 });
  return saved.json<DraftSaved>();
}

/** From nothing to a dossier, for somebody who stands at the counter. */
export async function fileAtCounter(
  officer: Person,
  wish: Partial<OpenCounterDraft> = {},
  answers: Filled = {},
  more: SaveDraft = {},
): Promise<SubmittedDossier> {
  const draft = await openAtCounter(officer, wish);
  const filed = await officer.submitDraft(await fillAtCounter(officer, draft, answers, more));
  expect(filed.json<unknown>()).toHaveProperty('code');
  return filed.json<SubmittedDossier>();
}
