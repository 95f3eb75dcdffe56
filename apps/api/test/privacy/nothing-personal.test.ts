import type { Draft } from '@motcua/contracts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { People } from '../../src/features/identity/index.js';
import { Database } from '../../src/platform/database/index.js';
import { fillAtCounter, openAtCounter, tryOpen } from '../counter/at-counter.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';
import { Watched } from './watched.js';

const BIRTH = '1.001193';
const WARD = 'H50.101';

/** Recognisable, and nowhere else in the product: the demo people's own, and what the tests type in. */
const NAMES = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường', 'Kiều Thị Dấu Tên', 'Mạc Đĩnh Bí Mật'];
const NUMBERS = ['099088000001', '099192000002', '0950000001', '0950000002', '099070123456', '0958123456'];
const PLACES = ['Ngõ Nhận Ra 77', 'dau.ten@example.vn'];
const SECRETS = [...NAMES, ...NUMBERS, ...PLACES];
const [, , , SOMEBODY = '', CHILD = ''] = NAMES;
const APPLICANT = {
  personalId: '099070123456',
  fullName: SOMEBODY,
  phone: '0958123456',
  email: 'dau.ten@example.vn',
};

let t: TestApp;
let watched: Watched;
let an: Person;
let intake: Person;

beforeAll(async () => {
  t = await createTestApp({ env: { LOG_LEVEL: 'trace' } });
  an = await Person.signIn(t, 'dan.an');
  intake = await Person.signIn(t, 'mc.donghoi.tiepnhan');
  watched = new Watched(t);
  watched.begin();
});
afterAll(async () => {
  watched.end();
  await t.close();
});

async function leaks() {
  await watched.readTables();
  return watched.leaks(SECRETS);
}

