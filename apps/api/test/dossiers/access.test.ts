import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';

const BIRTH = '1.001193';
const WARD = 'H50.101';

let t: TestApp;
let an: Person;
let code: string;
let fileId: string;

beforeAll(async () => {
  t = await createTestApp();
  an = await Person.signIn(t, 'dan.an');
  ({ code } = await an.file(BIRTH, WARD, { birthEvidence: 'paper' }));
  fileId = (await an.dossier(code)).documents[0]?.files[0]?.id ?? '';
});
afterAll(() => t.close());

describe.each([
  'dan.binh',
  'mc.giolinh.tiepnhan',
  'sxd.chuyenvien',
  'tinh.nghiepvu',
  'tinh.kythuat',
  'mc.donghoi.hotro',
])('for %s another’s dossier does not exist', (username) => {
  test('neither to read nor to act on nor to take files from', async () => {
    const stranger = await Person.signIn(t, username);
    const answers = await Promise.all([
      stranger.get(`/dossiers/${code}`),
      stranger.get(`/dossiers/${code}/timeline`),
      stranger.get(`/dossiers/${code}/actions`),
      stranger.get(`/dossiers/${code}`, { 'if-none-match': '"1"' }),
      stranger.get(`/files/${fileId}`),
      stranger.tryTo(code, { action: 'withdraw', reason: 'x' }, 1),
      stranger.tryTo(code, { action: 'accept' }, 1),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 404));
    const [there, nowhere] = [answers[0], await stranger.get('/dossiers/H50.101.01-261123-9999')];
    expect({ ...there?.json<object>(), traceId: '' }).toEqual({ ...nowhere.json<object>(), traceId: '' });
    expect((await stranger.get('/dossiers')).body).not.toContain(code);
  });
});

test.each(['mc.donghoi.tiepnhan', 'mc.donghoi.truong', 'ub.donghoi.chutich', 'tinh.kiemtra'])(
  '%s may read it by their post; only the counter and its head may accept it',
  async (username) => {
    const officer = await Person.signIn(t, username);
    expect((await officer.dossier(code)).viewer).toBe('OFFICER');
    expect((await officer.get(`/files/${fileId}`)).statusCode).toBe(200);
    const { items } = await officer.actions(code);
    const may = items.some(({ action }) => action === 'accept');
    expect(may).toBe(username.startsWith('mc.donghoi.'));
    if (username === 'tinh.kiemtra') expect(items).toEqual([]);
  },
);

test('a department sees the dossier from the moment it is asked, and afterwards', async () => {
  const cuong = await Person.signIn(t, 'dan.cuong');
  const department = await Person.signIn(t, 'sxd.chuyenvien');
  const permit = await cuong.file('1.013225', WARD);
  expect((await department.get(`/dossiers/${permit.code}`)).statusCode).toBe(404);
  await (await Person.signIn(t, 'mc.donghoi.tiepnhan')).do(permit.code, 'accept');
  await (await Person.signIn(t, 'kt.donghoi.truong')).do(permit.code, 'putInCharge');
  await department.do(permit.code, 'reply');
  expect((await department.get(`/dossiers/${permit.code}`)).statusCode).toBe(200);
});

test('identity numbers are masked for officers until they ask, and every look is logged with its purpose, once an hour', async () => {
  t.clock.advance({ hours: 1 });
  const intake = await Person.signIn(t, 'mc.donghoi.tiepnhan');
  const reads = () =>
    t.database.query<{ what: string; purpose: string }>(
      `SELECT r.what, r.purpose FROM personal_read r JOIN account a ON a.id = r.account_id
       JOIN dossier d ON d.id = r.dossier_id WHERE a.username = 'mc.donghoi.tiepnhan' AND d.code = $1 ORDER BY r.at, r.id`,
      [code],
    );
  const before = (await reads()).length;
  const masked = await intake.get(`/dossiers/${code}`);
  expect(masked.body).not.toContain('099088000001');
  expect(masked.body).not.toContain('0950000001');
  const purpose = encodeURIComponent('Đối chiếu căn cước');
  const silent = await intake.get(`/dossiers/${code}?unmask=1`);
  expect(silent.json<unknown>()).toMatchObject({ status: 422, errors: [{ code: 'PURPOSE_REQUIRED' }] });
  const bare = await intake.get(`/dossiers/${code}?unmask=1`, { 'x-purpose': purpose });
  expect(bare.body).toContain('099088000001');
  expect((await reads()).slice(before)).toEqual([
    { what: 'DOSSIER', purpose: 'PROCESS' },
    { what: 'SUBMITTER_IN_FULL', purpose: 'OTHER' },
    { what: 'ANSWERS_IN_FULL', purpose: 'OTHER' },
  ]);
  await intake.dossier(code);
  await intake.get(`/dossiers/${code}?unmask=1`, { 'x-purpose': purpose });
  expect(await reads()).toHaveLength(before + 3);
  await intake.get(`/dossiers/${code}?unmask=1`, { 'x-purpose': encodeURIComponent('Trả lời công dân') });
  expect((await reads()).slice(before + 3)).toEqual([
    { what: 'SUBMITTER_IN_FULL', purpose: 'OTHER' },
    { what: 'ANSWERS_IN_FULL', purpose: 'OTHER' },
  ]);
  t.clock.advance({ hours: 1 });
  await intake.dossier(code);
  expect(await reads()).toHaveLength(before + 6);
  const own = await t.database.query(
    `SELECT 1 FROM personal_read r JOIN account a ON a.id = r.account_id WHERE a.username = 'dan.an'`,
  );
  await an.dossier(code);
  expect(own).toEqual([]);
});

