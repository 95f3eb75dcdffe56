import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FreshDatabase, freshDatabase } from '@motcua/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

// The programs as they are built, in processes of their own: what a signal or a lost parent does cannot be seen from within.
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

let fresh: FreshDatabase;
let dataDir: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  if (!existsSync(join(DIST, 'main.js'))) throw new Error('build @motcua/api before these tests');
  fresh = await freshDatabase(async () => undefined, 'api_nothing');
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-run-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  await fresh.drop();
  await rm(dataDir, { recursive: true, force: true });
});

interface Run {
  child: ChildProcess;
  /** Exit code or the signal that ended it. */
  ended: Promise<number | string>;
  out: () => string;
  err: () => string;
}

function run(program: string, args: string[] = [], env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [join(DIST, `${program}.js`), ...args], {
    env: {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: fresh.url,
      DATABASE_POOL: '4',
      MOTCUA_DATA_DIR: dataDir,
      MOTCUA_DEMO: '1',
      ...env,
    },
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  });
  children.push(child);
  const said = { out: '', err: '' };
  child.stdout?.on('data', (data: Buffer) => (said.out += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (said.err += data.toString()));
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
  return { child, ended, out: () => said.out, err: () => said.err };
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return String(port);
}

/** Resolves when the process answers as ready; a process that ended says why at once. */
async function ready(port: string, api: Run): Promise<void> {
  const lost = api.ended.then((code) => {
    throw new Error(`ended with ${code}: ${api.err()}`);
  });
  const asked = vi.waitFor(
    async () => expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200),
    { timeout: 15_000, interval: 100 },
  );
  await Promise.race([asked, lost]);
}

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
  }, 60_000);

  it('prints a machine its token, and only that', async () => {
    expect(await run('cli', ['machine', 'may.congdvc', 'Cổng DVC quốc gia']).ended).toBe(0);
    const token = run('cli', ['token', 'may.congdvc']);
    expect(await token.ended).toBe(0);
    expect(token.out()).toMatch(/^[\w-]{43}\n$/);
    expect(token.err()).toBe('');
  }, 30_000);
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
  }, 40_000);

  it('ends within seconds under load, and leaves nobody without an answer', async () => {
    const port = await freePort();
    const api = run('main', [], { PORT: port, MOTCUA_LIMITS: '1000' });
    await ready(port, api);
    const agent = new Agent({ keepAlive: true, maxSockets: 40 });
    const answers: (number | string)[] = [];
    const state = { going: true };
    const ask = (): Promise<number | string> =>
      new Promise((done) => {
        const asked = request({ host: '127.0.0.1', port, path: '/api/v1/admin-units', agent }, (answer) => {
          answer.resume().once('end', () => done(answer.statusCode ?? 0));
        });
        asked.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? 'broken'));
        asked.end();
      });
    const clients = Array.from({ length: 40 }, async () => {
      while (state.going) {
        const answer = await ask();
        answers.push(answer);
        // Nobody listens any more: what is asked from now on goes to another process.
        if (answer === 'ECONNREFUSED') return;
      }
    });
    await new Promise((done) => setTimeout(done, 500));
    const told = performance.now();
    api.child.kill('SIGTERM');
    expect(await api.ended).toBe(0);
    expect(performance.now() - told).toBeLessThan(10_000);
    state.going = false;
    await Promise.all(clients);
    agent.destroy();
    expect(answers.filter((one) => one === 200).length).toBeGreaterThan(100);
    const lost = answers.filter((one) => typeof one === 'number' && one !== 200);
    expect(lost).toEqual([]);
  }, 60_000);

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
  }, 40_000);

  it('says in one line why it cannot start', async () => {
    const wrong = run('main', [], { PORT: 'x' });
    expect(await wrong.ended).toBe(1);
    expect(wrong.err()).toMatch(/^PORT: .*\n$/);
  }, 20_000);
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
  }, 40_000);
});
