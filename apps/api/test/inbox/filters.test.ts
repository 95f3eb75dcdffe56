import { INBOX_LATENESS, INBOX_SORTS, INBOX_TABS, type Inbox, type InboxQuery } from '@motcua/contracts';
import { addWorkingTime, type Post } from '@motcua/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Calendars } from '../../src/features/calendar/index.js';
import { newId } from '../../src/platform/database/index.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';
import { invent, type Made, store } from './fill-inbox.js';
import { type At, holds, inOrder, type Looker, passes } from './naive-inbox.js';

let t: TestApp;
let at: At;
let made: Made[];
let agencies: { id: string; code: string; path: string[] }[];
const lookers: (Looker & { person: Person })[] = [];

/** From one pool to the whole province: asked unit by unit, and in the order of everybody's work. */
const WHO = [
  'mc.donghoi.tiepnhan',
  'vp.donghoi.hotich',
  'mc.donghoi.truong',
  'ub.donghoi.chutich',
  'tinh.kiemtra',
  'tinh.chutich',
];

type Query = Partial<Omit<InboxQuery, 'cursor'>>;

async function ask(who: Person, query: Query & { cursor?: string }): Promise<Inbox> {
  const said = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
  const answer = await who.get(`/inbox?${new URLSearchParams(said).toString()}`);
  expect([query, answer.statusCode]).toEqual([query, 200]);
  return answer.json<Inbox>();
}

async function pagesOf(who: Person, query: Query): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Inbox = await ask(who, { ...query, ...(cursor && { cursor }) });
    seen.push(...page.items.map(({ dossierCode }) => dossierCode));
    cursor = page.nextCursor;
  }
  return seen;
}

beforeAll(async () => {
  t = await createTestApp();
  agencies = await t.database.query('SELECT id, code, path FROM agency');
  const province = agencies.find(({ code }) => code === 'H50');
  if (!province) throw new Error('no province');
  await t.database.query(
    `WITH a AS (INSERT INTO account (id, kind, username, display_name, demo)
       VALUES ($1, 'OFFICER', 'tinh.chutich', 'Chủ tịch tỉnh', true) RETURNING id)
     INSERT INTO appointment (id, account_id, agency_id, role, valid_from)
     SELECT $2, a.id, $3, 'APPROVER', '2025-07-01' FROM a`,
    [newId(), newId(), province.id],
  );
  const officers = await t.database.query<{ id: string; username: string }>(
    'SELECT id, username FROM account WHERE username = ANY($1)',
    [WHO],
  );
  const procedures = await t.database.query<{ code: string }>(
    'SELECT code FROM procedure WHERE current_version_id IS NOT NULL ORDER BY code LIMIT 3',
  );
  const units = agencies.filter(({ path }) => path[0] === province.id);
  const now = t.clock.now();
  made = [7, 11].flatMap((seed) => invent({ units, officers, procedures }, { count: 700, seed, now }));
  await store(t, made);
  for (const username of WHO) {
    const person = await Person.signIn(t, username);
    const posts = await t.database.query<Post>(
      `SELECT p.role, p.agency_id AS "unitId", '' AS "unitName",
         ARRAY(SELECT id FROM agency WHERE path @> ARRAY[p.agency_id]) AS subtree
       FROM appointment p JOIN account a ON a.id = p.account_id WHERE a.username = $1`,
      [username],
    );
    lookers.push({ username, posts, person });
  }
  const calendar = await t.app.get(Calendars).forAgency(province.id);
  at = { now, soon: addWorkingTime(now, { quantity: 1, unit: 'WORKING_DAY' }, calendar) };
}, 120_000);
afterAll(() => t.close());

const expected = (who: Looker, { tab = 'mine', sort = 'due', unit, ...filter }: Query) => {
  const unitId = unit === undefined ? null : (agencies.find(({ code }) => code === unit)?.id ?? newId());
  const found = made.filter((task) => holds(tab, task, who, at) && passes(task, filter, who, unitId, at));
  return inOrder(found, tab, sort);
};

describe.each(INBOX_TABS)('tab %s', (tab) => {
  test.each(INBOX_SORTS)(
    'by %s: pages and every figure are what a plain reading gives',
    async (sort) => {
      for (const who of lookers) {
        const whole = expected(who, { tab, sort });
        expect([who.username, await pagesOf(who.person, { tab, sort, limit: 97 })]).toEqual([
          who.username,
          whole,
        ]);
        const { counts, countedTo } = await ask(who.person, { tab, sort, limit: 1 });
        for (const other of INBOX_TABS) {
          const there = expected(who, { tab: other }).length;
          expect([who.username, other, counts[other]]).toEqual([
            who.username,
            other,
            Math.min(there, countedTo + 1),
          ]);
        }
      }
    },
    60_000,
  );
});

