import { rm } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { freshDatabase, type FreshDatabase } from '@motcua/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppModule } from '../../src/app.module.js';
import { createHttpApplication } from '../../src/platform/application.js';
import type { Config } from '../../src/platform/config/index.js';
import { createTestApp, type TestApp } from '../harness/index.js';

// What no client library would send: written to the socket by hand.
let t: TestApp;
let quick: Awaited<ReturnType<typeof createHttpApplication>>;
let other: FreshDatabase;
let config: Config;
let port: number;

beforeAll(async () => {
  t = await createTestApp({ data: 'empty' });
  const patience = { headers: 1000, upload: 3000, request: 1500, keepAlive: 1000 };
  config = t.config.with({ edge: { ...t.config.edge, patience } });
  other = await freshDatabase(async () => undefined, 'api_nothing');
  quick = await createHttpApplication(AppModule.forRoot({ config }), config);
  await quick.listen(0, '127.0.0.1');
  port = (quick.getHttpServer().address() as AddressInfo).port;
});
afterAll(async () => {
  await quick.close();
  await other.drop();
  await t.close();
  await rm(config.dataDir, { recursive: true, force: true });
});

interface Heard {
  /** Status of each answer on the connection. */
  statuses: number[];
  text: string;
  ms: number;
}

/** Sends `parts` with a pause between them, and listens until the other side hangs up (or `until` milliseconds). */
function say(parts: readonly string[], pause = 0, until = 8000): Promise<Heard> {
  return new Promise((done) => {
    const begun = performance.now();
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const end = (): void => {
      clearTimeout(timer);
      socket.destroy();
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, code]) => Number(code));
      done({ statuses, text, ms: performance.now() - begun });
    };
    const timer = setTimeout(end, until);
    socket.on('data', (data: Buffer) => (text += data.toString()));
    socket.on('close', end);
    socket.on('error', end);
    const next = ([part, ...rest]: readonly string[]): void => {
      if (part === undefined || socket.destroyed) return;
      socket.write(part);
      if (rest.length > 0) setTimeout(() => next(rest), pause);
    };
    next(parts);
  });
}

const HOST = 'Host: localhost:3000\r\n';
const get = (path: string, headers = '') =>
  `GET ${path} HTTP/1.1\r\n${HOST}${headers}Connection: close\r\n\r\n`;
const SMUGGLED = 'GET /api/v1/session HTTP/1.1\r\nHost: x\r\n\r\n';
const post = (headers: string, body: string) =>
  `POST /api/v1/session/officer HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n${headers}\r\n${body}`;

