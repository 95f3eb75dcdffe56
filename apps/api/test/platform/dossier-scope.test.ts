import type { Role } from '@motcua/domain';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierScope, type RequestActor } from '../../src/platform/access/index.js';
import { newId } from '../../src/platform/database/index.js';
import { type FixtureUnit, seedFixture } from '../fixture.js';
import { createTestApp, type TestApp } from '../harness/index.js';

let t: TestApp;
let units: Record<string, FixtureUnit>;
const accounts: Record<string, string> = {};
const people: Record<string, string> = {};

/**
 * Four dossiers: An's at commune 201 (with work in its division), Bình's at commune 202, An's at 202 with an opinion
 * asked of 201's division, and Bình's that the officer of 202 filed for her at the counter there.
 */
async function seedDossiers(): Promise<void> {
  const client = new pg.Client({ connectionString: t.ownerUrl });
  await client.connect();
  const id = (code: string): string => units[code]?.id ?? '';
  const [procedure, version] = [newId(), newId()];
  await client.query(`INSERT INTO procedure (id, code, name, source) VALUES ($1, 'x', 'x', 'LOCAL')`, [
    procedure,
  ]);
  await client.query(
    `INSERT INTO procedure_version (id, procedure_id, number, state, definition, source, content_hash)
     VALUES ($1, $2, 1, 'PUBLISHED', '{}', '{}', '')`,
    [version, procedure],
  );
  for (const username of ['dan.an', 'dan.binh']) {
    const person = newId();
    people[username] = person;
    await client.query('INSERT INTO person (id, full_name) VALUES ($1, $2)', [person, username]);
    await client.query('UPDATE account SET person_id = $1 WHERE username = $2', [person, username]);
  }
  const rows = await client.query<{ id: string; username: string }>('SELECT id, username FROM account');
  for (const row of rows.rows) accounts[row.username] = row.id;
  const dossier = async (
    code: string,
    owner: string,
    receiving: string,
    competent: string,
    work: string,
    filedBy = owner,
  ): Promise<void> => {
    const dossierId = newId();
    await client.query(
      `INSERT INTO dossier (id, code, version, procedure_id, procedure_version_id, case_key, lifecycle, state, channel,
         receiving_agency_id, competent_agency_id, submitter_account_id, owner_person_id, owner_name, subject,
         lookup_secret_enc, lookup_secret_hash, submitted_at)
       VALUES ($1, $2, 1, $3, $4, 'a', 'SUBMITTED', '{}', 'ONLINE', $5, $6, $7, $8, 'x', 'x', '', '', now())`,
      [dossierId, code, procedure, version, id(receiving), id(competent), accounts[filedBy], people[owner]],
    );
    await client.query(
      `INSERT INTO task (dossier_id, task_key, step_key, unit_id, role, opened_at, due_at, closed_at)
       VALUES ($1, 'a.1', 'a', $2, 'CASE_OFFICER', now(), now(), now())`,
      [dossierId, id(work)],
    );
  };
  await dossier('D-AN-201', 'dan.an', 'H50.201.TT', 'H50.201', 'H50.201.KT');
  await dossier('D-BINH-202', 'dan.binh', 'H50.202', 'H50.202', 'H50.202');
  await dossier('D-AN-202', 'dan.an', 'H50.202', 'H50.202', 'H50.201.KT');
  await dossier('D-BINH-COUNTER', 'dan.binh', 'H50.202', 'H50.202', 'H50.202', 'mc.202');
  await client.end();
}

beforeAll(async () => {
  t = await createTestApp({ data: 'empty' });
  units = await seedFixture(t.ownerUrl, {
    citizens: ['dan.an', 'dan.binh'],
    officers: [{ username: 'mc.202', role: 'INTAKE_OFFICER', unit: 'H50.202' }],
  });
  await seedDossiers();
});
afterAll(() => t.close());

