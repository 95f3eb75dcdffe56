import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FreshDatabase, freshDatabase } from '@motcua/testing';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { migrate } from '../../src/platform/migrations/index.js';
import { builtApi } from '../kill/built-api.js';
import { Crowd } from './crowd.js';
import { freePort, isRunning, processesOf, Programs, ready, type Run } from './programs.js';

const TOKEN = 'a token of at least thirty-two letters';
const PATH = '/api/v1/admin-units';
const IN_TIME = 10_000;
/** Generous: a new process takes a second, or half a minute on a machine that does much else. */
const SOON = { timeout: 90_000, interval: 50 };

let fresh: FreshDatabase;
let dataDir: string;
const programs = new Programs(() => ({
  DATABASE_URL: fresh.url,
  DATABASE_POOL: '8',
  MOTCUA_DATA_DIR: dataDir,
  MOTCUA_PROCESSES: '2',
  MOTCUA_LIMITS: '100000',
  MOTCUA_METRICS_TOKEN: TOKEN,
}));

beforeAll(async () => {
  await builtApi();
  fresh = await freshDatabase(async (url) => void (await migrate(url)), 'api_empty');
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-several-'));
}, 300_000);
afterEach(() => programs.killAll());
afterAll(async () => {
  await fresh.drop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Two processes behind one port, both of them listening. */
async function started(): Promise<{ api: Run; port: string }> {
  const port = await freePort();
  const api = programs.run('main', [], { PORT: port });
  await ready(port, api);
  await vi.waitFor(() => expect(api.messages).toContain('complete'), SOON);
  return { api, port };
}

const metrics = async (port: string): Promise<string> => {
  const headers = { authorization: `Bearer ${TOKEN}`, connection: 'close' };
  return (await fetch(`http://127.0.0.1:${port}/metrics`, { headers })).text();
};

/** Whose answers are counted, by number of process. */
const answersBy = (text: string): number[] =>
  [...text.matchAll(/^motcua_requests_total\{class="search",status="200",process="(\d)"\} \d+$/gm)].map(
    ([, by]) => Number(by),
  );

const answered = (crowd: Crowd, status: number): number =>
  crowd.answers.filter((one) => one.status === status).length;
/** As the service itself has it: every request that it took and did not refuse at the door. */
const taken = ({ out }: Run): number => out().match(/"status":200,.*"msg":"request"/g)?.length ?? 0;

/**
 * Whoever was let in was answered, to the end. A connection that nobody had accepted yet when the port closed is reset by
 * the kernel: nothing of it was begun.
 */
async function expectNobodyLost(api: Run, crowd: Crowd): Promise<void> {
  await vi.waitFor(() => expect(taken(api)).toBe(answered(crowd, 200)), SOON);
  for (const { status, headers } of crowd.answers) {
    if ([200, 'ECONNREFUSED', 'ECONNRESET'].includes(status)) continue;
    // Who was waiting for a place comes again, and elsewhere.
    expect({ status, ...headers }).toMatchObject({
      status: 503,
      'retry-after': expect.stringMatching(/^\d+$/),
      connection: 'close',
    });
  }
}

const statuses = (crowd: Crowd): Set<number | string> => new Set(crowd.answers.map(({ status }) => status));

describe('two processes behind one port', () => {
  it('share the work and the connections of the database, and either tells of both', async () => {
    const { api, port } = await started();
    expect(api.messages).toEqual(['listening', 'complete']);
    expect(processesOf(api)).toHaveLength(2);
    const crowd = new Crowd(port, PATH, 100);
    await vi.waitFor(() => expect(crowd.count).toBeGreaterThan(500), SOON);
    const client = new pg.Client({ connectionString: fresh.url });
    await client.connect();
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int FROM pg_stat_activity WHERE application_name = 'motcua' AND datname = current_database()`,
    );
    await client.end();
    await crowd.end();
    expect(rows[0]?.count).toBeLessThanOrEqual(8);
    expect(statuses(crowd)).toEqual(new Set([200]));
    for (let turn = 0; turn < 2; turn += 1) {
      const text = await metrics(port);
      expect(answersBy(text)).toEqual([1, 2]);
      expect(text).toMatch(/^motcua_processes 2$/m);
      expect(text.match(/^# TYPE motcua_pool_connections gauge$/gm)).toHaveLength(1);
    }
  }, 240_000);

  it('lose one to a kill: the other goes on, and a new one takes its place', async () => {
    const { api, port } = await started();
    const before = processesOf(api);
    const crowd = new Crowd(port, PATH, 20);
    await vi.waitFor(() => expect(crowd.count).toBeGreaterThan(200), SOON);
    process.kill(before[0] ?? 0, 'SIGKILL');
    const atDeath = crowd.count;
    // Long before a new one can be there.
    await vi.waitFor(() => expect(crowd.count).toBeGreaterThan(atDeath + 20), SOON);
    await vi.waitFor(async () => expect(await metrics(port)).toMatch(/^motcua_processes 2$/m), SOON);
    await crowd.end();
    expect(await metrics(port)).toMatch(/^motcua_process_restarts_total 1$/m);
    const after = processesOf(api);
    expect(after).toHaveLength(2);
    expect(after).toContain(before[1]);
    expect(after).not.toContain(before[0]);
    // Only who was being answered by the dead one went without.
    const lost = crowd.answers.filter(({ status }) => status !== 200);
    expect(lost.length).toBeLessThanOrEqual(20);
    expect(api.child.exitCode).toBeNull();
  }, 240_000);

  it('are replaced one after the other without anybody noticing', async () => {
    const { api, port } = await started();
    const before = processesOf(api);
    const crowd = new Crowd(port, PATH, 4);
    api.child.kill('SIGUSR2');
    await vi.waitFor(() => {
      const now = processesOf(api);
      expect(now).toHaveLength(2);
      expect(now.some((pid) => before.includes(pid))).toBe(false);
    }, SOON);
    await crowd.end();
    expect(statuses(crowd)).toEqual(new Set([200]));
    expect(await metrics(port)).toMatch(/^motcua_process_restarts_total 0$/m);
  }, 240_000);

  it.each(['1', '2'])(
    'of %s: told to stop in full work, answer or refuse everybody and end in time',
    async (count) => {
      const port = await freePort();
      const api = programs.run('main', [], { PORT: port, MOTCUA_PROCESSES: count });
      await ready(port, api);
      if (count === '2') await vi.waitFor(() => expect(api.messages).toContain('complete'), SOON);
      const pids = [api.child.pid ?? 0, ...processesOf(api)];
      const crowd = new Crowd(port, PATH, 60);
      await vi.waitFor(() => expect(crowd.count).toBeGreaterThan(300), SOON);
      const told = performance.now();
      api.child.kill('SIGTERM');
      expect(await api.ended).toBe(0);
      expect(performance.now() - told).toBeLessThan(IN_TIME);
      await crowd.end();
      expect(pids.filter(isRunning)).toEqual([]);
      await expectNobodyLost(api, crowd);
    },
    60_000,
  );

  it('end in order when the supervisor is killed: what is begun is answered', async () => {
    const { api, port } = await started();
    const pids = processesOf(api);
    const crowd = new Crowd(port, PATH, 10);
    await vi.waitFor(() => expect(crowd.count).toBeGreaterThan(50), SOON);
    api.child.kill('SIGKILL');
    await vi.waitFor(() => expect(pids.filter(isRunning)).toEqual([]), SOON);
    await crowd.end();
    await expectNobodyLost(api, crowd);
  }, 240_000);

  it('say once why they cannot start', async () => {
    const wrong = programs.run('main', [], { PORT: '3999', MOTCUA_HSTS: 'x' });
    expect(await wrong.ended).toBe(1);
    expect(wrong.err()).toMatch(/^MOTCUA_HSTS: .*\n$/);
    const count = programs.run('main', [], { MOTCUA_PROCESSES: '0' });
    expect(await count.ended).toBe(1);
    expect(count.err()).toBe('MOTCUA_PROCESSES: a whole number from 1 to 32\n');
  }, 30_000);
});
