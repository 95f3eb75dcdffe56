import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FreshDatabase, freshDatabase } from '@motcua/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { builtApi } from '../kill/built-api.js';
import { freePort, Programs, ready, type Run } from '../processes/programs.js';

let fresh: FreshDatabase;
let dataDir: string;
const programs = new Programs(() => ({
  DATABASE_URL: fresh.url,
  DATABASE_POOL: '4',
  MOTCUA_DATA_DIR: dataDir,
  // Several of them: several-processes.test.ts.
  MOTCUA_PROCESSES: '1',
}));
const run = (...args: Parameters<Programs['run']>): Run => programs.run(...args);

beforeAll(async () => {
  await builtApi();
  fresh = await freshDatabase(async () => undefined, 'api_nothing');
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-run-'));
}, 300_000);
afterEach(() => programs.killAll());
afterAll(async () => {
  await fresh.drop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('the command line', () => {
  it('migrates, and answers a mistake with one line', async () => {
    const migrated = run('cli', ['migrate']);
    expect(await migrated.ended).toBe(0);
    expect(migrated.out()).toContain('0001-foundation.sql');

    const mistakes = [
      [['token', 'nobody'], {}, 'no user "nobody"'],
      [['recover', 'nobody'], {}, 'no officer "nobody"'],
      [['token', 'nobody'], { DATABASE_URL: '' }, 'DATABASE_URL: missing'],
      [['migrate'], { DATABASE_URL: 'postgresql://x@127.0.0.1:1/x' }, 'the database does not answer'],
      [['token', 'nobody'], { MOTCUA_DEMO: '', MOTCUA_MASTER_KEY_FILE: 'none' }, 'no master key'],
      [['nonsense'], {}, "unknown command 'nonsense'"],
    ] as const;
    const failures = mistakes.map(async ([args, env, words]) => {
      const failed = run('cli', [...args], env);
      expect(await failed.ended).toBe(1);
      expect(failed.err()).toContain(words);
      expect(failed.err().trim().split('\n')).toHaveLength(1);
      expect(failed.out()).toBe('');
    });
    await Promise.all(failures);
  }, 180_000);

  it('prints a machine its token, and only that', async () => {
    expect(await run('cli', ['machine', 'may.congdvc', 'Cổng DVC quốc gia']).ended).toBe(0);
    const token = run('cli', ['token', 'may.congdvc']);
    expect(await token.ended).toBe(0);
    expect(token.out()).toMatch(/^[\w-]{43}\n$/);
    expect(token.err()).toBe('');
  }, 180_000);
});

describe('the API as a process', () => {
  it('answers what it has begun before it ends', async () => {
    const port = await freePort();
    const api = run('main', [], { PORT: port });
    await ready(port, api);
    const slow = request({
      host: '127.0.0.1',
      port,
      path: '/api/v1/session/officer',
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': 35 },
    });
    const answered = once(slow, 'response') as Promise<[{ statusCode: number }]>;
    slow.write('{"username":"a",');
    await new Promise((done) => setTimeout(done, 200));
    api.child.kill('SIGTERM');
    await new Promise((done) => setTimeout(done, 300));
    slow.end('"password":"bcdefg"}'.padEnd(19).slice(0, 19));
    const [{ statusCode }] = await answered;
    expect(statusCode).toBeLessThan(500);
    expect(await api.ended).toBe(0);
  }, 180_000);

  it('ends with the process that started it', async () => {
    const port = await freePort();
    const api = run('main', [], { PORT: port });
    await ready(port, api);
    api.child.disconnect();
    expect(await api.ended).toBe(0);
    const next = await freePort();
    const other = run('main', [], { PORT: next, MOTCUA_CHILD: '1' });
    await ready(next, other);
    other.child.stdin?.end();
    expect(await other.ended).toBe(0);
  }, 180_000);

  it('says in one line why it cannot start', async () => {
    const wrong = run('main', [], { PORT: 'x' });
    expect(await wrong.ended).toBe(1);
    expect(wrong.err()).toMatch(/^PORT: .*\n$/);
  }, 180_000);
});

describe('the worker as a process', () => {
  it('works, and ends cleanly when told or left alone', async () => {
    for (const end of [
      (child: ChildProcess) => child.kill('SIGTERM'),
      (child: ChildProcess) => child.disconnect(),
    ]) {
      const worker = run('worker');
      await Promise.race([once(worker.child, 'message'), worker.ended]);
      end(worker.child);
      expect(await worker.ended).toBe(0);
      expect(worker.err()).toBe('');
    }
  }, 180_000);
});
