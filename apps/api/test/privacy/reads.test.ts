import type { Dossier, MyData, MyReads } from '@motcua/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAtCounter, tryOpen } from '../counter/at-counter.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';

const BIRTH = '1.001193';
const WARD = 'H50.101';

let t: TestApp;
let binh: Person;
let intake: Person;
let code: string;

beforeAll(async () => {
  t = await createTestApp();
  binh = await Person.signIn(t, 'dan.binh');
  intake = await Person.signIn(t, 'mc.donghoi.tiepnhan');
  code = (await binh.file(BIRTH, WARD)).code;
});
afterAll(() => t.close());

const reads = async (query = ''): Promise<MyReads> =>
  (await binh.get(`/my-data/reads${query}`)).json<MyReads>();
const newest = async (): Promise<MyReads['items'][number] | undefined> => (await reads()).items[0];

describe('who looked at my data', () => {
  test('page, course and what may be done are one look; it says who, in which post, where and why', async () => {
    await intake.dossier(code);
    await intake.timeline(code);
    await intake.actions(code);
    const { items } = await reads();
    expect(items).toEqual([
      {
        id: expect.any(String) as unknown,
        at: '2026-11-23T01:00:00.000Z',
        what: 'DOSSIER',
        purpose: 'PROCESS',
        note: null,
        officerName: expect.stringMatching(/\S+ \S+/) as unknown,
        machine: false,
        unitName: 'Trung tâm Phục vụ hành chính công phường Đồng Hới',
        roleName: expect.objectContaining({ vi: expect.any(String) as unknown }) as unknown,
        dossierCode: code,
      },
    ]);
  });

  test('numbers in full, by group, for a purpose that the owner reads in the officer’s words', async () => {
    t.clock.advance({ minutes: 5 });
    const note = encodeURIComponent('Gọi báo thiếu giấy chứng sinh');
    const headers = { 'x-purpose': 'CONTACT', 'x-purpose-note': note };
    const shown = (await intake.get(`/dossiers/${code}?unmask=submitter`, headers)).json<Dossier>();
    expect(shown.submitter).toMatchObject({ personalId: '099192000002', phone: '0950000002' });
    expect(JSON.stringify(shown.answers)).not.toContain('099192000002');
    expect(await newest()).toMatchObject({
      what: 'SUBMITTER_IN_FULL',
      purpose: 'CONTACT',
      note: 'Gọi báo thiếu giấy chứng sinh',
    });
    const stored = await t.database.query(`SELECT 1 FROM personal_read r WHERE r::text LIKE '%chứng sinh%'`);
    expect(stored).toEqual([]);
  });

  test('other needs words; an inspector sees the dossier and no number in full', async () => {
    const bare = await intake.get(`/dossiers/${code}?unmask=answers`, { 'x-purpose': 'OTHER' });
    expect(bare.json<unknown>()).toMatchObject({ errors: [{ code: 'PURPOSE_REQUIRED' }] });
    const inspector = await Person.signIn(t, 'tinh.kiemtra');
    const page = await inspector.get(`/dossiers/${code}`);
    expect(page.json<Dossier>().mayShowNumbers).toBe(false);
    expect(await newest()).toMatchObject({ what: 'DOSSIER', purpose: 'INSPECT' });
    const asked = await inspector.get(`/dossiers/${code}?unmask=submitter`, { 'x-purpose': 'INSPECT' });
    expect(asked.statusCode).toBe(403);
  });

  test('the counter: looked up by number, refused with another name, form filled in', async () => {
    t.clock.advance({ minutes: 5 });
    await intake.send('POST', '/counter/applicants/find', { personalId: '099192000002' });
    expect(await newest()).toMatchObject({ what: 'APPLICANT', purpose: 'COUNTER', dossierCode: null });
    t.clock.advance({ hours: 2 });
    await tryOpen(intake, { applicant: { personalId: '099192000002', fullName: 'Ai Đó Khác' } });
    expect(await newest()).toMatchObject({ what: 'APPLICANT', at: new Date(t.clock.now()).toISOString() });
    t.clock.advance({ minutes: 1 });
    await openAtCounter(intake, { applicant: { personalId: '099192000002', fullName: 'Trần Thị Bình' } });
    expect(await newest()).toMatchObject({ what: 'COUNTER_DRAFT', purpose: 'COUNTER' });
  });

  test('a file handed in and a paper issued', async () => {
    t.clock.advance({ minutes: 1 });
    await t.runJobs();
    const page = await intake.dossier(code);
    const file = page.documents.flatMap(({ files }) => files)[0];
    expect((await intake.get(`/files/${file?.id ?? ''}`)).statusCode).toBe(200);
    expect(await newest()).toMatchObject({ what: 'FILE', dossierCode: code });
    t.clock.advance({ minutes: 1 });
    await intake.do(code, 'accept');
    await t.runJobs();
    const paper = (await intake.dossier(code)).issued[0];
    expect((await intake.get(`/dossiers/${code}/issued/${paper?.id ?? ''}`)).statusCode).toBe(200);
    expect((await reads()).items.map(({ what }) => what)).toContain('PAPER');
  });

  test('is mine alone, by dossier too; officers have no such page', async () => {
    const { items } = await reads(`?dossier=${code}`);
    expect(items.length).toBeGreaterThan(3);
    expect(items.every(({ dossierCode }) => dossierCode === code)).toBe(true);
    const an = await Person.signIn(t, 'dan.an');
    expect((await an.get(`/my-data/reads?dossier=${code}`)).json<MyReads>().items).toEqual([]);
    expect((await intake.get('/my-data/reads')).statusCode).toBe(403);
    await binh.dossier(code);
    expect((await reads()).items.map(({ officerName }) => officerName)).not.toContain('Trần Thị Bình');
  });

  test('comes in pages, each row once', async () => {
    const { items } = await reads();
    for (let n = 0; n < 40; n += 1) {
      t.clock.advance({ minutes: 61 });
      await (await Person.signIn(t, 'mc.donghoi.tiepnhan')).dossier(code);
    }
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: MyReads = await reads(cursor && `?cursor=${cursor}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toHaveLength(items.length + 40);
    expect(new Set(seen).size).toBe(seen.length);
    expect((await binh.get('/my-data/reads?cursor=x')).statusCode).toBe(422);
  });

  test('is shown for two years', async () => {
    t.clock.advance({ days: 735 });
    expect((await reads()).items).toEqual([]);
  });
});

test('what is held: counts, and numbers but for their last digits', async () => {
  const held = (await binh.get('/my-data')).json<MyData>();
  expect(held.identity).toMatchObject({
    fullName: 'Trần Thị Bình',
    personalId: '********0002',
    phone: '******0002',
    verified: true,
  });
  expect(held.held).toMatchObject({ dossiers: 1, papers: expect.any(Number) as unknown });
  expect(held.held.files).toBeGreaterThan(0);
  expect(held.readsKeptMonths).toBe(24);
});

test('names of officers can be kept back: unit and post stay', async () => {
  const other = await createTestApp({ env: { MOTCUA_HIDE_OFFICER_NAMES: '1' } });
  try {
    const an = await Person.signIn(other, 'dan.an');
    const { code: filed } = await an.file(BIRTH, WARD);
    await (await Person.signIn(other, 'mc.donghoi.tiepnhan')).dossier(filed);
    const [read] = (await an.get('/my-data/reads')).json<MyReads>().items;
    expect(read).toMatchObject({
      officerName: null,
      unitName: expect.stringContaining('Đồng Hới') as unknown,
    });
  } finally {
    await other.close();
  }
});

test('the application can add to the log and do nothing else to it', async () => {
  for (const table of ['personal_read', 'personal_search', 'data_request_step']) {
    for (const sql of [`DELETE FROM ${table}`, `UPDATE ${table} SET at = now()`, `TRUNCATE ${table}`])
      await expect(t.database.query(sql)).rejects.toMatchObject({ code: '42501' });
  }
});

test('a search in the inbox is written down as a keyed hash of its words, once an hour', async () => {
  const officer = await Person.signIn(t, 'mc.donghoi.tiepnhan2');
  for (const q of ['binh', 'Bình', 'cường'])
    expect((await officer.send('POST', '/inbox/search', { tab: 'unit', q })).statusCode).toBe(200);
  const rows = await t.database.query<{ row: string; role: string; place: string }>(
    `SELECT s::text AS row, s.role, s.place FROM personal_search s JOIN account a ON a.id = s.account_id
     WHERE a.username = 'mc.donghoi.tiepnhan2'`,
  );
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({ place: 'INBOX', role: 'INTAKE_OFFICER' });
  expect(rows.map(({ row }) => row).join(' ')).not.toMatch(/b[iì]nh|cường/i);
});
