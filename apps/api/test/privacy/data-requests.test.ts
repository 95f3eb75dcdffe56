import type { DataRequest, DataRequestQueue, MyDataRequests, MyReads, Notices } from '@motcua/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DUNG, openAtCounter, tryOpen } from '../counter/at-counter.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';

let t: TestApp;
let binh: Person;
let head: Person;
let intake: Person;

beforeAll(async () => {
  t = await createTestApp();
  binh = await Person.signIn(t, 'dan.binh');
  head = await Person.signIn(t, 'mc.donghoi.truong');
  intake = await Person.signIn(t, 'mc.donghoi.tiepnhan');
});
afterAll(() => t.close());

const WISH = { kind: 'CORRECTION', datum: 'PHONE', right: '0950000099', why: 'Tôi đã đổi số' };
const ask = (who: Person, wish: object = WISH) => who.send('POST', '/my-data/requests', wish);
const queue = async (who: Person, state = 'OPEN') =>
  (await who.get(`/data-requests?state=${state}`)).json<DataRequestQueue>().items;
const answer = (who: Person, id: string, body: object, seen = 1) =>
  who.send('POST', `/data-requests/${id}/answer`, body, { 'if-match': `"${seen}"` });

async function headOf(unitName: string): Promise<Person> {
  const [row] = await t.database.query<{ username: string }>(
    `SELECT a.username FROM appointment p JOIN account a ON a.id = p.account_id JOIN agency u ON u.id = p.agency_id
     WHERE u.name = $1 AND p.role = 'COUNTER_HEAD'`,
    [unitName],
  );
  return Person.signIn(t, row?.username ?? '');
}

describe('what a person asks of their data', () => {
  let id: string;
  let answering: Person;

  test('goes to the counter where they live, to be answered within two working days', async () => {
    const asked = await ask(binh);
    expect(asked.statusCode).toBe(201);
    const [mine] = asked.json<MyDataRequests>().items;
    // Asked on Monday at 8:00; the Tuesday is a day off.
    expect(mine).toMatchObject({ state: 'OPEN', right: '0950000099', why: 'Tôi đã đổi số', answer: null });
    expect(mine?.dueAt).toBe('2026-11-26T01:00:00.000Z');
    id = mine?.id ?? '';
    answering = await headOf(mine?.unitName ?? '');
    expect(await queue(answering)).toMatchObject([
      { id, datum: 'PHONE', personName: 'Trần Thị Bình', overdue: false },
    ]);
    const { items } = (await answering.get('/notices')).json<Notices>();
    expect(items[0]).toMatchObject({ kind: 'DATA_REQUEST_ASKED' });
    expect(items[0]?.text.vi).not.toMatch(/Bình|0950/);
  });

  test('is read by the head of that counter alone, and the look is shown to the person', async () => {
    expect((await answering.get(`/data-requests/${id}`)).json<DataRequest>()).toMatchObject({
      personName: 'Trần Thị Bình',
      recorded: '******0002',
      verified: true,
      own: false,
    });
    const [read] = (await binh.get('/my-data/reads')).json<MyReads>().items;
    expect(read).toMatchObject({ what: 'DATA_REQUEST', purpose: 'CORRECT' });
    const others = ['mc.donghoi.truong', 'mc.giolinh.truong', 'tinh.giamdoc'].filter(
      (username) => username !== answering.username,
    );
    for (const username of others) {
      const other = await Person.signIn(t, username);
      expect((await other.get(`/data-requests/${id}`)).statusCode).toBe(404);
      expect((await answer(other, id, { outcome: 'REFUSED', answer: 'x' })).statusCode).toBe(404);
      expect((await queue(other)).map((item) => item.id)).not.toContain(id);
    }
    for (const username of ['dan.binh', 'mc.donghoi.tiepnhan', 'tinh.kythuat']) {
      const other = await Person.signIn(t, username);
      expect((await other.get(`/data-requests/${id}`)).statusCode).toBe(403);
    }
  });

  test('what the identity provider vouches for is not changed here, but passed on', async () => {
    const corrected = { outcome: 'CORRECTED', answer: 'Đã sửa', paperSeen: 'Căn cước' };
    expect((await answer(answering, id, corrected)).json<unknown>()).toMatchObject({
      code: 'ACTION_NOT_ALLOWED',
      reason: 'VERIFIED_ELSEWHERE',
    });
    const forwarded = {
      outcome: 'FORWARDED',
      answer: 'Hãy đổi số trên VNeID; lần đăng nhập sau sẽ có số mới.',
    };
    expect((await answer(answering, id, forwarded, 7)).json<unknown>()).toMatchObject({
      code: 'STALE_VERSION',
    });
    expect((await answer(answering, id, forwarded)).json<DataRequest>()).toMatchObject({
      state: 'FORWARDED',
    });
    expect((await answer(answering, id, forwarded, 2)).json<unknown>()).toMatchObject({
      reason: 'ALREADY_ANSWERED',
    });
    const [mine] = (await binh.get('/my-data/requests')).json<MyDataRequests>().items;
    expect(mine).toMatchObject({ state: 'FORWARDED', answer: forwarded.answer });
    const { items } = (await binh.get('/notices')).json<Notices>();
    expect(items[0]).toMatchObject({ kind: 'DATA_REQUEST_ANSWERED' });
    expect((await queue(answering, 'ANSWERED')).map((item) => item.id)).toEqual([id]);
  });

  test('says what is missing: a dossier or file that is not mine, words, a key', async () => {
    const an = await Person.signIn(t, 'dan.an');
    const file = await an.upload();
    const wrong = await ask(binh, { ...WISH, fileId: file.id });
    expect(wrong.json<unknown>()).toMatchObject({ errors: [{ pointer: '/fileId', code: 'UNKNOWN' }] });
    expect((await ask(binh, { ...WISH, dossierCode: 'H50.101.01-261123-0001' })).statusCode).toBe(422);
    expect((await ask(binh, { ...WISH, why: ' ' })).statusCode).toBe(422);
    expect((await ask(binh, { ...WISH, datum: 'SHOE_SIZE' })).statusCode).toBe(422);
    const mine = await binh.upload();
    expect((await ask(binh, { ...WISH, fileId: mine.id })).statusCode).toBe(201);
    expect((await answering.get(`/files/${mine.id}`)).statusCode).toBe(200);
    expect((await intake.get(`/files/${mine.id}`)).statusCode).toBe(404);
  });

  test('at most ten wait at once', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) statuses.push((await ask(binh)).statusCode);
    expect(statuses.filter((status) => status === 201)).toHaveLength(9);
    expect(statuses.at(-1)).toBe(409);
  });

  test('lies sealed', async () => {
    for (const table of ['data_request', 'data_request_step', 'idempotency_key', 'notice']) {
      const found = await t.database.query(`SELECT 1 FROM ${table} x WHERE x::text LIKE '%0950000099%'`);
      expect({ table, found }).toEqual({ table, found: [] });
    }
  });
});

