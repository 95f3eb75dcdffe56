import type { Dossier, MyDossiers, Notices, SubmittedDossier } from '@motcua/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { People } from '../../src/features/identity/index.js';
import { OtherSystem } from '../engine/other-system.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';
import { expectWholeHistories } from '../journeys/whole-history.js';
import { DUNG, fileAtCounter, fillAtCounter, openAtCounter } from './at-counter.js';
import { papersOf } from '../sealed-rows.js';

const BINH = { personalId: '099192000002', fullName: 'Trần Thị Bình' };
const BIRTH = '1.001193';
const TWO_PAGES = { pages: 2, copies: 3, hardToCompare: false };

let t: TestApp;
let gateway: OtherSystem;
let intake: Person;
let binh: Person;

beforeAll(async () => {
  gateway = await OtherSystem.start();
  gateway.reply = () => ({ status: 200, body: { id: 'sent' } });
  t = await createTestApp({ env: { SANDBOX_URL: gateway.url } });
  intake = await Person.signIn(t, 'mc.donghoi.tiepnhan');
  binh = await Person.signIn(t, 'dan.binh');
});
afterAll(async () => {
  await t.close();
  gateway.close();
});

const sentTo = (phone: string) => gateway.asked.filter(({ body }) => body['to'] === phone);
const mine = async (who: Person) => (await who.get('/dossiers')).json<MyDossiers>().items;
const content = async (code: string) =>
  (await papersOf(t, code)).map((paper) => ({ form: paper.form, text: JSON.stringify(paper.content) }));

describe('a dossier filed at the counter', () => {
  let filed: SubmittedDossier;

  test('needs no upload: papers are counted; its fee goes by the channel', async () => {
    filed = await fileAtCounter(intake, {}, TWO_PAGES);
    const dossier = await intake.dossier(filed.code);
    expect(dossier).toMatchObject({
      viewer: 'OFFICER',
      channel: 'COUNTER',
      lifecycle: 'SUBMITTED',
      submitter: { name: 'Phạm Tiến Dũng', personalId: '********0077' },
      receivingAgency: { code: 'H50.101.01' },
      competentAgency: { code: 'H50.101' },
      fee: { total: 12_000 },
      documents: [{ key: 'originalPaper', files: [], paper: { originals: 1, copies: 0, form: 'ORIGINAL' } }],
      lookupSecret: null,
    });
    expect(filed.lookupSecret).toMatch(/^.{8}$/);
  });

  test('is an officer’s to the officer who filed it: not in their own list, not theirs to withdraw', async () => {
    expect(await mine(intake)).toEqual([]);
    const { items } = await intake.actions(filed.code);
    expect(items.map(({ action }) => action)).toContain('accept');
    expect(items.map(({ action }) => action)).not.toContain('withdraw');
    const answer = await intake.tryTo(filed.code, { action: 'withdraw', reason: 'Đổi ý' });
    expect(answer.json<unknown>()).toMatchObject({ code: 'ACTION_NOT_ALLOWED' });
  });

  test('can be accepted at once; the acknowledgement lists the papers handed in', async () => {
    await intake.do(filed.code, 'accept');
    const [paper] = await content(filed.code);
    expect(paper?.form).toBe('MAU_01');
    expect(paper?.text).toContain('["1","Bản chính giấy tờ","1","0","0"]');
    expect(paper?.text).toContain('Phạm Tiến Dũng');
  });

  test('is told by SMS to somebody without an account, all of it', async () => {
    await t.runJobs();
    const texts = sentTo('0950000077').map(({ body }) => String(body['text']));
    expect(texts).toEqual([
      expect.stringContaining(`Da nhan ho so ${filed.code}`),
      expect.stringContaining('da duoc tiep nhan'),
    ]);
    await t.runJobs();
    expect(sentTo('0950000077')).toHaveLength(2);
  });

  test('waits for its person: whoever signs in with that number sees it and finds it theirs', async () => {
    await t.app.get(People, { strict: false }).admit(
      {
        subject: 'dung',
        techId: null,
        accountType: 'CITIZEN',
        assuranceLevel: 2,
        fullName: 'Phạm Tiến Dũng',
        personalId: DUNG.personalId,
        dateOfBirth: '1970-02-01',
        gender: 'MALE',
        address: null,
        communeCode: null,
        phone: '0950000077',
        email: null,
      },
      { username: 'dan.dung', demo: true },
    );
    const dung = await Person.signIn(t, 'dan.dung');
    expect(await mine(dung)).toMatchObject([{ code: filed.code }]);
    expect(await dung.dossier(filed.code)).toMatchObject({
      viewer: 'OWNER',
      lookupSecret: filed.lookupSecret,
    });
    expect((await dung.timeline(filed.code)).length).toBeGreaterThan(1);
    expect(await mine(binh)).toEqual([]);
    expect((await binh.get(`/dossiers/${filed.code}`)).statusCode).toBe(404);
  });

  test('is filed once, however often it is sent', async () => {
    const saved = await fillAtCounter(intake, await openAtCounter(intake), TWO_PAGES);
    const [first, again] = [await intake.submitDraft(saved, 'one-filing'), await intake.submitDraft(saved)];
    expect(again.json<SubmittedDossier>()).toEqual(first.json<SubmittedDossier>());
  });

  test('is not filed while a paper is missing', async () => {
    const draft = await openAtCounter(intake);
    const none = { originalPaper: { originals: 0, copies: 0, form: 'ORIGINAL' as const } };
    const saved = await fillAtCounter(intake, draft, TWO_PAGES, { papers: none });
    const answer = await intake.submitDraft(saved);
    expect(answer.json<unknown>()).toMatchObject({
      code: 'MISSING_DOCUMENTS',
      errors: [{ pointer: '/documents/originalPaper', code: 'DOCUMENT_MISSING' }],
    });
    expect(answer.body).toContain('Chưa nhận');
  });
});

