import { freshDatabase, type FreshDatabase } from '@motcua/testing';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { migrate } from '../../src/platform/migrations/index.js';
import { shippedMigrations } from '../../src/platform/migrations/migration-files.js';

const made: FreshDatabase[] = [];
afterEach(() => Promise.all(made.splice(0).map((database) => database.drop())));

async function empty(): Promise<string> {
  const database = await freshDatabase(async () => undefined, 'api_nothing');
  made.push(database);
  return database.url;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const file = (name: string, sql: string) => ({ name, sql, checksum: `of ${sql}` });

describe('migrating', () => {
  it('brings an empty database to this build, and then finds nothing to do', async () => {
    const url = await empty();
    const names = (await shippedMigrations()).map((one) => one.name);
    expect(names[0]).toBe('0001-foundation.sql');
    expect(await migrate(url)).toEqual({ applied: names });
    expect(await migrate(url)).toEqual({ applied: [] });
  });

  it('by several at once is done by one', async () => {
    const url = await empty();
    const reports = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(reports.filter((report) => report.applied.length > 0)).toHaveLength(1);
  });

  it('goes in order and stops at a file that fails, keeping none of it', async () => {
    const url = await empty();
    await migrate(url);
    const files = [
      ...(await shippedMigrations()),
      file('9001-a.sql', 'CREATE TABLE a (x int)'),
      file('9002-b.sql', 'CREATE TABLE b (x int); SELECT nonsense'),
      file('9003-c.sql', 'CREATE TABLE c (x int)'),
    ];
    await expect(migrate(url, files)).rejects.toThrow('9002-b.sql: column "nonsense" does not exist');
    expect(
      await query(
        url,
        `SELECT to_regclass('a')::text AS a, to_regclass('b')::text AS b, to_regclass('c')::text AS c`,
      ),
    ).toEqual([{ a: 'a', b: null, c: null }]);
  });

  it('refuses a file that was edited after it ran, and a database newer than this build', async () => {
    const url = await empty();
    await migrate(url);
    const shipped = await shippedMigrations();
    const edited = shipped.map((one) => ({ ...one, checksum: 'other' }));
    await expect(migrate(url, edited)).rejects.toThrow('was edited after it ran');
    await expect(migrate(url, [])).rejects.toThrow('is not in this build');
  });
});
