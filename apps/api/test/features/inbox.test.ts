import type { Inbox, InboxTab } from '@motcua/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';

const BIRTH = '1.001193';
const WARD = 'H50.101';

let t: TestApp;
let an: Person;
let binh: Person;
let intake: Person;
let registrar: Person;
let elsewhere: Person;
const codes: string[] = [];

async function inbox(who: Person, tab: InboxTab, query = ''): Promise<Inbox> {
  const answer = await who.get(`/inbox?tab=${tab}${query}`);
  expect(answer.statusCode).toBe(200);
  return answer.json<Inbox>();
}

const codesOf = ({ items }: Inbox): string[] => items.map(({ dossierCode }) => dossierCode);

beforeAll(async () => {
  t = await createTestApp();
  an = await Person.signIn(t, 'dan.an');
  binh = await Person.signIn(t, 'dan.binh');
  intake = await Person.signIn(t, 'mc.donghoi.tiepnhan');
  registrar = await Person.signIn(t, 'vp.donghoi.hotich');
  elsewhere = await Person.signIn(t, 'mc.giolinh.tiepnhan');
  for (const name of ['Nguyễn Thảo An', 'Đặng Thị Ứng', 'Trần Bảo Khang']) {
    codes.push((await an.file(BIRTH, WARD, { childName: name })).code);
    t.clock.advance({ minutes: 1 });
  }
});
afterAll(() => t.close());

test('work of my pool is new, in due order; another unit sees none of it', async () => {
  const seen = await inbox(intake, 'new');
  expect(codesOf(seen)).toEqual(codes);
  expect(seen.items[0]).toMatchObject({ assignee: null, lateness: 'DUE_SOON', minutesLeft: 57 });
  const others = await inbox(elsewhere, 'unit');
  expect(others.items).toEqual([]);
  expect(Object.values(others.counts)).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('every count equals the list behind it, before and after work is done', async () => {
  await intake.do(codes[0] ?? '', 'claim');
  await intake.do(codes[1] ?? '', 'accept');
  for (const who of [intake, registrar]) {
    for (const tab of ['new', 'mine', 'unit', 'dueSoon', 'overdue', 'waiting', 'done'] as const) {
      const { counts, items } = await inbox(who, tab, '&limit=100');
      expect({ who: who.username, tab, n: items.length }).toEqual({ who: who.username, tab, n: counts[tab] });
    }
  }
  expect(codesOf(await inbox(intake, 'mine'))).toEqual([codes[0]]);
  expect(codesOf(await inbox(intake, 'done'))).toEqual([codes[1]]);
  expect(codesOf(await inbox(registrar, 'unit'))).toEqual([codes[1]]);
});

test('pages follow each other without a gap or a repeat', async () => {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Inbox = await inbox(intake, 'unit', `&limit=1${cursor && `&cursor=${cursor}`}`);
    seen.push(...codesOf(page));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual([codes[0], codes[2]]);
});

test.each([
  ['dang thi ung', 0],
  ['tran bao', 1],
  ['BẢO', 1],
  ['khan%g', 0],
  ["'; drop table task; --", 0],
])('searching "%s" finds %i by the owner’s name, whatever the diacritics', async (q, n) => {
  const { items, counts } = await inbox(intake, 'unit', `&q=${encodeURIComponent(q)}`);
  expect(items).toHaveLength(n);
  expect(counts.unit).toBe(n);
});

test('a dossier is found by any part of its code', async () => {
  const { items } = await inbox(intake, 'unit', `&q=${codes[2]?.slice(-4)}`);
  expect(items.map(({ dossierCode }) => dossierCode)).toEqual([codes[2]]);
});

test('what waits for the owner is not late; what is not answered in time is overdue', async () => {
  await intake.do(codes[2] ?? '', 'requestSupplement', { items: [{ kind: 'OTHER', reason: 'Thiếu' }] });
  t.clock.advance({ days: 2 });
  const late = await inbox(intake, 'overdue');
  expect(codesOf(late)).toEqual([codes[0]]);
  expect(late.items[0]?.minutesLeft).toBeLessThan(0);
  const waiting = await inbox(intake, 'waiting');
  expect(waiting.items).toMatchObject([{ dossierCode: codes[2], lateness: 'PAUSED', minutesLeft: null }]);
});

test('citizens have no inbox, and a made-up cursor is a clear error', async () => {
  expect((await an.get('/inbox')).statusCode).toBe(403);
  expect((await binh.get('/inbox')).statusCode).toBe(403);
  const answer = await intake.get('/inbox?cursor=bm90aGluZw');
  expect(answer.statusCode).toBe(422);
  expect(answer.json<unknown>()).toMatchObject({ code: 'INVALID_REQUEST', errors: [{ pointer: '/cursor' }] });
});
