import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from './fresh-database.js';
import { onDatabase, testServer } from './test-server.js';

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('freshDatabase', () => {
  const made: FreshDatabase[] = [];
  const runs: string[] = [];
  const migrate = async (url: string): Promise<void> => {
    runs.push(url);
    await query(url, "CREATE TABLE person (name text); INSERT INTO person VALUES ('Đặng Thị Ưng')");
  };
  const fresh = async (key: string): Promise<FreshDatabase> => {
    const database = await freshDatabase(migrate, key);
    made.push(database);
    return database;
  };
  afterAll(() => Promise.all(made.map((database) => database.drop())));

  it('migrates once, also when several files ask at the same moment', async () => {
    await Promise.all([fresh('once'), fresh('once'), fresh('once')]);
    expect(runs).toHaveLength(1);
  });

  it('gives each caller a copy that the others cannot see into', async () => {
    const [one, other] = await Promise.all([fresh('apart'), fresh('apart')]);
    await query(one.url, "INSERT INTO person VALUES ('Lê Văn Cường')");
    expect(await query(one.url, 'SELECT name FROM person')).toHaveLength(2);
    expect(await query(other.url, 'SELECT name FROM person')).toEqual([{ name: 'Đặng Thị Ưng' }]);
  });

  it('drops a database although the test left a connection open', async () => {
    const database = await freshDatabase(migrate, 'drop');
    const forgotten = new pg.Client({ connectionString: database.url });
    forgotten.on('error', () => undefined);
    await forgotten.connect();
    await database.drop();
    await expect(query(database.url, 'SELECT 1')).rejects.toThrow('does not exist');
  });

  it('reports a failing migration to each caller, and is not spoilt by it', async () => {
    const failing = (): Promise<void> => Promise.reject(new Error('no such column'));
    await expect(freshDatabase(failing, 'failing')).rejects.toThrow('no such column');
    const database = await fresh('failing');
    expect(await query(database.url, 'SELECT count(*)::int AS people FROM person')).toEqual([{ people: 1 }]);
  });

  it('sorts Vietnamese as a Vietnamese dictionary does', async () => {
    const sorted = await query(
      onDatabase(testServer(), 'postgres'),
      "SELECT string_agg(w, ' ' ORDER BY w) AS words FROM unnest(ARRAY['ơ', 'đ', 'o', 'd', 'â', 'ă', 'a', 'ô', 'e']) w",
    );
    expect(sorted).toEqual([{ words: 'a ă â d đ e o ô ơ' }]);
  });
});
