import { samplePdf } from '@motcua/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';

let t: TestApp;
let an: Person;
let code: string;
let fileId: string;

beforeAll(async () => {
  t = await createTestApp();
  an = await Person.signIn(t, 'dan.an');
  ({ code } = await an.file('1.001193', 'H50.101', { birthEvidence: 'paper' }));
  fileId = (await an.dossier(code)).documents[0]?.files[0]?.id ?? '';
});
afterAll(() => t.close());

const follow = (url: string, headers: Record<string, string>) => t.inject({ method: 'GET', url, headers });
async function linkOf(headers: Record<string, string>): Promise<string> {
  const answer = await follow(`/api/v1/files/${fileId}/open`, headers);
  expect(answer.statusCode).toBe(302);
  return String(answer.headers.location);
}

test('a link opens the file for five minutes, in parts too, and not an instant longer', async () => {
  const session = await t.signInAs('dan.an');
  const link = await linkOf(session);
  expect(link).not.toContain(fileId);
  const whole = await follow(link, session);
  expect(whole.rawPayload.subarray(0, 4).toString()).toBe('%PDF');
  expect(whole.headers['cache-control']).toBe('private, no-store');
  t.clock.advance({ minutes: 4, seconds: 58 });
  expect((await follow(link, { ...session, range: 'bytes=0-3' })).statusCode).toBe(206);
  t.clock.advance({ seconds: 2 });
  expect((await follow(link, session)).json()).toMatchObject({ status: 403, code: 'LINK_EXPIRED' });
});

test('in another session it opens nothing, not even for the same person or somebody who may see the file', async () => {
  const session = await t.signInAs('dan.an');
  const link = await linkOf(session);
  for (const other of ['dan.an', 'dan.binh', 'mc.donghoi.tiepnhan'])
    expect((await follow(link, await t.signInAs(other))).json()).toMatchObject({ code: 'LINK_EXPIRED' });
  expect((await follow(link, {})).statusCode).toBe(401);
});

test('after signing out it opens nothing', async () => {
  const session = await t.signInAs('dan.an');
  const link = await linkOf(session);
  expect((await follow(link, session)).statusCode).toBe(200);
  await t.inject({ method: 'DELETE', url: '/api/v1/session', headers: session });
  expect((await follow(link, session)).statusCode).toBe(401);
});

test('altered anywhere it opens nothing', async () => {
  const session = await t.signInAs('dan.an');
  const link = await linkOf(session);
  const [, token = ''] = /links\/(.+)$/.exec(link) ?? [];
  const bytes = Buffer.from(token, 'base64url');
  for (let at = 0; at < bytes.length; at += 1) {
    const altered = Buffer.from(bytes);
    altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
    const answer = await follow(`/api/v1/files/links/${altered.toString('base64url')}`, session);
    expect(answer.json()).toMatchObject({ code: 'LINK_EXPIRED' });
  }
  for (const junk of ['x', 'AAAA', 'A'.repeat(90)])
    expect((await follow(`/api/v1/files/links/${junk}`, session)).statusCode).toBe(403);
});

test('nobody gets a link to what they may not see', async () => {
  for (const stranger of ['dan.binh', 'mc.giolinh.tiepnhan', 'tinh.kythuat'])
    expect((await follow(`/api/v1/files/${fileId}/open`, await t.signInAs(stranger))).statusCode).toBe(404);
});

test('its owner is told that an officer opened the file, once an hour, and not of looks of their own', async () => {
  const reads = () =>
    t.database.query<{ username: string; objectId: string }>(
      `SELECT a.username, r.object_id AS "objectId" FROM personal_read r JOIN account a ON a.id = r.account_id
       JOIN dossier d ON d.id = r.dossier_id WHERE d.code = $1 AND r.what = 'FILE' ORDER BY r.at`,
      [code],
    );
  const before = (await reads()).length;
  t.clock.advance({ hours: 2 });
  const officer = await t.signInAs('mc.donghoi.tiepnhan');
  const link = await linkOf(officer);
  await follow(link, officer);
  await follow(link, { ...officer, range: 'bytes=0-9' });
  await linkOf(officer);
  await linkOf(await t.signInAs('dan.an'));
  expect((await reads()).slice(before)).toEqual([{ username: 'mc.donghoi.tiepnhan', objectId: fileId }]);
});

test('a file of one’s own that lies in no dossier opens by a link as well', async () => {
  const session = await t.signInAs('dan.binh');
  const { id } = await (await Person.signIn(t, 'dan.binh')).upload('a.pdf', samplePdf());
  const answer = await follow(`/api/v1/files/${id}/open`, session);
  expect((await follow(String(answer.headers.location), session)).statusCode).toBe(200);
});
