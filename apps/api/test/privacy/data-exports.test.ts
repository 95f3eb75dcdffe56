import type { DataExport, DataExportLinks, DataExports, Notices } from '@motcua/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';

const BIRTH = '1.001193';
const PERMIT = '1.013225';
const WARD = 'H50.101';

interface Gathered {
  format: string;
  person: { fullName: string; personalId: string };
  sessions: unknown[];
  reads: { what: string }[];
  drafts: { answers: Record<string, unknown> }[];
  dossiers: {
    page: { code: string; answers: unknown[] };
    timeline: unknown[];
    history: { format: string; submissions: { answers: Record<string, unknown> }[] };
  }[];
}

let t: TestApp;
let binh: Person;
let code: string;

beforeAll(async () => {
  t = await createTestApp();
  binh = await Person.signIn(t, 'dan.binh');
  code = (await binh.file(BIRTH, WARD)).code;
  await binh.fillDraft(await binh.openDraft(PERMIT, WARD));
  await (await Person.signIn(t, 'mc.donghoi.tiepnhan')).dossier(code);
});
afterAll(() => t.close());

const ask = (who = binh) => who.send('POST', '/my-data/exports');
const list = async () => (await binh.get('/my-data/exports')).json<DataExports>();
const linksOf = async (id: string) =>
  (await binh.send('POST', `/my-data/exports/${id}/links`)).json<DataExportLinks>();
const follow = async (link: string, who = binh) =>
  t.inject({ method: 'GET', url: link, headers: await who.headers() });

describe('all that is held about me', () => {
  let first: DataExport;

  test('is gathered by the worker, one at a time', async () => {
    const asked = await ask();
    expect(asked.statusCode).toBe(202);
    first = asked.json<DataExport>();
    expect(first).toMatchObject({ state: 'WAITING' });
    expect((await ask()).json<unknown>()).toMatchObject({ status: 409, reason: 'EXPORT_RUNNING' });
    expect((await binh.send('POST', `/my-data/exports/${first.id}/links`)).statusCode).toBe(404);
    await t.runJobs();
    expect((await list()).items[0]).toMatchObject({ id: first.id, state: 'READY', done: 3, total: 3 });
    const { items } = (await binh.get('/notices')).json<Notices>();
    expect(items[0]).toMatchObject({ kind: 'DATA_EXPORT_READY', dossierCode: null });
  });

  test('as JSON that a machine reads, whole and in clear', async () => {
    const links = await linksOf(first.id);
    const answer = await follow(links.json);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="du-lieu-cua-toi.json"',
      'cache-control': 'private, no-store',
    });
    const data = answer.json<Gathered>();
    expect(data.format).toBe('motcua-data/1');
    expect(data.person).toMatchObject({ fullName: 'Trần Thị Bình', personalId: '099192000002' });
    expect(data.sessions.length).toBeGreaterThan(0);
    expect(data.reads).toMatchObject([{ what: 'DOSSIER' }]);
    expect(Object.keys(data.drafts[0]?.answers ?? {}).length).toBeGreaterThan(3);
    const [dossier] = data.dossiers;
    expect(dossier).toMatchObject({ page: { code }, history: { format: 'motcua-history/1' } });
    expect(Object.keys(dossier?.history.submissions[0]?.answers ?? {}).length).toBeGreaterThan(3);
    expect(dossier?.page.answers.length).toBeGreaterThan(0);
  });

  test('as a page to read and print, in which nothing can run', async () => {
    const answer = await follow((await linksOf(first.id)).html);
    expect(answer.headers['content-security-policy']).toContain('sandbox');
    expect(answer.body).toContain('Trần Thị Bình');
    expect(answer.body).toContain('099192000002');
    expect(answer.body).toContain(code);
    expect(answer.body).toContain('Ai đã xem dữ liệu của tôi');
    expect(answer.body).not.toMatch(/<script|undefined|\[object/);
  });

  test('lies sealed', async () => {
    const found = await t.database.query(
      `SELECT 1 FROM data_export_part WHERE position('099192000002'::bytea IN content_sealed) > 0`,
    );
    expect(found).toEqual([]);
  });

  test('opens to nobody else, by no altered link, and for five minutes', async () => {
    const { json } = await linksOf(first.id);
    const an = await Person.signIn(t, 'dan.an');
    expect((await follow(json, an)).statusCode).toBe(404);
    expect((await an.send('POST', `/my-data/exports/${first.id}/links`)).statusCode).toBe(404);
    const elsewhere = await Person.signIn(t, 'dan.binh');
    expect((await follow(json, elsewhere)).statusCode).toBe(404);
    expect((await follow(json.replace('form=json', 'form=html'))).statusCode).toBe(404);
    expect((await follow(json.replace(/until=\d/, 'until=9'))).statusCode).toBe(404);
    expect((await t.inject({ method: 'GET', url: json })).statusCode).toBe(401);
    t.clock.advance({ minutes: 6 });
    expect((await follow(json)).json<unknown>()).toMatchObject({ code: 'LINK_EXPIRED' });
  });

  test('asks for a fresh proof of identity', async () => {
    t.clock.advance({ minutes: 11 });
    const stale = binh;
    // Person signs in anew only after a quarter of an hour; this session's proof is older than ten minutes.
    const headers = await t.signInAs('dan.binh');
    t.clock.advance({ minutes: 11 });
    for (const url of ['/api/v1/my-data/exports', `/api/v1/my-data/exports/${first.id}/links`]) {
      const answer = await t.inject({ method: 'POST', url, headers });
      expect(answer.json<unknown>()).toMatchObject({ status: 403, code: 'REAUTHENTICATION_REQUIRED' });
    }
    expect((await stale.get('/my-data/exports')).statusCode).toBe(200);
  });

  test('three times a day; a second run of the job changes nothing', async () => {
    for (const left of [1, 0]) {
      expect((await ask()).statusCode).toBe(202);
      await t.runJobs();
      expect((await list()).leftToday).toBe(left);
    }
    const tooMany = await ask();
    expect(tooMany.json<unknown>()).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect(Number(tooMany.headers['retry-after'])).toBeGreaterThan(3600);
    t.clock.advance({ days: 1 });
    expect((await list()).leftToday).toBe(3);
  });

  test('is gone after seven days', async () => {
    t.clock.advance({ days: 7 });
    expect((await list()).items.map(({ state }) => state)).toEqual(['GONE', 'GONE', 'GONE']);
    expect((await binh.send('POST', `/my-data/exports/${first.id}/links`)).statusCode).toBe(404);
    await t.database.query(`SELECT graphile_worker.add_job('privacy.sweepExports')`);
    await t.runJobs();
    expect(await t.database.query('SELECT 1 FROM data_export_part')).toEqual([]);
  });
});
