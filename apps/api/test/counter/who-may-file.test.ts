import type { CounterDrafts, CounterProcedures, Draft, FoundApplicant } from '@motcua/contracts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FieldCipher } from '../../src/platform/crypto/index.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';
import { CERTIFICATION, DUNG, fillAtCounter, openAtCounter, tryOpen } from './at-counter.js';

const BINH = { personalId: '099192000002', fullName: 'Trần Thị Bình' };
const PERMIT = '1.013225';

let t: TestApp;
let intake: Person;

beforeAll(async () => {
  t = await createTestApp();
  intake = await Person.signIn(t, 'mc.donghoi.tiepnhan');
});
afterAll(() => t.close());

const problem = (answer: { json: <T>() => T }) =>
  answer.json<{ code: string; errors?: { pointer: string; code: string }[] }>();

describe('filing for somebody else', () => {
  test.each(['dan.an', 'mc.donghoi.traketqua', 'vp.donghoi.hotich', 'ub.donghoi.chutich', 'tinh.nghiepvu'])(
    'is not for %s',
    async (username) => {
      const other = await Person.signIn(t, username);
      const answers = await Promise.all([
        tryOpen(other),
        other.get('/counter/procedures'),
        other.get('/counter/drafts'),
        other.send('POST', '/counter/applicants/find', { personalId: BINH.personalId }),
      ]);
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403]);
    },
  );

  test('nor for nobody', async () => {
    expect((await t.inject({ method: 'GET', url: '/api/v1/counter/drafts' })).statusCode).toBe(401);
  });

  test('the head of a counter may', async () => {
    const head = await Person.signIn(t, 'mc.donghoi.truong');
    expect((await openAtCounter(head)).receivingAgency?.code).toBe('H50.101.01');
  });

  test('only at one’s own counter', async () => {
    const answer = await tryOpen(intake, { unitCode: 'H50.102.01' });
    expect(problem(answer)).toMatchObject({
      code: 'INVALID_REQUEST',
      errors: [{ pointer: '/unitCode', code: 'NOT_YOUR_COUNTER' }],
    });
  });

  test('only what is taken in at a counter, and by post only what is taken in by post', async () => {
    expect(problem(await tryOpen(intake, { procedureCode: '9.999999' })).code).toBe('NOT_FILEABLE');
    expect(problem(await tryOpen(intake, { channel: 'POSTAL' })).code).toBe('NOT_FILEABLE');
    const an = await Person.signIn(t, 'dan.an');
    const online = await an.send('POST', '/drafts', { procedureCode: CERTIFICATION, agencyCode: 'H50.101' });
    expect(problem(online)).toMatchObject({ code: 'NOT_FILEABLE' });
    expect(online.json<{ detail: string }>().detail).toContain('tại quầy');
  });

  test('for an agency elsewhere: the counter stays one’s own', async () => {
    const draft = await openAtCounter(intake, { agencyCode: 'H50.102' });
    expect(draft).toMatchObject({
      agency: { code: 'H50.102' },
      receivingAgency: { code: 'H50.101.01' },
    });
    const unknown = await tryOpen(intake, { agencyCode: 'H50.14' });
    expect(problem(unknown).code).toBe('AGENCY_DOES_NOT_OFFER');
  });

  test('goes by default to the agency behind the counter', async () => {
    expect((await openAtCounter(intake)).agency).toMatchObject({ code: 'H50.101' });
  });
});

