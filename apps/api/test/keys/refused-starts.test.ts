import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/platform/config/index.js';
import { newId } from '../../src/platform/database/index.js';
import { migrateAs } from '../../src/platform/migrations/index.js';
import { check } from '../../src/platform/start/check-command.js';
import { refuseUnsafe } from '../../src/platform/start/index.js';
import { builtApi } from '../kill/built-api.js';
import { KeyWorld } from './key-world.js';

let world: KeyWorld;
let webUrl: string;
const login = `web_${newId().replaceAll('-', '')}`;

beforeAll(async () => {
  world = await KeyWorld.make();
  await world.owner.query(`CREATE ROLE ${login} LOGIN PASSWORD '7fd0c1e98a3b4d2f6e5a'`);
  const url = new URL(world.url);
  url.username = login;
  url.password = '7fd0c1e98a3b4d2f6e5a';
  webUrl = url.href;
  await writeFile(join(world.dir, 'master.key'), Buffer.alloc(32, 3).toString('base64'), { mode: 0o600 });
}, 120_000);
afterAll(async () => {
  await world.owner.query(`DROP OWNED BY ${login}`).catch(() => undefined);
  await world.owner.query(`DROP ROLE IF EXISTS ${login}`);
  await world.close();
});

const settings = (changes: Record<string, string> = {}) => ({
  DATABASE_URL: webUrl,
  MOTCUA_OWNER_DATABASE_URL: world.url,
  MOTCUA_DATA_DIR: world.dir,
  PUBLIC_URL: 'https://dichvucong.example.vn',
  ...changes,
});
const start = async (changes: Record<string, string> = {}) => {
  const env = settings(changes);
  await refuseUnsafe(readConfig(env), env);
};

describe('a start for real work', () => {
  test("is made by a login that is only the application's", async () => {
    await migrateAs(readConfig(settings()));
    await expect(start()).resolves.toBeUndefined();
  });

  test('is refused to a superuser', async () => {
    await expect(start({ DATABASE_URL: world.url })).rejects.toThrow(/^DATABASE_URL: \S+ is a superuser/);
  });

  test('is refused to whoever may change history', async () => {
    await world.owner.query(`GRANT UPDATE ON dossier_action TO ${login}`);
    await expect(start()).rejects.toThrow(`DATABASE_URL: ${login} may change the history`);
    await world.owner.query(`REVOKE UPDATE ON dossier_action FROM ${login}`);
  });

  test('is refused on a database with demo accounts, until they are disabled', async () => {
    await world.owner.query(
      `INSERT INTO account (id, kind, username, display_name, demo) VALUES ($1, 'OFFICER', 'demo', 'Demo', true)`,
      [newId()],
    );
    const refused = start();
    await expect(refused).rejects.toBeInstanceOf(ConfigError);
    await expect(refused).rejects.toThrow('this database has 1 demo accounts');
    await world.owner.query('UPDATE account SET disabled_at = now()');
    await start();
  });
});

describe('motcua check', () => {
  const tell = async (env: Record<string, string>) => {
    const lines: string[] = [];
    const context = { config: () => readConfig(env), print: (line: string) => void lines.push(line) };
    const wrong = await check(context, env).then(
      () => null,
      (error: Error) => error.message,
    );
    return { lines, wrong };
  };

  test('says that nothing is wrong', async () => {
    expect(await tell(settings())).toEqual({
      lines: ['nothing stands in the way of a start with these settings'],
      wrong: null,
    });
  });

  test('tells everything at once: settings, master key, database', async () => {
    const open = join(world.dir, 'open.key');
    await writeFile(open, Buffer.alloc(32, 3).toString('base64'), { mode: 0o644 });
    const { lines, wrong } = await tell(
      settings({
        DATABASE_URL: world.url,
        PUBLIC_URL: 'http://dichvucong.example.vn',
        SANDBOX_URL: 'http://127.0.0.1:3900',
        MOTCUA_MASTER_KEY_FILE: open,
      }),
    );
    expect(lines.map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining(['PUBLIC_URL', 'SANDBOX_URL', 'DATABASE_URL', open]),
    );
    expect(lines.join('\n')).toContain('others can read the master key');
    expect(wrong).toMatch(/^\d to mend/);
  });

  test('also when the database is away, or nothing can be read', async () => {
    expect(await tell(settings({ DATABASE_URL: 'postgresql://web@127.0.0.1:1/none' }))).toMatchObject({
      lines: [expect.stringContaining('DATABASE_URL: the database does not answer')],
    });
    expect(await tell({})).toMatchObject({ lines: [expect.stringContaining('DATABASE_URL: missing')] });
  });
});

test('the programs themselves refuse, with one line each and no stack', async () => {
  const entry = await builtApi();
  const env = {
    PATH: process.env['PATH'],
    ...settings({ DATABASE_URL: world.url, SANDBOX_URL: 'http://127.0.0.1:1' }),
  };
  for (const program of [entry, entry.replace('main.js', 'worker.js')]) {
    const ended = await promisify(execFile)(process.execPath, [program], { env }).then(
      () => null,
      (error: { stderr: string; code: number }) => error,
    );
    expect(ended?.code).toBe(1);
    expect(ended?.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^SANDBOX_URL: /),
      expect.stringMatching(/^DATABASE_URL: \S+ is a superuser/),
    ]);
  }
}, 120_000);
