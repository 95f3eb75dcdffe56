import type { Dossier, LookupResult, Notices } from '@motcua/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';

let t: TestApp;
let an: Person;
let binh: Person;
let intake: Person;
let code: string;
let secret: string;

beforeAll(async () => {
  t = await createTestApp({ env: { MOTCUA_LIMITS: '1' } });
  an = await Person.signIn(t, 'dan.an');
  binh = await Person.signIn(t, 'dan.binh');
  intake = await Person.signIn(t, 'mc.donghoi.tiepnhan');
  const filed = await an.file('1.001193', 'H50.101', { childName: 'Nguyễn Thảo An' });
  code = filed.code;
  secret = filed.lookupSecret;
});
afterAll(() => t.close());

const lookUp = (query: Record<string, string>) =>
  t.inject({ method: 'GET', url: `/api/v1/lookup?${new URLSearchParams(query).toString()}` });

test('code and secret together show status and dates, and nothing about anybody', async () => {
  const answer = await lookUp({ code: ` ${code.toLowerCase()} `, secret: secret.toLowerCase() });
  expect(answer.statusCode).toBe(200);
  expect(answer.json<LookupResult>()).toMatchObject({ code, status: 'SUBMITTED', dueAt: null });
  for (const personal of ['Thảo An', 'Nguyễn Văn An', '099088000001', '0950000001']) {
    expect(answer.body).not.toContain(personal);
  }
});

test('a wrong secret and a wrong code get the same answer', async () => {
  const wrongSecret = await lookUp({ code, secret: 'AAAAAAAA' });
  const wrongCode = await lookUp({ code: 'H50.101.01-261123-9999', secret });
  for (const answer of [wrongSecret, wrongCode]) {
    expect(answer.statusCode).toBe(404);
    expect(answer.json<unknown>()).toMatchObject({ code: 'NOT_FOUND' });
  }
});

test('guessing is slowed down', async () => {
  const codes = new Set<number>();
  for (let i = 0; i < 30; i += 1) codes.add((await lookUp({ code, secret: 'BBBBBBBB' })).statusCode);
  expect(codes).toEqual(new Set([404, 429]));
});

test('the owner is told what happens; marking read leaves nothing unread', async () => {
  await intake.do(code, 'accept');
  await t.runJobs();
  await t.runJobs();
  const notices = (await an.get('/notices')).json<Notices>();
  expect(notices.items.map(({ kind }) => kind)).toEqual(['ACCEPTED', 'SUBMITTED']);
  expect(notices.unread).toBe(2);
  expect(notices.items[0]).toMatchObject({ dossierCode: code, readAt: null });
  expect((await an.send('POST', '/notices/read')).statusCode).toBe(204);
  expect((await an.get('/notices')).json<Notices>().unread).toBe(0);
  expect((await binh.get('/notices')).json<Notices>().items).toEqual([]);
});

test('the acknowledgement is a PDF for those who may see the dossier, and not there for anybody else', async () => {
  const { issued } = (await an.get(`/dossiers/${code}`)).json<Dossier>();
  expect(issued).toMatchObject([{ form: 'MAU_01', number: '1/TNHS', ready: true }]);
  const url = `/dossiers/${code}/issued/${issued[0]?.id}`;
  for (const reader of [an, intake]) {
    const answer = await reader.get(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  }
  expect((await binh.get(url)).statusCode).toBe(404);
  expect((await an.get(`/dossiers/${code}/issued/not-an-id`)).statusCode).toBe(404);
});
