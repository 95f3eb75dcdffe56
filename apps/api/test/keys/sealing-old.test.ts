import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_CITIZENS } from '../../src/features/identity/demo-citizens.js';
import { People } from '../../src/features/identity/index.js';
import { UserError } from '../../src/platform/cli/index.js';
import { keysCommands, SealedRegister } from '../../src/platform/keys/index.js';
import { withOwnerDatabase } from '../../src/platform/database/index.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';

const BIRTH = '1.001193';
const TYPED = 'Nguyễn Thị Bí Mật';
const OURS = ['person', 'account', 'draft', 'idempotency_key', 'sign_in_attempt'];

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp({ env: { DATABASE_POOL: '8' } });
});
afterAll(() => t.close());

async function run(...words: string[]): Promise<{ printed: string[]; wrong: string | null }> {
  const printed: string[] = [];
  const program = new Command().exitOverride();
  keysCommands(program, {
    config: () => t.config,
    withApp: (work) => work(t.app),
    print: (line) => void printed.push(line),
    note: () => undefined,
  });
  try {
    await program.parseAsync(['keys', ...words], { from: 'user' });
    return { printed, wrong: null };
  } catch (error) {
    if (error instanceof UserError) return { printed, wrong: error.message };
    throw error;
  }
}

const asOwner = <T>(sql: string, params: unknown[] = []): Promise<T[]> =>
  withOwnerDatabase(t.ownerUrl, (owner) => owner.query<T>(sql, params));

/** Every value of our tables as text, ciphertexts also as what their bytes would spell. */
async function dump(): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', DUMP, t.ownerUrl, ...OURS],
    { maxBuffer: 1 << 28 },
  );
  return stdout;
}

const DUMP = `
import pg from 'pg';
const [url, ...tables] = process.argv.slice(1);
const client = new pg.Client({ connectionString: url });
await client.connect();
for (const table of tables) {
  const { rows } = await client.query('SELECT * FROM ' + table);
  for (const row of rows) for (const value of Object.values(row))
    process.stdout.write((Buffer.isBuffer(value) ? value.toString('latin1') + value.toString('hex') + value.toString() : typeof value === 'object' ? JSON.stringify(value) : String(value)) + '\\n');
}
await client.end();`;

function knownValues(): string[] {
  const people = DEMO_CITIZENS.map(({ identity }) => identity);
  return [
    TYPED,
    ...people.flatMap(({ fullName, personalId, phone, email, dateOfBirth }) => [
      fullName,
      personalId,
      phone ?? '',
      email ?? '',
      dateOfBirth ?? '',
    ]),
    'Thôn Mẫu 1',
    'đường Mẫu',
    'female',
  ];
}

function leaks(text: string): string[] {
  return knownValues().filter(
    (value) => text.includes(value) || text.includes(Buffer.from(value).toString('hex')),
  );
}

test('a database from before is sealed while it is used, and then holds nothing known in clear', async () => {
  const an = await Person.signIn(t, 'dan.an');
  const draft = await an.openDraft(BIRTH, 'H50.101');
  await an.send('PATCH', `/drafts/${draft.id}`, { answers: { childName: TYPED } }, { 'if-match': '"1"' });
  const [owner] = await asOwner<{ account: string; person: string }>(
    `SELECT id AS account, person_id AS person FROM account WHERE username = 'dan.an'`,
  );
  const { account = '', person = '' } = owner ?? {};
  const before = await t.app.get(People).profile(person);

  // As it lay before sealing: the clear columns filled, the sealed ones not there yet.
  for (const { username } of DEMO_CITIZENS) {
    const [row] = await asOwner<{ id: string }>('SELECT person_id AS id FROM account WHERE username = $1', [
      username,
    ]);
    const { fullName, gender, address } = (await t.app.get(People).profile(row?.id ?? '')) ?? {};
    await asOwner(
      `UPDATE person SET full_name = $2, full_name_enc = NULL, gender = $3, gender_enc = NULL,
         address = $4, address_enc = NULL, commune_code = NULL WHERE id = $1`,
      [row?.id, fullName, gender, { communeCode: address?.communeCode, detail: address?.detail }],
    );
  }
  await asOwner(`UPDATE draft SET answers = $2, answers_enc = NULL WHERE id = $1`, [
    draft.id,
    { childName: TYPED },
  ]);
  await asOwner(
    `INSERT INTO idempotency_key (account_id, key, route, request_hash, response) VALUES ($1, $2, 'x', '', $3)`,
    [account, randomUUID(), { name: TYPED }],
  );
  expect(leaks(await dump())).toEqual(
    expect.arrayContaining([TYPED, 'Nguyễn Văn An', 'Thôn Mẫu 1', 'female']),
  );

  // Read as it is, and by name, as long as it lies in clear.
  expect(await t.app.get(People).profile(person)).toEqual(before);
  expect((await an.get(`/drafts/${draft.id}`)).json()).toMatchObject({ answers: { childName: TYPED } });

  const busy = Array.from({ length: 8 }, () => an.get(`/drafts/${draft.id}`));
  const { printed, wrong } = await run('seal-old', '--batch', '2');
  expect(wrong).toBeNull();
  expect(printed).toEqual(
    expect.arrayContaining([
      'draft.answers_enc: 1 sealed',
      'idempotency_key.response_enc: 1 sealed',
      `person.full_name_enc: ${DEMO_CITIZENS.length} sealed`,
    ]),
  );
  for (const answer of await Promise.all(busy))
    expect(answer.json()).toMatchObject({ answers: { childName: TYPED } });

  expect(leaks(await dump())).toEqual([]);
  expect(await t.app.get(People).profile(person)).toEqual(before);
  expect((await an.get(`/drafts/${draft.id}`)).json()).toMatchObject({ answers: { childName: TYPED } });
  expect((await an.get('/session')).json()).toMatchObject({ person: { displayName: 'Nguyễn Văn An' } });
  expect((await run('seal-old')).printed).toEqual(['nothing lies in clear that should be sealed']);
});