describe('for somebody with an account', () => {
  let code: string;

  test('it is told on the site, and by SMS only what matters', async () => {
    ({ code } = await fileAtCounter(
      intake,
      { procedureCode: BIRTH, applicant: BINH },
      { birthEvidence: 'paper' },
    ));
    await t.runJobs();
    const { items } = (await binh.get('/notices')).json<Notices>();
    expect(items).toMatchObject([{ kind: 'SUBMITTED', dossierCode: code }]);
    expect(sentTo('0950000002')).toEqual([]);
  });

  test('a scan made at the counter is open to them, not to others', async () => {
    const draft = await openAtCounter(intake, { procedureCode: BIRTH, applicant: BINH });
    const scan = await intake.upload('quét tại quầy.pdf');
    const key = draft.requiredDocuments[0]?.key ?? '';
    const saved = await fillAtCounter(
      intake,
      draft,
      { birthEvidence: 'paper' },
      { documents: { [key]: [scan.id] } },
    );
    const answer = await intake.submitDraft(saved);
    expect(answer.statusCode).toBe(201);
    const second = await Person.signIn(t, 'mc.donghoi.tiepnhan2');
    const others = ['dan.an', 'mc.giolinh.tiepnhan'].map((name) => Person.signIn(t, name));
    expect((await binh.get(`/files/${scan.id}`)).statusCode).toBe(200);
    expect((await second.get(`/files/${scan.id}`)).statusCode).toBe(200);
    for (const other of await Promise.all(others))
      expect((await other.get(`/files/${scan.id}`)).statusCode).toBe(404);
  });

  test('they answer what is asked, with their own file; the counter’s papers stay counted', async () => {
    const asked = (await intake.dossier(code)).documents[0]?.key ?? '';
    await intake.do(code, 'requestSupplement', {
      items: [{ kind: 'DOCUMENT', key: asked, reason: 'Bản giấy bị mờ' }],
    });
    const own = await binh.upload('chụp lại.pdf');
    await binh.do(code, 'answerSupplement', { documents: { [asked]: [own.id] } });
    const seen = await intake.dossier(code);
    expect(seen.documents[0]).toMatchObject({ paper: { form: 'ORIGINAL' }, files: [{ id: own.id }] });
    expect((await intake.get(`/files/${own.id}`)).statusCode).toBe(200);
    await t.runJobs();
    expect(sentTo('0950000002').map(({ body }) => body['text'])).toEqual([
      expect.stringContaining('can bo sung'),
    ]);
  });

  test('they withdraw it, and the officer who filed it could not', async () => {
    expect((await intake.actions(code)).items.map(({ action }) => action)).not.toContain('withdraw');
    await binh.do(code, 'withdraw', { reason: 'Đổi ý' });
    expect((await binh.dossier(code)).lifecycle).toBe('WITHDRAWN');
  });
});

test('away from home: the counter that took it in sees it, the counter of the deciding agency does not', async () => {
  const giolinh = await Person.signIn(t, 'mc.giolinh.tiepnhan');
  const { code } = await fileAtCounter(giolinh, { agencyCode: 'H50.101' }, TWO_PAGES);
  expect(code).toMatch(/^H50\.102\.01-/);
  const dossier: Dossier = await giolinh.dossier(code);
  expect(dossier).toMatchObject({
    receivingAgency: { code: 'H50.102.01' },
    competentAgency: { code: 'H50.101' },
  });
  expect((await intake.get(`/dossiers/${code}`)).statusCode).toBe(404);
  await giolinh.do(code, 'accept');
  const chair = await Person.signIn(t, 'ub.donghoi.chutich');
  expect((await chair.dossier(code)).openWork.map(({ stepKey }) => stepKey)).toEqual(['sign']);
});

test('from the post: the same, by its own channel', async () => {
  const { code } = await fileAtCounter(
    intake,
    { procedureCode: BIRTH, channel: 'POSTAL', applicant: { ...DUNG, personalId: '099070000078' } },
    { birthEvidence: 'paper' },
  );
  expect(await intake.dossier(code)).toMatchObject({ channel: 'POSTAL', procedure: { code: BIRTH } });
});

test('every history replays to the stored state and holds its seals', async () => {
  expect(await expectWholeHistories(t)).toBeGreaterThan(4);
});
