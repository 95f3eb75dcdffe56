import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppModule } from '../../src/app.module.js';
import { createHttpApplication } from '../../src/platform/application.js';
import { SharedCounter } from '../../src/platform/edge/limits/shared-counter.store.js';
import { seedFixture } from '../fixture.js';
import { createTestApp, type TestApp } from '../harness/index.js';

let t: TestApp;
let second: Awaited<ReturnType<typeof createHttpApplication>>;

beforeAll(async () => {
  t = await createTestApp({ data: 'empty', env: { MOTCUA_LIMITS: '0.1', TRUST_PROXY: '10.0.0.1' } });
  await seedFixture(t.ownerUrl, { citizens: ['dan.an', 'dan.binh'], officers: [] });
  // Another process of the same service, as far as a database can tell.
  second = await createHttpApplication(AppModule.forRoot({ config: t.config }), t.config);
});
afterAll(async () => {
  await second.close();
  await t.close();
});

interface Asked {
  headers?: Record<string, string>;
  from?: string;
  in?: 'first' | 'second';
}

const ask = (method: 'GET' | 'POST', url: string, asked: Asked = {}) => {
  const app = asked.in === 'second' ? second : t.app;
  const { headers = {}, from: remoteAddress = '192.0.2.1' } = asked;
  return app.inject({ method, url, headers, remoteAddress, ...(method === 'POST' ? { payload: {} } : {}) });
};

async function statuses(
  times: number,
  one: (n: number) => Promise<{ statusCode: number }>,
): Promise<number[]> {
  const got: number[] = [];
  for (let n = 0; n < times; n += 1) got.push((await one(n)).statusCode);
  return got;
}
const refusals = (got: number[]): number => got.filter((status) => status === 429).length;

describe('a limit', () => {
  it('tells in words what happened, and when to come again', async () => {
    const got = await statuses(3, () => ask('GET', '/api/v1/lookup?code=x', { from: '198.51.100.1' }));
    expect(refusals(got)).toBe(1);
    const refused = await ask('GET', '/api/v1/lookup?code=x', { from: '198.51.100.1' });
    expect(refused.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS', title: 'Bạn thao tác quá nhanh' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
  });

  it('that is shared holds over all processes', async () => {
    const at = (n: number) =>
      ask('POST', '/api/v1/session/officer', {
        from: '198.51.100.2',
        in: n % 2 ? 'second' : 'first',
      });
    const got = await statuses(10, at);
    // A tenth of 60 a minute, wherever they were asked.
    expect(refusals(got)).toBe(4);
  });

  it('that is shared is given out whole also to those who come at the same moment', async () => {
    const shared = new SharedCounter(t.config.databaseUrl);
    const limit = { person: 400, address: 400, seconds: 60, shared: true };
    const waits = await Promise.all(
      Array.from({ length: 500 }, () => shared.count('test', 'a'.repeat(22), 400, limit)),
    );
    expect(waits.filter((wait) => wait === 0)).toHaveLength(400);
    await shared.close();
  });

  it('goes by the person when somebody is signed in, so that one address can be an office', async () => {
    const [an, binh] = [await t.signInAs('dan.an'), await t.signInAs('dan.binh')];
    const from = '198.51.100.3';
    const anonymous = await statuses(40, () => ask('GET', '/api/v1/admin-units', { from }));
    expect(refusals(anonymous)).toBe(10);
    const first = await statuses(40, (n) =>
      ask('GET', '/api/v1/dossiers', { headers: an, from: `198.51.100.${100 + n}` }),
    );
    expect(refusals(first)).toBe(10);
    expect(refusals(await statuses(5, () => ask('GET', '/api/v1/dossiers', { headers: binh, from })))).toBe(
      0,
    );
  });

  it('takes a whole IPv6 network for one', async () => {
    const got = await statuses(6, (n) =>
      ask('GET', '/api/v1/lookup?code=x', { from: `2001:db8:7:1:${n.toString(16)}::1` }),
    );
    expect(refusals(got)).toBe(4);
    expect((await ask('GET', '/api/v1/lookup?code=x', { from: '2001:db8:7:2::1' })).statusCode).not.toBe(429);
  });

  it('believes the addresses of a proxy that is ours, and of nobody else', async () => {
    const named = (n: number) => ({ 'x-forwarded-for': `203.0.113.${n}` });
    const ours = await statuses(6, (n) =>
      ask('GET', '/api/v1/lookup?code=x', { from: '10.0.0.1', headers: named(n) }),
    );
    expect(refusals(ours)).toBe(0);
    const theirs = await statuses(6, (n) =>
      ask('GET', '/api/v1/lookup?code=x', { from: '198.51.100.4', headers: named(20 + n) }),
    );
    expect(refusals(theirs)).toBe(4);
  });

  it('stops who tries token after token, and not the one who has a good one', async () => {
    const from = '198.51.100.5';
    const an = await t.signInAs('dan.an');
    expect((await ask('GET', '/api/v1/session', { from, headers: an })).statusCode).toBe(200);
    const invented = await statuses(20, (n) =>
      ask('GET', '/api/v1/session', {
        from,
        headers: { authorization: `Bearer ${String(n).padStart(43, 'x')}` },
      }),
    );
    expect(refusals(invented)).toBe(8);
    expect((await ask('GET', '/api/v1/session', { from, headers: an })).statusCode).toBe(200);
  });

  it.each(['/api/v1/nothing', '/health/live', '/thu-tuc', '/api/v1/session', '/assets/x.js'])(
    'is there for every address: %s',
    async (url) => {
      const from = `198.51.100.${50 + url.length}`;
      const answers = await Promise.all(Array.from({ length: 700 }, () => ask('GET', url, { from })));
      expect(refusals(answers.map(({ statusCode }) => statusCode))).toBeGreaterThan(90);
    },
  );
});

describe('the table of counters', () => {
  it('holds nobody\u2019s address or name', async () => {
    const rows = await t.database.query<{ key: string }>('SELECT key FROM rate_limit');
    expect(rows.length).toBeGreaterThan(3);
    for (const { key } of rows) expect(key).toMatch(/^[\w /:{}-]+:[\w-]{22}$/);
  });
});
