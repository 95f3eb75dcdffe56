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
  'message_log',
  'audit_anchor',
  'audit_leaf',
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
});
