import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';

let t: TestApp;

beforeAll(async () => {
  t = await createTestApp({ data: 'empty' });
});
afterAll(() => t.close());

const HISTORY = [
  'dossier_action',
  'dossier_action_2026',
  'dossier_action_2027',
  'dossier_action_rest',
  'dossier_submission',
  'issued_document',
  'issued_file',
  'personal_read',
  'personal_search',
  'data_request_step',
  'message_log',
  'audit_anchor',
  'audit_leaf',
  'dossier_action_2023',
  'dossier_action_2024',
  'dossier_action_2025',
  'dossier_file',
  'administrative_action',
  'administrative_pin',
  'personal_search',
  'data_request_step',
  'data_key',
  'data_key_wrap',
];

describe("the application's role", () => {
  it('is not the owner, whoever logs in', async () => {
    expect(await t.database.query('SELECT current_user::text AS role')).toEqual([{ role: 'motcua_app' }]);
    await expect(t.database.query('CREATE TABLE sneaky (x int)')).rejects.toMatchObject({ code: '42501' });
    await expect(t.database.query('DROP TABLE notice')).rejects.toMatchObject({ code: '42501' });
    await expect(t.database.query('TRUNCATE dossier_action')).rejects.toMatchObject({ code: '42501' });
  });

  it.each(HISTORY)('can read %s, but neither change nor delete it', async (table) => {
    await t.database.query(`SELECT 1 FROM ${table} LIMIT 1`);
    await expect(t.database.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
    const columns = await t.database.query<{ name: string }>(
      'SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 LIMIT 1',
      [table],
    );
    const column = columns[0]?.name ?? '';
    await expect(t.database.query(`UPDATE ${table} SET ${column} = ${column}`)).rejects.toMatchObject({
      code: '42501',
    });
  });

  it.each(['dossier', 'task', 'stored_file', 'procedure_version', 'schema_migration'])(
    'cannot delete from %s',
    async (table) => {
      await expect(t.database.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
    },
  );

  it('holds no right that would unmake history: on no table, on no column, by no statement', async () => {
    expect(
      await t.database.query(
        `SELECT c.relname AS name, r AS may FROM pg_class c, unnest(ARRAY['TRUNCATE','TRIGGER','REFERENCES','MAINTAIN']) r
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r','p')
           AND has_table_privilege('motcua_app', c.oid, r)`,
      ),
    ).toEqual([]);
    expect(
      await t.database.query(
        `SELECT c.relname AS name, a.attname AS column FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
         WHERE c.relname = ANY ($1) AND a.attnum > 0 AND NOT a.attisdropped
           AND has_column_privilege('motcua_app', c.oid, a.attnum, 'UPDATE')`,
        [HISTORY],
      ),
    ).toEqual([]);
    for (const sql of [
      'ALTER TABLE dossier_action DISABLE TRIGGER ALL',
      'ALTER TABLE dossier_action DROP CONSTRAINT dossier_action_once',
      'ALTER TABLE dossier_file OWNER TO motcua_app',
      'DROP TRIGGER procedure_version_immutable ON procedure_version',
      'CREATE RULE sham AS ON INSERT TO dossier_action DO INSTEAD NOTHING',
      'SET session_replication_role = replica',
      'CREATE FUNCTION sneaky() RETURNS int LANGUAGE sql RETURN 1',
      'TRUNCATE audit_anchor, audit_leaf',
    ]) {
      expect([sql, await outcomeOf(sql)]).toEqual([sql, '42501']);
    }
  });

  it('owns nothing, may become nobody, and migrations ran under another', async () => {
    const [role] = await t.database.query(
      `SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
         (SELECT count(*)::int FROM pg_auth_members m WHERE m.member = r.oid) AS member,
         (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owned
       FROM pg_roles r WHERE rolname = 'motcua_app'`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      rolbypassrls: false,
      member: 0,
      owned: 0,
    });
    const [table] = await t.database.query<{ owner: string }>(
      `SELECT relowner::regrole::text AS owner FROM pg_class WHERE oid = 'schema_migration'::regclass`,
    );
    expect(table?.owner).not.toBe('motcua_app');
  });
});

/** The code PostgreSQL refuses it with. */
async function outcomeOf(sql: string): Promise<string> {
  try {
    await t.database.query(sql);
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code ?? 'no code';
  }
}
