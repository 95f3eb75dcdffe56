import { rename, rm, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HealthParts } from '../../src/platform/health/index.js';
import { JobRunner } from '../../src/platform/worker/index.js';
import { createTestApp, type TestApp } from '../harness/index.js';

let t: TestApp;
const TOKEN = 'a token of at least thirty-two letters';

beforeAll(async () => {
  t = await createTestApp({ data: 'empty', env: { MOTCUA_METRICS_TOKEN: TOKEN } });
});
afterAll(() => t.close());

/** Answers of probes are kept for a second. */
const later = () => new Promise((done) => setTimeout(done, 1050));
const ready = async () => {
  await later();
  const answer = await t.inject({ method: 'GET', url: '/health/ready' });
  return { ...answer.json<{ parts: Record<string, string>; reason?: string }>(), status: answer.statusCode };
};

describe('readiness', () => {
  it('names what is missing, and knows a worker that comes and goes', async () => {
    expect(await ready()).toMatchObject({
      status: 200,
      parts: { database: 'up', storage: 'up', keys: 'up', worker: 'degraded' },
    });
    const worker = await t.app.get(JobRunner).start();
    expect((await ready()).parts).toMatchObject({ worker: 'up' });
    await worker.stop();
    expect((await ready()).parts).toMatchObject({ worker: 'degraded' });
  });

  it('ends with a part that is required, and not with one that is not', async () => {
    const parts = t.app.get(HealthParts);
    const state = { scanner: 'up' as 'up' | 'down' };
    parts.add({ name: 'scanner', required: false, check: async () => state.scanner });
    state.scanner = 'down';
    expect(await ready()).toMatchObject({ status: 200, parts: { scanner: 'down' } });
    parts.add({ name: 'scanner', required: true, check: () => Promise.reject(new Error('away')) });
    expect(await ready()).toMatchObject({ status: 503, code: 'NOT_READY', reason: 'SCANNER' });
    parts.add({ name: 'scanner', required: false, check: async () => 'up' });
  });

  it('ends when files can no longer be written', async () => {
    const { dataDir } = t.config;
    const aside = `${dataDir}-aside`;
    // A file where the directory should be: also root cannot write there.
    await rename(dataDir, aside);
    await writeFile(dataDir, '');
    try {
      expect(await ready()).toMatchObject({ status: 503, reason: expect.stringContaining('STORAGE') });
    } finally {
      await rm(dataDir);
      await rename(aside, dataDir);
    }
    expect((await ready()).status).toBe(200);
  });
});

describe('metrics', () => {
  const ask = (authorization?: string) =>
    t.inject({ method: 'GET', url: '/metrics', headers: authorization ? { authorization } : {} });

  it('are for who has the token', async () => {
    for (const given of [undefined, 'Bearer x', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`])
      expect((await ask(given)).statusCode).toBe(401);
    const answer = await ask(`Bearer ${TOKEN}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('text/plain; version=0.0.4');
  });

  it('count what was asked, by class and never by address', async () => {
    await t.inject({ method: 'GET', url: '/api/v1/procedures/1.001193?q=Nguyen' });
    const { payload } = await ask(`Bearer ${TOKEN}`);
    expect(payload).toMatch(/^motcua_requests_total\{class="read",status="404"\} 1$/m);
    for (const name of ['motcua_jobs_due', 'motcua_pool_connections', 'motcua_loop_delay_seconds'])
      expect(payload).toMatch(new RegExp(`^${name} [\\d.e-]+$`, 'm'));
    expect(payload).not.toMatch(/1\.001193|Nguyen|127\.0\.0\.1/);
  });

  it('do not exist where no token is set', async () => {
    const other = await createTestApp({ data: 'empty' });
    try {
      expect((await other.inject({ method: 'GET', url: '/metrics' })).statusCode).toBe(404);
    } finally {
      await other.close();
    }
  });
});
