import { randomUUID } from 'node:crypto';
import type { Inbox, MyDossiers } from '@motcua/contracts';
import { openingsOf } from '@motcua/domain';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';
import { type Asker, Askers, heldBy } from './askers.js';
import { ask, type Callable, comparable } from './ask.js';
import { KNOWN_ROUTES } from './known-routes.js';
import { sees, toldOf } from './targets.js';
import { makeWorld, type World } from './world.js';

let t: TestApp;
let world: World;
let askers: Asker[];

beforeAll(async () => {
  t = await createTestApp();
  world = await makeWorld(t);
  askers = (await Askers.make(t)).filter(({ facts, state }) => facts && state === 'PLAIN');
}, 180_000);
afterAll(() => t.close());

const called = (name: string): Asker => {
  const found = askers.find((asker) => asker.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const route = (key: string, query?: string): Callable => {
  const [method, path] = key.split(' ') as [Callable['method'], string];
  return { method, path, route: { ...KNOWN_ROUTES[key], who: 'signedIn', ...(query && { query }) } };
};

describe('lists, counts and searches', () => {
  test('an inbox holds exactly the open work that the table opens, in every tab, and counts what it shows', async () => {
    const officers = askers.filter(({ facts, scopes }) => facts?.kind !== 'CITIZEN' && scopes?.length !== 0);
    for (const asker of officers) {
      if (asker.scopes && !asker.scopes.includes('inbox:read')) continue;
      const works = openingsOf(heldBy(asker), 'OUTSIDE').WORKS;
      const expected = world.dossiers
        .filter(({ open }) => open.some((unit) => works.includes(unit)))
        .map(({ code }) => code);
      const answer = await ask(t, route('GET /api/v1/inbox', 'tab=unit&limit=100'), asker);
      const inbox = JSON.parse(answer.body) as Inbox;
      expect([
        asker.name,
        [...new Set(inbox.items.map(({ dossierCode }) => dossierCode))].toSorted(),
      ]).toEqual([asker.name, expected.toSorted()]);
      expect(inbox.items.length).toBe(inbox.counts.unit);
      for (const { dossierCode } of inbox.items) {
        const dossier = world.dossiers.find(({ code }) => code === dossierCode);
        expect(dossier && sees(asker, dossier)).not.toBe('NOTHING');
      }
      for (const tab of ['new', 'mine', 'dueSoon', 'overdue', 'waiting', 'done']) {
        const other = await ask(t, route('GET /api/v1/inbox', `tab=${tab}`), asker);
        expect([asker.name, tab, toldOf(world, asker, other)]).toEqual([asker.name, tab, []]);
      }
    }
  }, 60_000);

  test('a search for the very code or name of another’s dossier finds nothing, and counts nothing', async () => {
    for (const asker of askers.filter(({ facts }) => facts?.kind === 'OFFICER')) {
      for (const dossier of world.dossiers.filter((one) => sees(asker, one) === 'NOTHING')) {
        const answer = await ask(t, route('GET /api/v1/inbox', `tab=unit&q=${dossier.code}`), asker);
        const { items, counts } = JSON.parse(answer.body) as Inbox;
        expect([asker.name, items, Object.values(counts).some((n) => n > 0)]).toEqual([
          asker.name,
          [],
          false,
        ]);
      }
    }
  }, 60_000);

  test('another’s cursor leads to nothing of theirs', async () => {
    const [an, binh] = [called('dan.an'), called('dan.binh')];
    const list = async (asker: Asker, cursor = '') => {
      const answer = await ask(
        t,
        route('GET /api/v1/dossiers', `limit=1${cursor && `&cursor=${cursor}`}`),
        asker,
      );
      return { ...(JSON.parse(answer.body) as MyDossiers), answer };
    };
    const own = await list(an);
    expect(own.items).toHaveLength(1);
    expect(own.nextCursor).toBeTruthy();
    const borrowed = await list(binh, own.nextCursor ?? '');
    expect(toldOf(world, binh, borrowed.answer)).toEqual([]);
    const officer = called('CASE_OFFICER @ H50.101.03');
    const page = await ask(t, route('GET /api/v1/inbox', 'tab=unit&limit=1'), officer);
    const { nextCursor } = JSON.parse(page.body) as Inbox;
    const stranger = called('CASE_OFFICER @ H50.14');
    if (nextCursor) {
      const next = await ask(t, route('GET /api/v1/inbox', `tab=unit&cursor=${nextCursor}`), stranger);
      expect(toldOf(world, stranger, next)).toEqual([]);
    }
  });
});

describe('ways round the front door', () => {
  test('HEAD and If-None-Match tell no more than GET: a right guess of the version is no 304', async () => {
    let compared = 0;
    for (const asker of askers) {
      for (const dossier of world.dossiers.filter((one) => sees(asker, one) === 'NOTHING')) {
        for (const tag of ['"1"', '"2"', '"3"', 'W/"2"', '*']) {
          const headers = { 'if-none-match': tag };
          const ids = { code: dossier.code };
          const nowhere = { code: 'H50.101.01-261123-9999' };
          const there = await ask(t, route('GET /api/v1/dossiers/:code'), asker, ids, headers);
          const free = await ask(t, route('GET /api/v1/dossiers/:code'), asker, nowhere, headers);
          expect([asker.name, tag, comparable(there, ids)]).toEqual([
            asker.name,
            tag,
            comparable(free, nowhere),
          ]);
          expect([403, 404]).toContain(there.status);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(500);
    for (const asker of [called('dan.an'), called('dan.binh'), called('INSPECTOR @ H50.101')]) {
      for (const { code } of world.dossiers) {
        for (const path of ['/api/v1/dossiers/:code', '/api/v1/dossiers/:code/timeline']) {
          const get = await ask(t, route(`GET ${path}`), asker, { code });
          const head = await ask(t, { ...route(`GET ${path}`), method: 'HEAD' }, asker, { code });
          expect([asker.name, path, head.status]).toEqual([asker.name, path, get.status]);
          expect(head.body).toBe('');
        }
      }
    }
  }, 60_000);

  test('the key of somebody else’s write gives nobody their answer', async () => {
    const key = randomUUID();
    const an = await Person.signIn(t, 'dan.an');
    const body = { procedureCode: '1.013225', agencyCode: 'H50.102' };
    const first = await an.send('POST', '/drafts', body, { 'idempotency-key': key });
    const again = await an.send('POST', '/drafts', body, { 'idempotency-key': key });
    const binh = await Person.signIn(t, 'dan.binh');
    const other = await binh.send('POST', '/drafts', body, { 'idempotency-key': key });
    expect(first.statusCode).toBe(201);
    expect(again.json<{ id: string }>().id).toBe(first.json<{ id: string }>().id);
    expect(other.json<{ id: string }>().id).not.toBe(first.json<{ id: string }>().id);
    const [mine] = world.dossiers;
    const act = { action: 'sendMessage', reason: 'Bao giờ xong?' };
    const done = await an.tryTo(mine?.code ?? '', act, undefined, key);
    expect(done.statusCode).toBe(200);
    const stolen = await binh.tryTo(mine?.code ?? '', act, 1, key);
    expect([stolen.statusCode, stolen.body.includes('sentence')]).toEqual([404, false]);
  });

  test('a link to a file opens it in the session it was made in, and in no other', async () => {
    const [an, again, binh] = await Promise.all([
      Person.signIn(t, 'dan.an'),
      Person.signIn(t, 'dan.an'),
      Person.signIn(t, 'dan.binh'),
    ]);
    const opened = await an.get(`/files/${world.an.looseFile}/open`);
    expect(opened.statusCode).toBe(302);
    const link = String(opened.headers.location).replace('/api/v1', '');
    expect((await an.get(link)).statusCode).toBe(200);
    for (const other of [again, binh]) expect((await other.get(link)).statusCode).toBe(403);
    expect((await t.inject({ method: 'GET', url: `/api/v1${link}` })).statusCode).toBe(401);
  });

  test('a session believed for some seconds acts by no post that ended meanwhile, nor by one not begun', async () => {
    const [, , permit] = world.dossiers;
    const code = permit?.code ?? '';
    const owner = new pg.Client({ connectionString: t.ownerUrl });
    await owner.connect();
    const setEnd = (until: string | null) =>
      owner.query(
        `UPDATE appointment SET valid_to = $1 WHERE account_id = (SELECT id FROM account WHERE username = 'kt.donghoi.truong')`,
        [until],
      );
    try {
      const head = await Person.signIn(t, 'kt.donghoi.truong');
      const { version } = await head.actions(code);
      await setEnd('2026-11-22');
      const note = { action: 'addNote', reason: 'Tôi vẫn còn ở đây' };
      // The cache of sessions still lets them read; the act itself asks the database.
      expect((await head.get(`/dossiers/${code}`)).statusCode).toBe(200);
      expect((await head.tryTo(code, note, version)).statusCode).toBe(404);
      await setEnd(null);
      expect((await head.tryTo(code, note, version)).statusCode).toBe(200);
      await owner.query(
        `UPDATE session SET revoked_at = now() WHERE account_id = (SELECT id FROM account WHERE username = 'kt.donghoi.truong')`,
      );
      expect((await head.tryTo(code, note, version + 1)).statusCode).toBe(401);
    } finally {
      await owner.end();
    }
  });
});

describe('guessing codes', () => {
  test('the public look-up answers a wrong secret of a dossier that is there as one that is not', async () => {
    const [first] = world.dossiers;
    const guess = (code: string, n: number) =>
      t.inject({
        method: 'GET',
        url: `/api/v1/lookup?code=${code}&secret=ABCDEFG${n % 10}`,
        remoteAddress: '203.0.113.77',
      });
    const [there, free] = [await guess(first?.code ?? '', 2), await guess('H50.101.01-261123-9999', 2)];
    const plain = (answer: typeof there) => ({
      status: answer.statusCode,
      body: answer.body.replaceAll(/"traceId":"[^"]*"/g, ''),
      type: answer.headers['content-type'],
      cache: answer.headers['cache-control'],
    });
    expect(plain(there)).toEqual(plain(free));
    expect(there.statusCode).toBe(404);
  });

  test('and limits guesses of one place, whatever is guessed', async () => {
    const limited = await createTestApp({ data: 'empty', env: { MOTCUA_LIMITS: '1' } });
    try {
      const answers = [];
      for (let n = 0; n < 25; n += 1) {
        const url = `/api/v1/lookup?code=H50.101.01-261123-00${10 + n}&secret=ABCDEFG2`;
        answers.push(await limited.inject({ method: 'GET', url, remoteAddress: '203.0.113.77' }));
      }
      expect(answers.slice(0, 20).map(({ statusCode }) => statusCode)).toEqual(Array(20).fill(404));
      for (const answer of answers.slice(20)) {
        expect(answer.statusCode).toBe(429);
        expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      }
    } finally {
      await limited.close();
    }
  }, 60_000);
});
