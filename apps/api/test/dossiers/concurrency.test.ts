import { randomUUID } from 'node:crypto';
import type { SubmittedDossier } from '@motcua/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SubmitDossier } from '../../src/features/dossiers/submit/submit-dossier.js';
import type { RequestActor } from '../../src/platform/access/index.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { fillForm } from '../journeys/fill-form.js';
import { Person } from '../journeys/people.js';
import { expectWholeHistories } from '../journeys/whole-history.js';

const HOUSEHOLD = '1.001612';
const COMMUNE = 'H50.102';

let t: TestApp;
let binh: Person;
let intake: Person;
let second: Person;

beforeAll(async () => {
  t = await createTestApp({ env: { DATABASE_POOL: '10' } });
  binh = await Person.signIn(t, 'dan.binh');
  intake = await Person.signIn(t, 'mc.giolinh.tiepnhan');
  second = await Person.signIn(t, 'mc.giolinh.tiepnhan2');
});
afterAll(() => t.close());

const count = async (sql: string, ...params: unknown[]): Promise<number> =>
  (await t.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, params))[0]?.n ?? -1;

async function actorOfBinh(): Promise<RequestActor> {
  const [row] = await t.database.query<Pick<RequestActor, 'accountId' | 'personId' | 'sessionId'>>(
    `SELECT a.id AS "accountId", a.person_id AS "personId", s.id AS "sessionId"
     FROM account a JOIN session s ON s.account_id = a.id WHERE a.username = 'dan.binh'`,
  );
  if (!row) throw new Error('dan.binh has no session');
  return {
    ...row,
    kind: 'CITIZEN',
    username: 'dan.binh',
    displayName: 'Trần Thị Bình',
    assuranceLevel: 2,
    posts: [],
    lang: 'vi',
    address: null,
    strongAt: null,
    scopes: null,
  };
}

test('two officers at once: one wins, the other is told what changed, and nothing happens twice', async () => {
  const { code } = await binh.file(HOUSEHOLD, COMMUNE);
  const { version } = await intake.actions(code);
  const answers = await Promise.all(
    [intake, second].map((officer) => officer.tryTo(code, { action: 'accept' }, version)),
  );
  expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
  const lost = answers.find(({ statusCode }) => statusCode === 409)?.json<Record<string, string>>();
  expect(lost).toMatchObject({ code: 'STALE_VERSION', currentVersion: version + 1 });
  expect(lost?.['detail']).toMatch(
    /Tiếp nhận hồ sơ \((?:Nguyễn Thị Diễm My|Lê Anh Tuấn), 23\/11\/2026 08:00\)/,
  );
  expect(await count(`issued_document i JOIN dossier d ON d.id = i.dossier_id WHERE d.code = $1`, code)).toBe(
    1,
  );
  expect(await count(`dossier_action h JOIN dossier d ON d.id = h.dossier_id WHERE d.code = $1`, code)).toBe(
    2,
  );
});

test('the owner who comes second is told no more than they may know', async () => {
  const { code } = await binh.file(HOUSEHOLD, COMMUNE);
  await intake.do(code, 'addNote', { reason: 'Nghi giả mạo' });
  const late = await binh.tryTo(code, { action: 'withdraw', reason: 'Thôi' }, 1);
  expect(late.json<unknown>()).toMatchObject({ code: 'STALE_VERSION', currentVersion: 2 });
  expect(late.body).not.toMatch(/Ghi chú|Nghi giả mạo|Diễm My/);
});

test('twenty tries of one act under one key: one effect, one answer', async () => {
  const { code } = await binh.file(HOUSEHOLD, COMMUNE);
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      intake.tryTo(code, { action: 'sendMessage', reason: 'Mời đến' }, 1, key),
    ),
  );
  const told = answers.map((answer) => ({ status: answer.statusCode, ...answer.json<object>() }));
  expect(told).toEqual(told.map(() => ({ ...told[0], status: 200, code, version: 2 })));
  expect(await count(`dossier_action h JOIN dossier d ON d.id = h.dossier_id WHERE d.code = $1`, code)).toBe(
    2,
  );
  // Repeated later, when the version is long past, it still gives the answer of then.
  const again = await intake.tryTo(code, { action: 'sendMessage', reason: 'Mời đến' }, 1, key);
  expect({ status: again.statusCode, ...again.json<object>() }).toEqual(told[0]);
  const other = await intake.tryTo(code, { action: 'sendMessage', reason: 'Khác' }, 2, key);
  expect(other.json<unknown>()).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
});

test('one draft submitted by two tabs at once becomes one dossier', async () => {
  const saved = await binh.fillDraft(await binh.openDraft(HOUSEHOLD, COMMUNE));
  const answers = await Promise.all(Array.from({ length: 6 }, () => binh.submitDraft(saved)));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 6 }, () => 201));
  const told = answers.map((answer) => answer.json<SubmittedDossier>());
  expect(told).toEqual(told.map(() => told[0]));
  expect(await count(`dossier WHERE code = $1`, told[0]?.code)).toBe(1);
});

test('a thousand submissions, a hundred at once: a thousand dossiers, no code twice, no gap', async () => {
  const draft = await binh.openDraft(HOUSEHOLD, COMMUNE);
  const context = { ...draft.context, channel: 'ONLINE', caseKey: draft.caseKey ?? '' };
  const answers = JSON.stringify(fillForm({ form: draft.form, context }));
  const before = await count('dossier');
  const drafts = await t.database.query<{ id: string; version: number }>(
    `INSERT INTO draft (id, account_id, procedure_version_id, competent_agency_id, answers, version)
     SELECT gen_random_uuid(), account_id, procedure_version_id, competent_agency_id, $2::jsonb, 1
     FROM draft, generate_series(1, 1000) WHERE id = $1 RETURNING id, version`,
    [draft.id, answers],
  );
  // Past the door, which lets one person submit one dossier at a time: here it is the transactions that meet.
  const submitting = t.app.get(SubmitDossier, { strict: false });
  const actor = await actorOfBinh();
  const codes: string[] = [];
  while (codes.length < drafts.length) {
    const some = drafts.slice(codes.length, codes.length + 100);
    const submitted = await Promise.all(
      some.map(({ id, version }) =>
        submitting.submit(actor, randomUUID(), { draftId: id, draftVersion: version, declaration: true }),
      ),
    );
    codes.push(...submitted.map(({ code }) => code));
  }
  expect(new Set(codes).size).toBe(1000);
  expect(await count('dossier')).toBe(before + 1000);
  const numbers = codes.map((code) => Number(code.split('-')[2])).toSorted((a, b) => a - b);
  expect((numbers.at(-1) ?? 0) - (numbers[0] ?? 0)).toBe(999);
}, 60_000);

test('fifty acts at once on one dossier: each version is given to one', async () => {
  const { code } = await binh.file(HOUSEHOLD, COMMUNE);
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      intake.tryTo(code, { action: 'addNote', reason: `Ghi chú ${i}` }, (i % 5) + 1),
    ),
  );
  const won = answers
    .filter(({ statusCode }) => statusCode === 200)
    .map((answer) => answer.json<{ version: number }>());
  expect(answers.every(({ statusCode }) => statusCode === 200 || statusCode === 409)).toBe(true);
  const versions = won.map(({ version }) => version).toSorted((a, b) => a - b);
  expect(versions).toEqual(versions.map((_, i) => i + 2));
});

test('every history replays to the stored state and holds its seals', async () => {
  expect(await expectWholeHistories(t)).toBeGreaterThan(1000);
});
