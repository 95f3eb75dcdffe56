import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedFixture } from '../fixture.js';
import { createTestApp, type TestApp } from '../harness/index.js';

let demo: TestApp;
let real: TestApp;
let dist: string;
let standIn: Server;

const NAME = 'dichvucong.example.vn';

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'motcua-web-'));
  await mkdir(join(dist, 'assets'));
  await writeFile(join(dist, 'index.html'), '<!doctype html><title>Một Cửa</title>');
  await writeFile(join(dist, 'assets', 'index-abc.js'), 'export const x = 1;');
  standIn = createServer((_request, answer) =>
    answer.writeHead(200, { server: 'x', 'x-powered-by': 'y' }).end('ok'),
  );
  await new Promise<void>((done) => standIn.listen(0, '127.0.0.1', done));
  const sandbox = `http://127.0.0.1:${(standIn.address() as AddressInfo).port}`;
  demo = await createTestApp({ data: 'empty', env: { WEB_DIST: dist, SANDBOX_URL: sandbox } });
  real = await createTestApp({
    data: 'empty',
    env: {
      WEB_DIST: dist,
      MOTCUA_DEMO: '',
      PUBLIC_URL: `https://${NAME}`,
      MOTCUA_SECURITY_CONTACT: 'mailto:an-ninh@dichvucong.example.vn',
    },
  });
  await seedFixture(demo.ownerUrl, { citizens: ['dan.an'], officers: [] });
  await seedFixture(real.ownerUrl, { citizens: ['dan.binh'], officers: [] });
});
afterAll(async () => {
  await Promise.all([demo.close(), real.close()]);
  standIn.close();
  await rm(dist, { recursive: true, force: true });
});

/** What every answer carries, whatever it is. */
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
  'x-request-id': expect.stringMatching(/^[\da-f]{24}$/),
};
const PAGE_POLICY = expect.stringMatching(/script-src 'self';.*require-trusted-types-for 'script'/);
const DATA_POLICY = expect.stringMatching(/^default-src 'none'/);

/** Kind of answer × status, policy, cache. */
const TABLE = [
  ['the page of the app', 'GET', '/thu-tuc', 200, PAGE_POLICY, 'no-cache'],
  [
    'a file of the app',
    'GET',
    '/assets/index-abc.js',
    200,
    PAGE_POLICY,
    'public, max-age=31536000, immutable',
  ],
  ['a file that is not there', 'GET', '/assets/old.js', 404, PAGE_POLICY, 'no-store'],
  ['an answer about the caller', 'GET', '/api/v1/session', 200, DATA_POLICY, 'no-store'],
  [
    'an answer for everybody',
    'GET',
    '/api/v1/life-events',
    200,
    DATA_POLICY,
    expect.stringContaining('public'),
  ],
  ['a refusal', 'GET', '/api/v1/dossiers', 401, DATA_POLICY, 'no-store'],
  ['an input that is not right', 'GET', '/api/v1/lookup?code=', 422, DATA_POLICY, 'no-store'],
  ['an unknown address of the API', 'GET', '/api/v1/nothing', 404, DATA_POLICY, 'no-store'],
  ['a wrong method', 'PUT', '/api/v1/session', 405, DATA_POLICY, 'no-store'],
  ['an address that does not decode', 'GET', '/api/v1/files/%E0%A4%A', 422, null, 'no-store'],
  ['a redirect', 'GET', '/.well-known/change-password', 302, DATA_POLICY, 'no-store'],
  ['a probe', 'GET', '/health/live', 200, DATA_POLICY, 'no-store'],
] as const;

describe.each(TABLE)('%s: %s %s', (_kind, method, url, status, policy, cache) => {
  it('carries what it must', async () => {
    const answer = await demo.inject({ method, url });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers).toMatchObject({ 'cache-control': cache });
    if (policy === null) return;
    expect(answer.headers).toMatchObject({ ...ALWAYS, 'content-security-policy': policy });
    for (const told of ['server', 'x-powered-by', 'strict-transport-security'])
      expect(answer.headers[told]).toBeUndefined();
  });

  it('also over TLS, which it then asks for', async () => {
    const headers = { host: NAME };
    const answer = await real.inject({ method, url, headers });
    if (policy === null) return;
    expect(answer.headers).toMatchObject({
      ...ALWAYS,
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'content-security-policy': expect.stringContaining('upgrade-insecure-requests'),
    });
  });
});