test('any filters together, in any order, for anybody: the list and its figure are what a plain reading gives', async () => {
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
  const query = fc.record({
    tab: fc.constantFrom(...INBOX_TABS),
    sort: fc.constantFrom(...INBOX_SORTS),
    limit: fc.constantFrom(3, 30, 200),
    q: maybe(fc.constantFrom('an', 'đặng', 'BAO', 'T7-000', 'ánh d', '%', 'zz')),
    procedure: maybe(fc.constantFrom(...new Set(made.map(({ procedure }) => procedure)), 'none.such')),
    unit: maybe(fc.constantFrom('H50.101', 'H50.101.01', 'H50', 'H50.71', 'nowhere')),
    step: maybe(fc.constantFrom('receive', 'appraise', 'nothing')),
    assignee: maybe(fc.constantFrom('me', 'none', ...WHO, 'nobody.such')),
    channel: maybe(fc.constantFrom('ONLINE' as const, 'POSTAL' as const)),
    lateness: maybe(fc.constantFrom(...INBOX_LATENESS)),
  });
  const looker = fc.integer({ min: 0, max: WHO.length - 1 });
  await fc.assert(
    fc.asyncProperty(looker, query, async (index, asked) => {
      const who = lookers[index];
      if (!who) throw new Error('no such looker');
      const filter = Object.fromEntries(
        Object.entries(asked).filter(([, value]) => value !== undefined),
      ) as Query;
      const whole = expected(who, filter);
      const page = await ask(who.person, filter);
      expect(page.items.map(({ dossierCode }) => dossierCode)).toEqual(whole.slice(0, asked.limit));
      expect(page.counts[asked.tab]).toBe(Math.min(whole.length, page.countedTo + 1));
      expect(page.nextCursor === null).toBe(whole.length <= asked.limit);
    }),
    { numRuns: 250 },
  );
}, 120_000);

test('nobody sees more by naming a unit or an officer that is not theirs', async () => {
  const [intake] = lookers;
  const { items, counts } = await ask(intake!.person, { tab: 'unit', unit: 'H50.102' });
  expect(items).toEqual([]);
  expect(Object.values(counts).every((n) => n === 0)).toBe(true);
});

test('a figure that is not counted to its end says so, and the list goes on', async () => {
  const head = lookers.find(({ username }) => username === 'tinh.chutich');
  const page = await ask(head!.person, { tab: 'unit', limit: 200 });
  const whole = expected(head!, { tab: 'unit' });
  expect(whole.length).toBeLessThan(1000);
  expect(page.counts.unit).toBe(whole.length);
  const more = invent(
    {
      units: agencies.filter(({ code }) => code.startsWith('H50')),
      officers: [{ id: '', username: 'nobody' }],
      procedures: [{ code: made[0]!.procedure }],
    },
    { count: 1400, seed: 13, now: at.now },
  ).map((task) => ({ ...task, assignee: null, closedAt: null, closedBy: null, waiting: false }));
  await store(t, more);
  made.push(...more);
  const after = await ask(head!.person, { tab: 'unit', limit: 200 });
  expect([after.counts.unit, after.countedTo]).toEqual([1000, 999]);
  expect(await pagesOf(head!.person, { tab: 'unit', limit: 200 })).toEqual(expected(head!, { tab: 'unit' }));
  expect(await pagesOf(head!.person, { tab: 'dueSoon', limit: 200 })).toEqual(
    expected(head!, { tab: 'dueSoon' }),
  );
}, 60_000);

test('pages follow each other without a gap or a repeat while others act on them', async () => {
  const head = lookers.find(({ username }) => username === 'tinh.chutich')!;
  for (const sort of INBOX_SORTS) {
    const before = expected(head, { tab: 'unit', sort });
    const seen: string[] = [];
    const done = new Set<string>();
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Inbox = await ask(head.person, {
        tab: 'unit',
        sort,
        limit: 150,
        ...(cursor && { cursor }),
      });
      seen.push(...page.items.map(({ dossierCode }) => dossierCode));
      cursor = page.nextCursor;
      // Somebody finishes one that was shown, another that comes later, and the one the next page begins after.
      const finished = [seen[0], before.at(-1 - done.size), page.items.at(-1)?.dossierCode].filter(
        (c) => c !== undefined,
      );
      for (const code of finished) done.add(code);
      await t.database.query(
        `UPDATE task SET closed_at = $2, closed_by = (SELECT id FROM account WHERE username = 'vp.donghoi.hotich')
         WHERE dossier_id IN (SELECT id FROM dossier WHERE code = ANY($1))`,
        [finished, new Date(at.now)],
      );
      for (const task of made) {
        if (finished.includes(task.code))
          Object.assign(task, { closedAt: at.now, closedBy: 'vp.donghoi.hotich' });
      }
    }
    expect(new Set(seen).size).toBe(seen.length);
    const shown = new Set(seen);
    const lost = before.filter((code) => !shown.has(code) && !done.has(code));
    expect([sort, lost]).toEqual([sort, []]);
  }
}, 60_000);

test('a place in one order is none in another, and nothing of a name stands in it', async () => {
  const head = lookers.find(({ username }) => username === 'tinh.chutich')!;
  const { nextCursor, items } = await ask(head.person, { tab: 'unit', sort: 'owner', limit: 5 });
  const said = Buffer.from(nextCursor ?? '', 'base64url').toString('utf8');
  expect(said).toContain('owner');
  expect(said.toLowerCase()).not.toContain(items.at(-1)?.ownerName.toLowerCase().split(' ')[0]);
  const answer = await head.person.get(`/inbox?tab=unit&sort=due&cursor=${nextCursor}`);
  expect(answer.statusCode).toBe(422);
});

test('what can be chosen is of the person’s own units, and steps are those of the procedure', async () => {
  const [intake] = lookers;
  const choices = (await intake!.person.get('/inbox/choices?procedure=1.001193')).json<
    Record<string, { code: string }[]>
  >();
  expect(choices['units']?.map(({ code }) => code)).toEqual(['H50.101.01']);
  expect(choices['procedures']?.map(({ code }) => code)).toContain('1.001193');
  expect(choices['steps']?.length).toBeGreaterThan(1);
  expect(choices['officers']).toContainEqual(expect.objectContaining({ username: 'mc.donghoi.tiepnhan' }));
});