describe('a name mistyped at the counter', () => {
  const WRONG = { ...DUNG, fullName: 'Phạm Tiến Dùng' };
  const wish = {
    personalId: DUNG.personalId,
    datum: 'FULL_NAME',
    right: 'Phạm Tiến Dũng',
    paperSeen: 'Thẻ căn cước',
  };
  const atCounter = (who: Person, body: object = wish) => who.send('POST', '/data-requests/at-counter', body);

  test('is set right by another officer than asked for it, with the paper seen', async () => {
    await openAtCounter(intake, { applicant: WRONG });
    expect((await atCounter(head)).statusCode).toBe(204);
    const own = (await queue(head)).at(-1);
    const corrected = { outcome: 'CORRECTED', answer: 'Đã sửa theo thẻ căn cước' };
    expect((await answer(head, own?.id ?? '', corrected)).json<unknown>()).toMatchObject({
      reason: 'OWN_REQUEST',
    });
    expect((await atCounter(intake)).statusCode).toBe(204);
    const asked = (await queue(head)).find(
      (item) => item.id !== own?.id && item.personName === WRONG.fullName,
    );
    const id = asked?.id ?? '';
    expect((await answer(head, id, corrected)).json<unknown>()).toMatchObject({
      errors: [{ pointer: '/paperSeen' }],
    });
    const done = await answer(head, id, { ...corrected, paperSeen: 'Thẻ căn cước' });
    expect(done.json<DataRequest>()).toMatchObject({ state: 'CORRECTED', recorded: 'Phạm Tiến Dũng' });
    // Known under the right name from now on.
    expect((await tryOpen(intake, { applicant: DUNG })).statusCode).toBe(201);
    const refused = await tryOpen(intake, { applicant: { ...DUNG, fullName: 'Lê Văn Khác' } });
    expect(refused.statusCode).toBe(422);
  });

  test('never of somebody for whom the provider vouches, nobody, or to nonsense', async () => {
    const verified = await atCounter(intake, { ...wish, personalId: '099192000002' });
    expect(verified.json<unknown>()).toMatchObject({ reason: 'VERIFIED_ELSEWHERE' });
    expect((await atCounter(intake, { ...wish, personalId: '099000000000' })).statusCode).toBe(404);
    const nonsense = await atCounter(intake, { ...wish, datum: 'DATE_OF_BIRTH', right: 'hôm qua' });
    expect(nonsense.json<unknown>()).toMatchObject({ errors: [{ pointer: '/right' }] });
    const citizen = await Person.signIn(t, 'dan.an');
    expect((await atCounter(citizen)).statusCode).toBe(403);
  });
});