test('an unchanged dossier is answered by 304, a changed one whole', async () => {
  const first = await an.get(`/dossiers/${code}`);
  expect(first.headers['etag']).toBe('"1"');
  const same = await an.get(`/dossiers/${code}`, { 'if-none-match': '"1"' });
  expect([same.statusCode, same.body]).toEqual([304, '']);
  await an.do(code, 'sendMessage', { reason: 'Xin hỏi khi nào xong' });
  const changed = await an.get(`/dossiers/${code}`, { 'if-none-match': '"1"' });
  expect([changed.statusCode, changed.headers['etag']]).toEqual([200, '"2"']);
});

test('history can be added to, and nothing of it rewritten, by the application itself', async () => {
  for (const sql of [
    `UPDATE dossier_action SET action_sealed = NULL, action = '{}'`,
    'DELETE FROM dossier_action',
    `UPDATE dossier_submission SET answers_sealed = ''`,
    'DELETE FROM dossier_submission',
    `UPDATE issued_document SET number = '0'`,
    'DELETE FROM personal_read',
    'DELETE FROM dossier',
  ]) {
    await expect(t.database.query(sql)).rejects.toThrow(/permission denied/);
  }
});

test('naming somebody else’s file opens it to nobody', async () => {
  const binh = await Person.signIn(t, 'dan.binh');
  const draft = await binh.openDraft(BIRTH, WARD);
  const sneaky = await binh.send(
    'PATCH',
    `/drafts/${draft.id}`,
    { documents: { [draft.requiredDocuments[0]?.key ?? '']: [fileId] } },
    { 'if-match': `"${draft.version}"` },
  );
  expect(sneaky.statusCode).toBe(422);
  const saved = await binh.fillDraft(draft, { facilityName: fileId });
  await binh.submitDraft(saved);
  expect((await binh.get(`/files/${fileId}`)).statusCode).toBe(404);
});

test('a unit that was closed: nothing new is filed there, and what is under way can still be read and withdrawn', async () => {
  const cuong = await Person.signIn(t, 'dan.cuong');
  const { code: underWay } = await cuong.file('1.013225', WARD);
  await t.database.query(`UPDATE agency SET active = false WHERE code = 'H50.101.03'`);
  try {
    const draft = await cuong.openDraft('1.013225', WARD);
    const refused = await cuong.submitDraft(await cuong.fillDraft(draft));
    expect(refused.json<unknown>()).toMatchObject({ status: 422, code: 'AGENCY_DOES_NOT_OFFER' });
    const intake = await Person.signIn(t, 'mc.donghoi.tiepnhan');
    expect((await intake.dossier(underWay)).lifecycle).toBe('SUBMITTED');
    const stuck = await intake.tryTo(underWay, { action: 'accept' });
    expect(stuck.json<unknown>()).toMatchObject({ code: 'ACTION_NOT_ALLOWED', reason: 'NO_UNIT' });
    await cuong.do(underWay, 'withdraw', { reason: 'Chờ lâu quá' });
  } finally {
    await t.database.query(`UPDATE agency SET active = true WHERE code = 'H50.101.03'`);
  }
});

test('what a look-up needs lies nowhere in clear: not in the dossier, not among the answers kept for repeats', async () => {
  const { code: filed, lookupSecret } = await an.file(BIRTH, WARD);
  for (const table of ['dossier', 'dossier_action', 'idempotency_key']) {
    const found = await t.database.query(`SELECT 1 FROM ${table} x WHERE x::text LIKE '%' || $1 || '%'`, [
      lookupSecret,
    ]);
    expect({ table, found }).toEqual({ table, found: [] });
  }
  const open = await an.get(`/lookup?code=${filed}&secret=${lookupSecret.toLowerCase()}`);
  expect(open.json<unknown>()).toMatchObject({ code: filed, status: 'SUBMITTED' });
  expect((await an.get(`/lookup?code=${filed}&secret=WRONG234`)).statusCode).toBe(404);
});

test('words typed on any machine are kept in one form', async () => {
  const note = 'Đã gọi điện cho ông Bảy';
  await an.do(code, 'sendMessage', { reason: note.normalize('NFD') });
  expect((await an.timeline(code))[0]?.text).toBe(note.normalize('NFC'));
});