test('somebody who saves while their draft is sealed keeps what they saved', async () => {
  const an = await Person.signIn(t, 'dan.cuong');
  const draft = await an.openDraft(BIRTH, 'H50.101');
  await asOwner(`UPDATE draft SET answers = '{"childName":"Cũ"}', answers_enc = NULL WHERE id = $1`, [
    draft.id,
  ]);
  const [saved] = await Promise.all([
    an.send('PATCH', `/drafts/${draft.id}`, { answers: { childName: 'Mới' } }, { 'if-match': '"1"' }),
    run('seal-old'),
  ]);
  expect(saved.statusCode).toBe(200);
  await run('seal-old');
  expect((await an.get(`/drafts/${draft.id}`)).json()).toMatchObject({ answers: { childName: 'Mới' } });
});

test('every sealed column of the database is named to the commands', async () => {
  const columns = await asOwner<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'bytea' AND column_name ~ '_(enc|sealed)$'
       AND table_name !~ '^dossier_action_' ORDER BY 1`,
  );
  const named = t.app
    .get(SealedRegister)
    .columns()
    .map(({ table, column }) => `${table}.${column}`);
  expect(columns.map(({ name }) => name).filter((name) => !named.includes(name))).toEqual([]);
});

test('the operator sees the keys, and is told what cannot be done', async () => {
  const { printed } = await run('list');
  expect(printed[0]).toContain('wrapped by');
  expect(printed.find((line) => line.startsWith('1 '))).toMatch(/writes\s+file:[0-9a-f]{12}$/);
  expect(await run('retire', '1')).toMatchObject({ wrong: expect.stringContaining('may still be written') });
  expect(await run('retire', 'x')).toMatchObject({ wrong: expect.stringContaining('not "x"') });
  expect(await run('reseal', '--table', 'agency')).toMatchObject({ wrong: 'nothing of "agency" is sealed' });
  expect(await run('reseal', '--rate', '0')).toMatchObject({ wrong: expect.stringContaining('--rate') });
  expect(await run('rotate-master')).toMatchObject({ wrong: expect.stringContaining('--new-file') });
});

test('everything sealed is sealed again under the present key by one command', async () => {
  await asOwner(
    `UPDATE data_key SET active_from = now() - interval '1 hour', made_at = now() - interval '2 hours'`,
  );
  await asOwner(
    `UPDATE person SET email_enc = NULL WHERE id = (SELECT person_id FROM account WHERE username = 'dan.binh')`,
  );
  const { printed, wrong } = await run('reseal');
  expect(wrong).toBeNull();
  expect(printed).toEqual(
    expect.arrayContaining([expect.stringMatching(/^person\.phone_enc: \d+ sealed again$/)]),
  );
  const log = await asOwner<{ what: string; actor: { operator: string } }>(
    `SELECT what, actor FROM administrative_action WHERE target_kind = 'sealed_data' ORDER BY no`,
  );
  expect(log.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['data.sealed', 'data.resealing', 'data.resealed']),
  );
  expect(log[0]?.actor.operator).toBeTruthy();
});