describe('beside its answers the application says nothing of anybody', () => {
  test('when dossiers are filed, supplemented, refused and withdrawn', async () => {
    const first = await an.file(BIRTH, WARD, { childName: CHILD });
    await t.runJobs();
    await intake
      .do(first.code, 'requestSupplement', {
        note: `${SOMEBODY} ở ${PLACES[0] ?? ''} cần bổ sung`,
        items: [{ kind: 'DOCUMENT', key: 'birthProof', reason: `Giấy của ${CHILD} mờ` }],
      } as never)
      .catch(() => undefined);
    await an.do(first.code, 'sendMessage', { reason: `Số của tôi ${NUMBERS[4] ?? ''}` });
    await intake.do(first.code, 'addNote', { reason: `Đã gọi ${NUMBERS[5] ?? ''}` });
    const second = await an.file(BIRTH, WARD, { childName: CHILD });
    await an.do(second.code, 'withdraw', { reason: `Tên ${CHILD} viết sai` });
    await t.runJobs();
    expect(await leaks()).toEqual([]);
    expect(watched.lines('sms') + watched.lines('headers')).toBeGreaterThan(10);
  });

  test('when files are named after people', async () => {
    await an.upload(`Căn cước ${SOMEBODY}.pdf`);
    const bad = `${SOMEBODY} ${NUMBERS[4] ?? ''}.pdf`;
    const { multipart } = await import('../multipart.js');
    for (const content of [new Uint8Array(), Buffer.from(`không phải pdf của ${SOMEBODY}`)]) {
      const { payload, headers } = multipart([{ filename: bad, content }]);
      const all = { ...(await an.headers()), ...headers };
      const answer = await t.inject({ method: 'POST', url: '/api/v1/files', headers: all, payload });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    }
    expect(await leaks()).toEqual([]);
  });

  test('at the counter: look-up, another name, wrong values, somebody without an account', async () => {
    const draft = await openAtCounter(intake, { applicant: APPLICANT });
    await intake.submitDraft(await fillAtCounter(intake, draft));
    await t.runJobs();
    await intake.send('POST', '/counter/applicants/find', { personalId: APPLICANT.personalId });
    await tryOpen(intake, { applicant: { ...APPLICANT, fullName: CHILD } });
    for (const [key, value] of [
      ['personalId', `x${NUMBERS[4] ?? ''}`],
      ['phone', `+${NUMBERS[5] ?? ''}`],
      ['email', `${SOMEBODY} tại ${PLACES[1] ?? ''} `],
      ['dateOfBirth', SOMEBODY],
      ['gender', SOMEBODY],
      ['address', { communeCode: PLACES[0], detail: SOMEBODY }],
      [SOMEBODY, NUMBERS[4]],
    ] as const) {
      const answer = await tryOpen(intake, { applicant: { ...APPLICANT, [key]: value } });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    }
    expect(await leaks()).toEqual([]);
  });

  test('when every field of a form is filled in wrongly', async () => {
    const draft = (
      await an.send('POST', '/drafts', { procedureCode: BIRTH, agencyCode: WARD })
    ).json<Draft>();
    const wrong = Object.fromEntries(
      draft.form.pages.flatMap(({ fields }) =>
        fields.map(({ key }) => [key, `${SOMEBODY} ${NUMBERS[4] ?? ''}`]),
      ),
    );
    const save = (payload: object) =>
      an.send('PATCH', `/drafts/${draft.id}`, payload, { 'if-match': `"${draft.version}"` });
    await save({ answers: wrong });
    await save({ answers: { [SOMEBODY]: NUMBERS[4] } });
    await save({ documents: { [SOMEBODY]: [SOMEBODY] } });
    await save({ [SOMEBODY]: 1 });
    await an.submitDraft({ id: draft.id, version: draft.version });
    expect(await leaks()).toEqual([]);
  });

  test('in addresses nobody knows, broken bodies and headers', async () => {
    const part = encodeURIComponent(SOMEBODY);
    for (const url of [`/dossiers/${part}`, `/${part}`, `/files/${NUMBERS[4] ?? ''}`, `/procedures/${part}`])
      await an.get(url);
    await an.get(`/lookup?code=${part}&secret=${part}`);
    await an.get(`/procedures/search?q=${part}`);
    await an.get(`/my-data/reads?cursor=${part}&dossier=${part}`);
    await an.get('/dossiers/x?unmask=1', { 'x-purpose': part, 'if-none-match': NUMBERS[4] ?? '' });
    const headers = { ...(await an.headers()), 'content-type': 'application/json' };
    for (const payload of [`{"fullName":"${SOMEBODY}"`, `"${SOMEBODY}`, SOMEBODY, `{"a":${NUMBERS[4] ?? ''}`])
      await t.inject({ method: 'POST', url: '/api/v1/dossiers', headers, payload });
    expect(await leaks()).toEqual([]);
  });

  test('when somebody types their name or number where the user name belongs', async () => {
    for (const body of [
      { username: SOMEBODY, password: NUMBERS[4] },
      { username: NUMBERS[5], password: SOMEBODY },
      { username: 'mc.donghoi.tiepnhan', password: SOMEBODY },
    ]) {
      const headers = { 'x-requested-with': 'motcua' };
      await t.inject({ method: 'POST', url: '/api/v1/session', headers, payload: body });
    }
    expect(await leaks()).toEqual([]);
  });

  test('when something breaks: the database quotes values, a port throws with words', async () => {
    const database = t.app.get(Database);
    const said = Object.assign(new Error(`invalid input syntax for type date: "${SOMEBODY}"`), {
      code: 'XX000',
      severity: 'ERROR',
      detail: `Key (phone)=(${NUMBERS[5] ?? ''}) already exists.`,
      where: `unnamed portal parameter $1 = '${CHILD}'`,
      parameters: [SOMEBODY],
    });
    const broken = vi.spyOn(t.app.get(People), 'known').mockRejectedValue(said);
    const answer = await an.get('/my-data');
    expect(answer.json<unknown>()).toMatchObject({ status: 500, code: 'INTERNAL_ERROR' });
    broken.mockRestore();
    await expect(database.query('SELECT $1::date', [SOMEBODY])).rejects.toMatchObject({ code: '22007' });
    const late = vi
      .spyOn(t.app.get(People), 'known')
      .mockImplementation(() => database.query('SELECT $1::date', [SOMEBODY]) as never);
    expect((await an.get('/my-data')).statusCode).toBe(422);
    late.mockRestore();
    const unsent = vi.spyOn(t.app.get(People), 'profile').mockRejectedValue(said);
    await an.file(BIRTH, WARD, { childName: CHILD }).catch(() => undefined);
    await an.send('POST', '/my-data/exports');
    await t.runJobs();
    unsent.mockRestore();
    const failed = await database.query<{ error: string }>(
      'SELECT last_error AS error FROM graphile_worker._private_jobs WHERE last_error IS NOT NULL',
    );
    expect(failed.map(({ error }) => error)).toEqual(
      expect.arrayContaining([expect.stringContaining('invalid input syntax')]),
    );
    expect(await leaks()).toEqual([]);
    expect(watched.lines('log')).toBeGreaterThan(20);
  });

  test('in exports, requests and reveals', async () => {
    await an.send('POST', '/my-data/exports');
    await t.runJobs();
    const wish = { kind: 'CORRECTION', datum: 'FULL_NAME', right: CHILD, why: `Tôi là ${SOMEBODY}` };
    expect((await an.send('POST', '/my-data/requests', wish)).statusCode).toBe(201);
    await an.send('POST', '/my-data/requests', { ...wish, datum: SOMEBODY, [CHILD]: CHILD });
    await t.runJobs();
    expect(await leaks()).toEqual([]);
  });
});
