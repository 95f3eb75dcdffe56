import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedFixture } from '../fixture.js';
import { createTestApp, type TestApp } from '../harness/index.js';

let t: TestApp;
let an: Record<string, string>;

beforeAll(async () => {
  t = await createTestApp({ data: 'empty' });
  await seedFixture(t.ownerUrl, { citizens: ['dan.an'] });
  an = await t.signInAs('dan.an');
});
afterAll(() => t.close());

const SIGN_IN = '/api/v1/session/officer';
const JSON_TYPE = { 'content-type': 'application/json' };

async function problemOf(request: Parameters<TestApp['inject']>[0]) {
  const answer = await t.inject(request);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const problem = answer.json<{
    status: number;
    code: string;
    traceId: string;
    errors?: { pointer: string; code: string }[];
  }>();
  expect(problem.status).toBe(answer.statusCode);
  expect(problem.traceId).toMatch(/^[0-9a-f]{24}$/);
  return problem;
}

const send = (payload: string | Buffer, headers: Record<string, string> = JSON_TYPE) =>
  problemOf({ method: 'POST', url: SIGN_IN, headers, payload, remoteAddress: '192.0.2.1' });

describe('a body that cannot be read', () => {
  it.each([
    ['cut short', '{"username":', 'MALFORMED_BODY', 400],
    ['empty', '', 'MALFORMED_BODY', 400],
    ['poisoned', '{"__proto__":{"x":1},"username":"a","password":"b"}', 'MALFORMED_BODY', 400],
    ['too large', `{"username":"${'a'.repeat(1024 * 1024)}"}`, 'BODY_TOO_LARGE', 413],
    ['not an object', '[1,2]', 'INVALID_REQUEST', 422],
    ['null', 'null', 'INVALID_REQUEST', 422],
    ['a deep hole', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'INVALID_REQUEST', 422],
    ['with NUL', String.raw`{"username":"a\u0000","password":"b"}`, 'INVALID_REQUEST', 422],
    ['with NUL in a key', String.raw`{"a\u0000":1}`, 'INVALID_REQUEST', 422],
    ['with half a surrogate pair', String.raw`{"username":"a\ud800","password":"b"}`, 'INVALID_REQUEST', 422],
  ])('%s', async (_what, payload, code, status) => {
    expect(await send(payload)).toMatchObject({ code, status });
  });

  it.each([
    ['text/plain', 'UNSUPPORTED_MEDIA_TYPE'],
    ['application/x-www-form-urlencoded', 'UNSUPPORTED_MEDIA_TYPE'],
    ['application/xml', 'UNSUPPORTED_MEDIA_TYPE'],
    ['nonsense', 'UNSUPPORTED_MEDIA_TYPE'],
  ])('of type %s', async (type, code) => {
    expect(await send('username=a', { 'content-type': type })).toMatchObject({ code, status: 415 });
  });

  it('with bytes that are no text', async () => {
    const payload = Buffer.concat([
      Buffer.from('{"username":"'),
      Buffer.of(0xff, 0xfe),
      Buffer.from('","password":"b"}'),
    ]);
    // A decoder puts replacement characters: no such user then, and no fault.
    expect(await send(payload)).toMatchObject({ code: 'WRONG_CREDENTIALS' });
  });
});

describe('fields that are not right', () => {
  it('are named one by one, with words in the language asked for', async () => {
    const answer = await t.inject({
      method: 'POST',
      url: SIGN_IN,
      headers: { 'accept-language': 'en-GB,vi;q=0.5' },
      payload: { username: 7, password: 'x'.repeat(201), 'role/~': 'admin' },
    });
    expect(answer.json()).toMatchObject({
      code: 'INVALID_REQUEST',
      title: 'The request is not valid',
      errors: [
        { pointer: '/username', code: 'WRONG_TYPE', message: 'This has the wrong type.' },
        { pointer: '/password', code: 'TOO_LONG', message: 'At most 200 characters.' },
        { pointer: '/role~1~0', code: 'UNKNOWN_FIELD', message: 'There is no such field.' },
      ],
    });
  });

  it('that are missing say so in Vietnamese by default', async () => {
    const answer = await t.inject({ method: 'POST', url: SIGN_IN, payload: {} });
    expect(answer.json()).toMatchObject({
      errors: [
        { pointer: '/username', code: 'REQUIRED', message: 'Mục này là bắt buộc.' },
        { pointer: '/password', code: 'REQUIRED' },
      ],
    });
  });

  it('by the thousand are told as far as is of use', async () => {
    const payload = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`field${n}`, n]));
    const { errors } = await problemOf({ method: 'POST', url: SIGN_IN, payload });
    expect(errors?.length).toBeLessThanOrEqual(100);
  });

  it('in the query are named by their parameter', async () => {
    const url = `/api/v1/admin-units?q=${'x'.repeat(101)}`;
    expect(await problemOf({ method: 'GET', url })).toMatchObject({
      code: 'INVALID_REQUEST',
      errors: [{ pointer: '/q' }],
    });
  });
});