describe('no policy', () => {
  it.each(['/', '/api/v1/session'])('allows anything inline or made from text: %s', async (url) => {
    const policy = String((await demo.inject({ method: 'GET', url })).headers['content-security-policy']);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain("base-uri 'none'");
  });
});

describe('the stand-ins behind the same address', () => {
  it('carry the headers too, whatever they say themselves', async () => {
    const answer = await demo.inject({ method: 'GET', url: '/sandbox/x' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
    });
    expect(answer.headers['server']).toBeUndefined();
    expect(answer.headers['x-powered-by']).toBeUndefined();
  });
});

describe('signing out', () => {
  it('empties the cache of the browser', async () => {
    const headers = await demo.signInAs('dan.an');
    const answer = await demo.inject({ method: 'DELETE', url: '/api/v1/session', headers });
    expect(answer.headers['clear-site-data']).toBe('"cache"');
    const other = await demo.inject({ method: 'GET', url: '/api/v1/session', headers });
    expect(other.headers['clear-site-data']).toBeUndefined();
  });
});

describe('over TLS the cookie of a session', () => {
  it('is one that only we can set, and no other is believed', async () => {
    const { cookie = '' } = await real.signInAs('dan.binh');
    const ask = async (given: string) => {
      const headers = { host: NAME, cookie: given };
      const answer = await real.inject({ method: 'GET', url: '/api/v1/session', headers });
      return answer.json<{ person: unknown }>().person !== null;
    };
    expect(await ask(cookie)).toBe(false);
    expect(await ask(`__Host-${cookie}`)).toBe(true);
    expect(await ask(`mc_session=${'x'.repeat(43)}; __Host-${cookie}`)).toBe(true);
    const out = await real.inject({
      method: 'DELETE',
      url: '/api/v1/session',
      headers: { host: NAME, cookie: `__Host-${cookie}`, 'x-requested-with': 'motcua' },
    });
    expect(out.statusCode).toBe(204);
    expect([out.headers['set-cookie']].flat().join()).toMatch(/^__Host-mc_session=;.* Path=\/;.* Secure/);
    expect(await ask(`__Host-${cookie}`)).toBe(false);
  });
});

describe('addresses known by agreement', () => {
  it('say whom to tell of a hole', async () => {
    const { payload } = await real.inject({
      method: 'GET',
      url: '/.well-known/security.txt',
      headers: { host: NAME },
    });
    expect(payload).toContain('Contact: mailto:an-ninh@dichvucong.example.vn\n');
    expect(payload).toContain(`Canonical: https://${NAME}/.well-known/security.txt\n`);
    const until = Date.parse(/^Expires: (.*)$/m.exec(payload)?.[1] ?? '');
    expect(until - Date.now()).toBeGreaterThan(30 * 86_400_000);
    expect(until - Date.now()).toBeLessThan(366 * 86_400_000);
  });

  it('lead to where a password is changed', async () => {
    const answer = await demo.inject({ method: 'GET', url: '/.well-known/change-password' });
    expect(answer.headers.location).toBe('/can-bo/bao-mat');
  });
});

describe('a service outside demo mode', () => {
  it('answers to its own name only, but for probes', async () => {
    const ask = (host: string, url: string) => real.inject({ method: 'GET', url, headers: { host } });
    for (const host of ['evil.example', `${NAME}.evil.example`, '127.0.0.1']) {
      const answer = await ask(host, '/');
      expect([host, answer.statusCode, answer.json()]).toMatchObject([host, 421, { code: 'WRONG_HOST' }]);
    }
    expect((await ask(NAME.toUpperCase(), '/')).statusCode).toBe(200);
    expect((await ask('10.0.0.7:3000', '/health/live')).statusCode).toBe(200);
  });
});