function actor(kind: RequestActor['kind'], username: string, posts: [Role, string][]): RequestActor {
  const subtree = (code: string): string[] =>
    Object.values(units)
      .filter((unit) => unit.code === code || unit.code.startsWith(`${code}.`))
      .map((unit) => unit.id);
  return {
    accountId: accounts[username] ?? newId(),
    kind,
    username,
    displayName: username,
    personId: people[username] ?? null,
    assuranceLevel: null,
    sessionId: newId(),
    address: null,
    strongAt: null,
    scopes: null,
    lang: 'vi',
    posts: posts.map(([role, code]) => ({
      role,
      unitId: units[code]?.id ?? '',
      unitName: code,
      subtree: subtree(code),
    })),
  };
}

async function seen(who: RequestActor): Promise<string[]> {
  const { sql, params } = dossierScope(who, 2);
  const rows = await t.database.query<{ code: string }>(
    `SELECT d.code FROM dossier d WHERE d.code LIKE $1 AND ${sql} ORDER BY d.code`,
    ['D-%', ...params],
  );
  return rows.map((row) => row.code);
}

describe('what an actor sees of dossiers', () => {
  it.each<[string, RequestActor['kind'], string, [Role, string][], string[]]>([
    ['a citizen: their own', 'CITIZEN', 'dan.an', [], ['D-AN-201', 'D-AN-202']],
    ['another citizen: their own', 'CITIZEN', 'dan.binh', [], ['D-BINH-202', 'D-BINH-COUNTER']],
    ['a citizen with nothing: nothing', 'CITIZEN', 'nobody', [], []],
    [
      'an intake officer: what their counter took in',
      'OFFICER',
      'o',
      [['INTAKE_OFFICER', 'H50.201.TT']],
      ['D-AN-201'],
    ],
    [
      'the head of the commune: what it decides, and where its division was asked',
      'OFFICER',
      'o',
      [['APPROVER', 'H50.201']],
      ['D-AN-201', 'D-AN-202'],
    ],
    [
      'a case officer: what their division worked on',
      'OFFICER',
      'o',
      [['CASE_OFFICER', 'H50.201.KT']],
      ['D-AN-201', 'D-AN-202'],
    ],
    [
      'the other commune: its own',
      'OFFICER',
      'o',
      [['INTAKE_OFFICER', 'H50.202']],
      ['D-AN-202', 'D-BINH-202', 'D-BINH-COUNTER'],
    ],
    [
      'whoever filed it at a counter: by their post there',
      'OFFICER',
      'mc.202',
      [['INTAKE_OFFICER', 'H50.202']],
      ['D-AN-202', 'D-BINH-202', 'D-BINH-COUNTER'],
    ],
    [
      'and no more once they work elsewhere',
      'OFFICER',
      'mc.202',
      [['INTAKE_OFFICER', 'H50.201.TT']],
      ['D-AN-201'],
    ],
    [
      'two posts: both',
      'OFFICER',
      'o',
      [
        ['INTAKE_OFFICER', 'H50.201.TT'],
        ['APPROVER', 'H50.202'],
      ],
      ['D-AN-201', 'D-AN-202', 'D-BINH-202', 'D-BINH-COUNTER'],
    ],
    [
      'an inspector: what the unit has',
      'OFFICER',
      'o',
      [['INSPECTOR', 'H50.202']],
      ['D-AN-202', 'D-BINH-202', 'D-BINH-COUNTER'],
    ],
    ['an administrator of the system: nothing', 'OFFICER', 'o', [['SYSTEM_ADMIN', 'H50.201']], []],
    ['an administrator of procedures: nothing', 'OFFICER', 'o', [['BUSINESS_ADMIN', 'H50.202']], []],
    ['a helper of citizens: nothing of their own', 'OFFICER', 'o', [['ASSISTANT', 'H50.202']], []],
    ['an officer without a post: nothing', 'OFFICER', 'o', [], []],
    [
      'a machine: what its post opens',
      'MACHINE',
      'm',
      [['CASE_OFFICER', 'H50.202']],
      ['D-BINH-202', 'D-BINH-COUNTER'],
    ],
    ['a machine without a post: nothing', 'MACHINE', 'm', [], []],
  ])('%s', async (_what, kind, username, posts, codes) => {
    expect(await seen(actor(kind, username, posts))).toEqual(codes);
  });
});