describe('an address that leads nowhere', () => {
  it.each([
    ['GET', '/api/v1/files/'],
    ['GET', '/api/v1/drafts/'],
    ['PATCH', '/api/v1/drafts/'],
    ['DELETE', '/api/v1/drafts/'],
    ['GET', '/api/v1/dossiers/H50.101.01-261123-9999/issued/'],
  ] as const)('says the same for what is no id as for an unknown one: %s %s', async (method, place) => {
    const ask = async (id: string) => {
      const headers = { ...an, 'if-match': '"1"' };
      const payload = method === 'PATCH' ? { payload: { answers: {} } } : {};
      return { ...(await problemOf({ method, url: place + id, headers, ...payload })), traceId: '' };
    };
    const unknown = await ask('0197a0c2-5b1e-7c11-8a01-000000000001');
    expect(unknown).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    for (const id of ['abc', '0197a0c2', '%20', '..%2f..%2fx', '9'.repeat(36)])
      expect(await ask(id)).toEqual(unknown);
  });

  it.each([
    ['GET', '/api/v1/nothing', 404],
    ['GET', '/api', 404],
    ['GET', '/health', 404],
    ['GET', '/sandbox-not', 200],
    ['PUT', '/api/v1/session', 405],
    ['POST', '/anything', 405],
    ['GET', '/api/v1/files/%', 422],
    ['GET', '/api/v1/files/%E0%A4%A', 422],
    ['GET', '/api/v1/files/%00', 422],
    ['GET', `/api/v1/files/${'a'.repeat(5000)}`, 404],
    ['GET', '/%c0%af', 422],
    ['GET', '/api/v1/session?a=%00', 422],
    ['GET', '/api/v1/session?a=%ff', 200],
    ['GET', '/api/v1/session?__proto__[x]=1&a[]=1&a[]=2&a=%', 200],
    ['OPTIONS', '/api/v1/session', 204],
    ['PROPFIND', '/api/v1/session', 405],
  ] as const)('%s %s', async (method, url, status) => {
    const answer = await t.inject({ method, url, headers: an });
    expect(answer.statusCode).toBe(status);
    if (status >= 400) expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});

describe('headers', () => {
  it('of hostile content never break an answer', async () => {
    for (const headers of [
      { 'accept-language': 'x'.repeat(8000) },
      { 'accept-language': ',;q=,,\u00ff' },
      { cookie: 'mc_lang=zz; mc_session=%00; mc_session=' },
      { cookie: '=;=;;=' },
      { authorization: 'Bearer ' },
      { 'content-length': '5' },
      { host: 'evil.example' },
      { 'x-forwarded-for': '1.2.3.4, <script>' },
    ]) {
      expect((await t.inject({ method: 'GET', url: '/api/v1/session', headers })).statusCode).toBe(200);
    }
  });

  it('tell browsers to keep to our own files and not to guess', async () => {
    const { headers } = await t.inject({ method: 'GET', url: '/' });
    expect(headers['content-security-policy']).toMatch(
      /default-src 'self'.*script-src 'self'; style-src 'self'/,
    );
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
  });
});

describe('what is hardly HTTP', () => {
  beforeAll(async () => {
    await t.app.listen(0, '127.0.0.1');
  });

  async function say(bytes: string): Promise<string> {
    const address = t.app.getHttpServer().address();
    const socket = connect((address as AddressInfo).port, '127.0.0.1');
    socket.end(bytes);
    return text(socket);
  }

  it.each([
    ['GARBAGE\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\nHost: x\r\nBad Header\r\n\r\n', 400],
    ['POST /api/v1/files HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ])('gets a problem too: %.40j', async (bytes, status) => {
    const answer = await say(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('Content-Type: application/problem+json');
    expect(JSON.parse(answer.slice(answer.indexOf('{')))).toMatchObject({ status, code: 'INVALID_REQUEST' });
  });
});