describe('what could be read in two ways', () => {
  it.each([
    ['two lengths', post('Content-Length: 2\r\nContent-Length: 50\r\n', '{}')],
    ['the same length twice', post('Content-Length: 2\r\nContent-Length: 2\r\n', '{}')],
    [
      'a length and chunks',
      post('Content-Length: 2\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${SMUGGLED}`),
    ],
    [
      'chunks that are not the last coding',
      post('Transfer-Encoding: chunked, identity\r\n', `0\r\n\r\n${SMUGGLED}`),
    ],
    ['a disguised coding', post('Transfer-Encoding: xchunked\r\n', `0\r\n\r\n${SMUGGLED}`)],
    ['a length with a sign', post('Content-Length: +2\r\n', '{}')],
    ['a space before the colon', post('Content-Length : 2\r\n', '{}')],
    ['a folded header', get('/', 'X: a\r\n b\r\n')],
    ['a bare line feed', `GET / HTTP/1.1\nHost: localhost\n\n`],
    ['a NUL in a header', get('/', 'X: a\0b\r\n')],
    ['no Host', 'GET / HTTP/1.1\r\n\r\n'],
    ['a chunk of no size', post('Transfer-Encoding: chunked\r\n', 'zz\r\n{}\r\n0\r\n\r\n')],
    ['another protocol', 'GET / HTTP/9.9\r\n\r\n'],
    ['a method nobody knows', `FOO / HTTP/1.1\r\n${HOST}\r\n`],
    ['a space in the address', `GET /a b HTTP/1.1\r\n${HOST}\r\n`],
  ])('is not read at all: %s', async (_what, request) => {
    const { statuses, text } = await say([request]);
    expect([statuses, statuses[0] === 400]).toEqual([[400], true]);
    expect(text.toLowerCase()).toContain('connection: close');
  });

  it.each([
    ['of another server', 'GET http://evil.example/api/v1/session HTTP/1.1\r\n'],
    ['of ours, as a proxy is asked', 'GET http://localhost:3000/api/v1/session HTTP/1.1\r\n'],
    ['without a slash', 'GET api/v1/session HTTP/1.1\r\n'],
    ['with a host in its path', 'GET //evil.example/ HTTP/1.1\r\n'],
  ])('or not answered, as an address: %s', async (_what, line) => {
    const { statuses } = await say([`${line}${HOST}Connection: close\r\n\r\n`]);
    expect(statuses).toHaveLength(1);
    expect(statuses[0]).toBeGreaterThanOrEqual(400);
    expect(statuses[0]).toBeLessThan(500);
  });

  it('nor is a tunnel opened', async () => {
    const { statuses } = await say(
      [`CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n`],
      0,
      3000,
    );
    expect(statuses.filter((status) => status < 400)).toEqual([]);
  });
});

describe('a path that climbs', () => {
  it.each([
    '/../../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/..%5c..%5cwindows/win.ini',
    '/%252e%252e%252fetc/passwd',
    '/assets/..%c0%af..%c0%afetc/passwd',
    '/assets/%2e%2e/index.html',
    '/assets/../../package.json',
    '/%00/etc/passwd',
    '/.git/config',
    '/.env',
  ])('leads nowhere: %s', async (path) => {
    const { statuses, text } = await say([get(path)]);
    expect(statuses).toHaveLength(1);
    expect(text).not.toMatch(/root:|\[core\]|"name"|DATABASE/);
    // The page of the app may answer an address it could have; a file of the machine never.
    if (statuses[0] === 200) expect(text).toContain('text/');
    else expect(statuses[0]).toBeLessThan(500);
  });
});

describe('methods', () => {
  it.each([
    ['TRACE', '/', 405],
    ['TRACE', '/api/v1/session', 405],
    ['DELETE', '/', 405],
    ['PUT', '/api/v1/procedures', 405],
    ['PATCH', '/health/live', 405],
    ['OPTIONS', '/api/v1/session', 204],
    ['HEAD', '/api/v1/session', 200],
    ['HEAD', '/api/v1/nothing', 404],
    ['OPTIONS', '/api/v1/nothing', 404],
  ])('%s %s is %i', async (method, path, status) => {
    const { statuses, text } = await say([`${method} ${path} HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`]);
    expect(statuses).toEqual([status]);
    if (status === 405 || status === 204) expect(text).toMatch(/\r\nallow: .*GET/);
    if (method === 'HEAD') expect(text.split('\r\n\r\n')[1]).toBe('');
  });
});

describe('sizes', () => {
  it.each([
    ['a header of 20 kB', get('/', `X: ${'a'.repeat(20_000)}\r\n`), 431],
    ['headers by the thousand', get('/', 'X: aaaaaaaaaa\r\n'.repeat(3000)), 431],
    ['an address of 20 kB', get(`/${'a'.repeat(20_000)}`), 431],
    ['a body that is announced too large', post('Content-Length: 99999999\r\n', ''), 413],
    ['JSON in depth', post('Content-Length: 40000\r\n', '['.repeat(40_000)), 400],
    [
      'JSON in depth that ends',
      post('Content-Length: 40000\r\n', '['.repeat(20_000) + ']'.repeat(20_000)),
      422,
    ],
    [
      'a body in another coding',
      post('Content-Length: 2\r\nContent-Encoding: gzip\r\n', '{}'),
      [400, 415, 422],
    ],
  ])('have an end: %s', async (_what, request, status) => {
    const { statuses } = await say([request], 0, 4000);
    expect([status].flat()).toContain(statuses[0]);
  });
});

describe('a client that takes its time', () => {
  it('with the headers is let go', async () => {
    const slow = Array.from({ length: 30 }, (_, n) => `X-${n}: a\r\n`);
    const { statuses, ms } = await say([`GET / HTTP/1.1\r\n${HOST}`, ...slow], 300);
    expect(statuses).toEqual([408]);
    expect(ms).toBeLessThan(5000);
  });

  it('with the body is let go too', async () => {
    const { statuses, ms } = await say(
      [post('Content-Length: 5000\r\n', '{'), ...Array<string>(30).fill(' ')],
      300,
    );
    expect(statuses[0] === 503 || statuses[0] === 408).toBe(true);
    expect(ms).toBeLessThan(6000);
  });

  it('with nothing at all is let go after the last answer', async () => {
    const { statuses, ms } = await say([`GET /health/live HTTP/1.1\r\n${HOST}\r\n`]);
    expect(statuses).toEqual([200]);
    expect(ms).toBeLessThan(4000);
  });

  it('holds nobody else up', async () => {
    const idle = Array.from({ length: 200 }, () => connect(port, '127.0.0.1'));
    for (const socket of idle) socket.on('error', () => undefined).write('GET / HTTP/1.1\r\n');
    const { statuses, ms } = await say([get('/health/live')]);
    for (const socket of idle) socket.destroy();
    expect(statuses).toEqual([200]);
    expect(ms).toBeLessThan(1000);
  });
});