describe('the draft', () => {
  test('is made once, however often it is sent', async () => {
    const [first, second] = [
      await tryOpen(intake, {}, 'key-of-one'),
      await tryOpen(intake, {}, 'key-of-one'),
    ];
    expect(second.json<unknown>()).toEqual(first.json<unknown>());
    const other = await tryOpen(intake, { channel: 'COUNTER', unitCode: 'H50.101.01' }, 'key-of-one');
    expect(problem(other).code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  test('is the officer’s alone, and only while they work at that counter', async () => {
    const second = await Person.signIn(t, 'mc.donghoi.tiepnhan2');
    const draft = await openAtCounter(second, { applicant: BINH });
    for (const username of ['mc.donghoi.tiepnhan', 'dan.binh']) {
      const other = await Person.signIn(t, username);
      const saving = { answers: {} };
      const answers = await Promise.all([
        other.get(`/drafts/${draft.id}`),
        other.send('PATCH', `/drafts/${draft.id}`, saving, { 'if-match': '"1"' }),
        other.send('DELETE', `/drafts/${draft.id}`),
        other.submitDraft({ id: draft.id, version: 1 }),
      ]);
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
    }
    const saved = await fillAtCounter(second, draft);
    const owner = new pg.Client({ connectionString: t.ownerUrl });
    await owner.connect();
    await owner.query(
      `UPDATE appointment SET agency_id = (SELECT id FROM agency WHERE code = 'H50.102.01')
       WHERE account_id = (SELECT id FROM account WHERE username = 'mc.donghoi.tiepnhan2')`,
    );
    await owner.end();
    const moved = await Person.signIn(t, 'mc.donghoi.tiepnhan2');
    expect((await moved.get(`/drafts/${draft.id}`)).statusCode).toBe(404);
    expect((await moved.submitDraft(saved)).statusCode).toBe(404);
    expect((await moved.get('/counter/drafts')).json<CounterDrafts>().items).toEqual([]);
  });

  test('is listed until it is filed, with whose it is', async () => {
    const draft = await openAtCounter(intake, { applicant: { ...DUNG, fullName: 'pham tien dung' } });
    const items = async () => (await intake.get('/counter/drafts')).json<CounterDrafts>().items;
    expect((await items())[0]).toMatchObject({
      id: draft.id,
      procedureCode: CERTIFICATION,
      applicantName: 'Phạm Tiến Dũng',
      channel: 'COUNTER',
    });
    expect((await intake.send('DELETE', `/drafts/${draft.id}`)).statusCode).toBe(204);
    expect((await items()).map(({ id }) => id)).not.toContain(draft.id);
  });

  test('offers what is known of the applicant, and says so', async () => {
    const draft = await openAtCounter(intake, { applicant: BINH });
    expect(draft.applicant).toEqual({
      name: 'Trần Thị Bình',
      personalId: '********0002',
      hasAccount: true,
    });
    expect(draft.prefill['phone']).toMatchObject({
      value: '0950000002',
      source: { vi: 'Theo thông tin người nộp' },
    });
  });

  test('of somebody online takes no papers', async () => {
    const an = await Person.signIn(t, 'dan.an');
    const draft = await an.openDraft(PERMIT, 'H50.101');
    const paper = { originals: 1, copies: 0, form: 'ORIGINAL' };
    const key = draft.requiredDocuments[0]?.key ?? '';
    const answer = await an.send(
      'PATCH',
      `/drafts/${draft.id}`,
      { papers: { [key]: paper } },
      { 'if-match': '"1"' },
    );
    expect(problem(answer).errors).toMatchObject([{ code: 'ONLY_AT_COUNTER' }]);
    expect((await an.get(`/drafts/${draft.id}`)).json<Draft>().papers).toEqual({});
  });
});

describe('the applicant', () => {
  const find = async (personalId: string) =>
    (await intake.send('POST', '/counter/applicants/find', { personalId })).json<FoundApplicant>();
  const reads = async () =>
    t.database.query<{ what: string; purpose: string; of: string; by: string }>(
      `SELECT r.what, r.purpose, o.username AS of, a.username AS by FROM personal_read r
       JOIN account o ON o.person_id = r.person_id JOIN account a ON a.id = r.account_id ORDER BY r.at, r.id`,
    );

  test('is shown only so far that one recognises them; whoever is looked at is written down', async () => {
    const before = (await reads()).length;
    expect(await find('099192000002')).toEqual({
      found: true,
      maskedName: 'Trần T** B***',
      yearOfBirth: '1992',
      maskedPhone: '******0002',
      hasAccount: true,
    });
    expect(await find('099000000000')).toMatchObject({ found: false, maskedName: null });
    const logged = (await reads()).slice(before);
    expect(logged).toEqual([
      {
        what: 'APPLICANT',
        purpose: 'COUNTER',
        of: 'dan.binh',
        by: 'mc.donghoi.tiepnhan',
      },
    ]);
  });

  test('is written down when a draft shows who it is for', async () => {
    const before = (await reads()).length;
    await openAtCounter(intake, { applicant: BINH });
    expect((await reads()).slice(before)).toMatchObject([{ what: 'COUNTER_DRAFT', of: 'dan.binh' }]);
  });

  test('is never renamed', async () => {
    const answer = await tryOpen(intake, { applicant: { ...BINH, fullName: 'Trần Thị Bích' } });
    expect(problem(answer)).toMatchObject({
      code: 'INVALID_REQUEST',
      errors: [{ pointer: '/applicant/fullName', code: 'NAME_DIFFERS' }],
    });
    expect(answer.body).toContain('Trần T** B***');
    expect(answer.body).not.toContain('Trần Thị Bình');
    expect((await openAtCounter(intake, { applicant: BINH })).applicant?.name).toBe('Trần Thị Bình');
  });

  test('who is new is made once, also when two counters take them in together', async () => {
    const applicant = { personalId: '099081000088', fullName: 'Lê Thị Mới' };
    const head = await Person.signIn(t, 'mc.giolinh.tiepnhan');
    const answers = await Promise.all([intake, head, intake, head].map((who) => tryOpen(who, { applicant })));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201]);
    const hash = t.app.get(FieldCipher).hash(applicant.personalId);
    expect(await t.database.query('SELECT 1 FROM person WHERE personal_id_hash = $1', [hash])).toHaveLength(
      1,
    );
  });

  test.each([
    [{ ...DUNG, personalId: '12345' }, '/applicant/personalId'],
    [{ ...DUNG, fullName: ' ' }, '/applicant/fullName'],
    [{ ...DUNG, phone: '12' }, '/applicant/phone'],
    [{ ...DUNG, dateOfBirth: '31/02/1970' }, '/applicant/dateOfBirth'],
  ])('must be given rightly: %o', async (applicant, pointer) => {
    const answer = await tryOpen(intake, { applicant });
    expect(answer.statusCode).toBe(422);
    expect(problem(answer).errors).toMatchObject([{ pointer }]);
  });
});

test('what a counter takes in: counter-only procedures too, what one filed last comes first', async () => {
  const list = async () => (await intake.get('/counter/procedures')).json<CounterProcedures>().items;
  const before = await list();
  expect(before.every(({ recent }) => !recent)).toBe(true);
  expect(before.find(({ code }) => code === CERTIFICATION)).toMatchObject({
    channels: ['COUNTER'],
    agency: { code: 'H50.101' },
  });
  const draft = await openAtCounter(intake);
  await intake.submitDraft(await fillAtCounter(intake, draft));
  expect((await list())[0]).toMatchObject({ code: CERTIFICATION, recent: true });
});
