import { randomUUID } from 'node:crypto';
import type { Draft, DraftSaved, Problem } from '@motcua/contracts';
import { samplePng } from '@motcua/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';

const BIRTH = '1.001193';
const WARD = 'H50.101';

let t: TestApp;
let an: Person;
let intake: Person;

beforeAll(async () => {
  t = await createTestApp();
  an = await Person.signIn(t, 'dan.an');
  intake = await Person.signIn(t, 'mc.donghoi.tiepnhan');
});
afterAll(() => t.close());

type Answer = Awaited<ReturnType<Person['send']>>;

function problem(answer: Answer): Problem {
  expect(answer.headers['content-type']).toContain('application/problem+json');
  return answer.json<Problem>();
}

const pointers = (answer: Answer): string[] =>
  (problem(answer).errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

describe('submitting', () => {
  let draft: Draft;
  let saved: DraftSaved;

  beforeAll(async () => {
    draft = await an.openDraft(BIRTH, WARD);
    saved = { id: draft.id, version: draft.version, savedAt: '' };
  });

  test('an empty draft is told everything that is missing, page by page, in the asker’s language', async () => {
    const vi = await an.submitDraft(saved);
    expect(vi.statusCode).toBe(422);
    expect(problem(vi).code).toBe('INVALID_ANSWERS');
    expect(pointers(vi)).toContain('/answers/childName REQUIRED');
    const en = await an.send(
      'POST',
      '/dossiers',
      { draftId: saved.id, draftVersion: saved.version, declaration: true },
      { 'accept-language': 'en' },
    );
    expect(problem(en).title).toBe('Some answers are not valid');
    expect(problem(vi).title).toBe('Một số câu trả lời chưa đúng');
  });

  test('wrong values are kept in the draft and told at submission', async () => {
    const answer = await an.send(
      'PATCH',
      `/drafts/${draft.id}`,
      { answers: { phone: 'không có', childBirthDate: '31/02/2026', email: 'abc' } },
      { 'if-match': `"${saved.version}"` },
    );
    expect(answer.statusCode).toBe(200);
    saved = answer.json<DraftSaved>();
    expect((await an.get(`/drafts/${draft.id}`)).json<Draft>().answers).toMatchObject({
      phone: 'không có',
      childBirthDate: '31/02/2026',
    });
    expect(pointers(await an.submitDraft(saved))).toEqual(
      expect.arrayContaining([
        '/answers/phone BAD_PHONE',
        '/answers/childBirthDate NOT_A_DATE',
        '/answers/email BAD_EMAIL',
      ]),
    );
  });

  test('a commune of another province is no place', async () => {
    const birthAddress = { provinceCode: '01', communeCode: '19333', detail: 'Số 1' };
    const answer = await an.send(
      'PATCH',
      `/drafts/${draft.id}`,
      { answers: { birthAddress } },
      { 'if-match': `"${saved.version}"` },
    );
    saved = answer.json<DraftSaved>();
    expect(pointers(await an.submitDraft(saved))).toContain(
      '/answers/birthAddress/communeCode UNKNOWN_PLACE',
    );
  });

  test('only papers missing: the code says so', async () => {
    const full = await an.fillDraft(
      { ...draft, version: saved.version },
      { birthEvidence: 'paper', email: null },
    );
    const emptied = await an.send(
      'PATCH',
      `/drafts/${draft.id}`,
      { documents: Object.fromEntries(draft.requiredDocuments.map(({ key }) => [key, []])) },
      { 'if-match': `"${full.version}"` },
    );
    saved = emptied.json<DraftSaved>();
    const answer = await an.submitDraft(saved);
    expect(problem(answer)).toMatchObject({ status: 422, code: 'MISSING_DOCUMENTS' });
  });

  test('a stale version, a missing declaration, no key, no agency, a draft of somebody else', async () => {
    const stale = await an.submitDraft({ ...saved, version: saved.version - 1 });
    expect(problem(stale)).toMatchObject({ code: 'STALE_VERSION', currentVersion: saved.version });
    const body = { draftId: saved.id, draftVersion: saved.version };
    expect(problem(await an.send('POST', '/dossiers', { ...body, declaration: false }))).toMatchObject({
      code: 'INVALID_REQUEST',
      errors: [{ pointer: '/declaration' }],
    });
    const keyless = await an.send(
      'POST',
      '/dossiers',
      { ...body, declaration: true },
      { 'idempotency-key': '' },
    );
    expect(problem(keyless).code).toBe('IDEMPOTENCY_KEY_REQUIRED');
    const binh = await Person.signIn(t, 'dan.binh');
    expect(problem(await binh.submitDraft(saved)).code).toBe('NOT_FOUND');
    expect(problem(await an.submitDraft({ id: randomUUID(), version: 1 })).code).toBe('NOT_FOUND');
    const homeless = (await an.send('POST', '/drafts', { procedureCode: '1.013225' })).json<Draft>();
    const filled = await an.fillDraft(homeless);
    expect(problem(await an.submitDraft(filled)).code).toBe('AGENCY_DOES_NOT_OFFER');
  });

  test('after all that the draft is still whole and can be submitted', async () => {
    const now = (await an.get(`/drafts/${draft.id}`)).json<Draft>();
    expect(now.version).toBe(saved.version);
    const answer = await an.submitDraft(await an.fillDraft(now, now.answers));
    expect(answer.statusCode).toBe(201);
    const again = await an.send('PATCH', `/drafts/${draft.id}`, { pageKey: 'child' }, { 'if-match': '"9"' });
    expect(problem(again)).toMatchObject({ code: 'ALREADY_SUBMITTED' });
    expect(problem(again).detail).toContain(answer.json<{ code: string }>().code);
  });
});

describe('acting', () => {
  let code: string;
  beforeAll(async () => {
    ({ code } = await an.file(BIRTH, WARD));
  });

  test('headers: version and key are needed, and must be ours', async () => {
    const post = (headers: Record<string, string>) =>
      intake.send('POST', `/dossiers/${code}/actions`, { action: 'claim' }, headers);
    expect(problem(await post({})).code).toBe('VERSION_REQUIRED');
    expect(problem(await post({ 'if-match': 'W/"abc"' })).code).toBe('INVALID_REQUEST');
    expect(problem(await post({ 'if-match': '"1"', 'idempotency-key': 'x' })).code).toBe(
      'IDEMPOTENCY_KEY_REQUIRED',
    );
    expect(problem(await post({ 'if-match': '"77"' }))).toMatchObject({
      code: 'STALE_VERSION',
      currentVersion: 1,
    });
  });

  test.each([
    [{ action: 'fly' }, 'ACTION_NOT_ALLOWED', 'UNKNOWN_ACTION'],
    [{ action: 'submit' }, 'ACTION_NOT_ALLOWED', 'TASK_CLOSED'],
    [{ action: 'claim', taskKey: 'nowhere.9' }, 'ACTION_NOT_ALLOWED', 'TASK_CLOSED'],
    [{ action: 'constructor' }, 'ACTION_NOT_ALLOWED', 'UNKNOWN_ACTION'],
    [{ action: 'answerSupplement' }, 'ACTION_NOT_ALLOWED', 'NOT_THE_OWNER'],
    [{ action: 'requestSupplement', items: [] }, 'ACTION_NOT_ALLOWED', 'NOTHING_ASKED'],
    [{ action: 'sendBack', toStep: 'intake', note: 'x' }, 'ACTION_NOT_ALLOWED', 'UNKNOWN_ACTION'],
    [{ action: 'addNote', reason: '   ' }, 'ACTION_NOT_ALLOWED', 'NOTE_NEEDED'],
    [{ action: 'stop', reason: 'x' }, 'ACTION_NOT_ALLOWED', 'LEGAL_BASIS_NEEDED'],
    [{ action: 'accept', assignee: 'vp.donghoi.hotich' }, 'ACTION_NOT_ALLOWED', 'UNKNOWN_ASSIGNEE'],
  ])('%j is refused', async (request, expected, reason) => {
    const answer = await intake.tryTo(code, request);
    expect(answer.statusCode).toBe(409);
    expect(problem(answer)).toMatchObject({ code: expected, reason });
    expect(problem(answer).detail).not.toBe('');
  });

  test.each([
    [{}, '/action'],
    [{ action: '' }, '/action'],
    [{ action: 'accept', extra: 1 }, '/extra'],
    [{ action: 'addNote', reason: 'x'.repeat(5000) }, '/reason'],
    [{ action: 'accept', form: 'text' }, '/form'],
    [{ action: 'requestSupplement', items: [{ kind: 'FIELD' }] }, '/items/0/reason'],
    [{ action: 'requestSupplement', items: [{ kind: 'FIELD', key: 'nope', reason: 'x' }] }, '/items/0/key'],
    [{ action: 'requestSupplement', items: [{ kind: 'DOCUMENT', reason: 'x' }] }, '/items/0/key'],
    [{ action: 'answerSupplement', documents: { birthPaper: ['not-an-id'] } }, '/documents/birthPaper/0'],
  ])('wrong at once: case %#', async (request, pointer) => {
    const answer = await intake.tryTo(code, request as unknown as { action: string });
    expect(answer.statusCode).toBe(422);
    expect(problem(answer).errors?.map((each) => each.pointer)).toContain(pointer);
  });

  test('the officer’s form: missing, wrong and unknown answers, below /form', async () => {
    const filed = await an.file(BIRTH, WARD);
    await intake.do(filed.code, 'accept');
    const holder = await Person.signIn(t, 'vp.donghoi.hotich');
    const other = await Person.signIn(t, 'vp.donghoi.hotich2');
    const mine = (await holder.actions(filed.code)).items.some(({ action }) => action === 'submit')
      ? holder
      : other;
    const empty = await mine.tryTo(filed.code, { action: 'submit' });
    expect(problem(empty).code).toBe('INVALID_ANSWERS');
    expect(pointers(empty)).toContain('/form/registerNumber REQUIRED');
    const wrong = await mine.tryTo(filed.code, {
      action: 'submit',
      form: { registerNumber: 'bảy', registeredOn: '2030-01-01', childPersonalId: '12', stranger: 1 },
    });
    expect(pointers(wrong)).toEqual(
      expect.arrayContaining([
        '/form/registerNumber NOT_A_NUMBER',
        '/form/registeredOn DATE_TOO_LATE',
        '/form/childPersonalId BAD_PERSONAL_ID',
        '/form/stranger UNKNOWN_FIELD',
      ]),
    );
    const formless = await intake.tryTo(code, { action: 'accept', form: { anything: 1 } });
    expect(pointers(formless)).toEqual(['/form/anything UNKNOWN_FIELD']);
  });

  test('a body that is no JSON, a list, or hostile is refused, never a fault', async () => {
    const send = (payload: string) =>
      t.inject({
        method: 'POST',
        url: `/api/v1/dossiers/${code}/actions`,
        headers: { 'content-type': 'application/json', 'if-match': '"1"', 'idempotency-key': randomUUID() },
        payload,
      });
    for (const body of [
      '{',
      '[]',
      'null',
      '"x"',
      '{"action":"\\u0000"}',
      '{"__proto__":{"action":"claim"}}',
    ]) {
      const { statusCode } = await send(body);
      expect({ body, fine: statusCode >= 400 && statusCode < 500 }).toEqual({ body, fine: true });
    }
  });
});

describe('answering a supplement', () => {
  let code: string;
  let document: string;

  beforeAll(async () => {
    ({ code } = await an.file(BIRTH, WARD, { birthEvidence: 'paper', childName: 'Nguyễn Thảo An' }));
    document = (await intake.dossier(code)).documents[0]?.key ?? '';
    await intake.do(code, 'requestSupplement', {
      items: [
        { kind: 'FIELD', key: 'childName', reason: 'Viết đủ' },
        { kind: 'DOCUMENT', key: document, reason: 'Mờ' },
      ],
    });
  });

  test('changes nothing that was not asked', async () => {
    const answer = await an.tryTo(code, {
      action: 'answerSupplement',
      answers: { childName: 'Nguyễn An', childGender: 'FEMALE', nope: 1 },
      documents: { stranger: [] },
    });
    expect(answer.statusCode).toBe(422);
    expect(pointers(answer)).toEqual([
      '/answers/childGender NOT_ASKED',
      '/answers/nope UNKNOWN_FIELD',
      '/documents/stranger UNKNOWN_FIELD',
    ]);
  });

  test('is checked as a submission is: values, files, types', async () => {
    const text = await an.upload('thư.png', samplePng());
    const accepts = (await an.dossier(code)).supplement?.requiredDocuments[0]?.accept ?? [];
    const stranger = await (await Person.signIn(t, 'dan.binh')).upload();
    const answer = await an.tryTo(code, {
      action: 'answerSupplement',
      answers: { childName: '12345' },
      documents: { [document]: [stranger.id, ...(accepts.includes('image/*') ? [] : [text.id])] },
    });
    expect(pointers(answer)).toContain('/answers/childName BAD_FORMAT');
    expect(pointers(answer)).toContain(`/documents/${document}/0 UNKNOWN_FILE`);
    const emptied = await an.tryTo(code, { action: 'answerSupplement', documents: { [document]: [] } });
    expect(problem(emptied).code).toBe('MISSING_DOCUMENTS');
    expect(pointers(emptied)).toEqual([`/documents/${document} DOCUMENT_MISSING`]);
  });

  test('and what was handed in before is still there afterwards, whole', async () => {
    const submissions = await t.database.query(
      `SELECT 1 FROM dossier_submission b JOIN dossier d ON d.id = b.dossier_id WHERE d.code = $1`,
      [code],
    );
    expect(submissions).toHaveLength(1);
    const fresh = await an.upload('rõ nét.pdf');
    await an.do(code, 'answerSupplement', {
      answers: { childName: 'Nguyễn Thị Thảo An' },
      documents: { [document]: [fresh.id] },
    });
    const dossier = await an.dossier(code);
    expect(dossier.answers.flatMap(({ rows }) => rows).length).toBeGreaterThan(15);
    expect(dossier).toMatchObject({
      subject: 'Đăng ký khai sinh cho Nguyễn Thị Thảo An',
      owner: { name: 'Nguyễn Thị Thảo An' },
    });
  });
});

test('an expired session in the middle of a form: 401, and the draft is kept', async () => {
  const draft = await an.openDraft(BIRTH, WARD);
  const saved = (
    await an.send(
      'PATCH',
      `/drafts/${draft.id}`,
      { answers: { childName: 'Nguyễn An' } },
      { 'if-match': '"1"' },
    )
  ).json<DraftSaved>();
  const session = await an.headers();
  t.clock.advance({ hours: 13 });
  const late = await t.inject({
    method: 'PATCH',
    url: `/api/v1/drafts/${draft.id}`,
    headers: { ...session, 'if-match': `"${saved.version}"` },
    payload: { answers: { childName: 'Nguyễn Thảo An' } },
  });
  expect(late.statusCode).toBe(401);
  expect(late.json<unknown>()).toMatchObject({ code: 'UNAUTHENTICATED' });
  const again = await an.send(
    'PATCH',
    `/drafts/${draft.id}`,
    { answers: { childName: 'Nguyễn Thảo An' } },
    { 'if-match': `"${saved.version}"` },
  );
  expect(again.statusCode).toBe(200);
});
