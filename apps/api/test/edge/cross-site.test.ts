import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedFixture } from '../fixture.js';
import { createTestApp, type TestApp } from '../harness/index.js';

let t: TestApp;
let cookies: Record<string, string>;

const HOME = 'http://localhost:3000';

beforeAll(async () => {
  t = await createTestApp({ data: 'empty' });
  await seedFixture(t.ownerUrl, { citizens: ['dan.an'], officers: [] });
  cookies = await t.signInAs('dan.an');
});
afterAll(() => t.close());

/** A write by a browser that is signed in; our own page sends the header. */
const write = (headers: Record<string, string>, own = true) => {
  const { 'x-requested-with': header = '', ...cookie } = cookies;
  return t.inject({
    method: 'POST',
    url: '/api/v1/notices/read',
    payload: {},
    headers: { ...cookie, ...(own ? { 'x-requested-with': header } : {}), ...headers },
  });
};

describe('a write by cookie', () => {
  it.each([
    ['from our own page', { origin: HOME, 'sec-fetch-site': 'same-origin' }],
    ['from a browser that says nothing of where it comes from', {}],
    ['typed by hand', { 'sec-fetch-site': 'none' }],
  ])('is let through %s', async (_where, headers) => {
    expect((await write(headers)).statusCode).toBe(204);
  });

  it.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another site, by an old browser', { origin: 'https://evil.example' }],
    ['a neighbour', { origin: 'http://other.localhost:3000', 'sec-fetch-site': 'same-site' }],
    ['another port', { origin: 'http://localhost:3001' }],
    ['another protocol', { origin: 'ftp://localhost:3000x' }],
    ['a page without an origin', { origin: 'null' }],
    ['a form of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
    ['our name at the end of theirs', { origin: 'https://evil.example/localhost:3000' }],
  ])('is refused from %s, even with our header', async (_where, headers) => {
    const answer = await write(headers);
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'CSRF_REFUSED' });
  });

  it('is refused without our header, even from our own page', async () => {
    expect((await write({ origin: HOME, 'sec-fetch-site': 'same-origin' }, false)).json()).toMatchObject({
      code: 'CSRF_REFUSED',
    });
  });
});

describe('a sign-in', () => {
  it('cannot be started by another site, which would sign the person in as somebody else', async () => {
    const answer = await t.inject({
      method: 'POST',
      url: '/api/v1/session/officer',
      payload: { username: 'cb.lan', password: 'x' },
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.json()).toMatchObject({ code: 'CSRF_REFUSED' });
  });
});

describe('a program with a token', () => {
  it('is no browser, and may say what it likes of itself', async () => {
    const token = /mc_session=([\w-]{43})/.exec(cookies['cookie'] ?? '')?.[1] ?? '';
    const answer = await t.inject({
      method: 'POST',
      url: '/api/v1/notices/read',
      payload: {},
      headers: { authorization: `Bearer ${token}`, origin: 'https://other-system.example' },
    });
    expect(answer.statusCode).toBe(204);
  });
});

describe('a read', () => {
  const read = (headers: Record<string, string>) =>
    t.inject({ method: 'GET', url: '/api/v1/session', headers: { ...cookies, ...headers } });

  it.each(['no-cors', 'cors', 'same-origin'])('for another site gets nothing: %s', async (mode) => {
    const answer = await read({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode });
    expect(answer.json()).toMatchObject({ code: 'CSRF_REFUSED' });
  });

  it('by a link from elsewhere is a person who comes to us', async () => {
    expect((await read({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).statusCode).toBe(
      200,
    );
  });

  it('is never opened to other origins', async () => {
    const answer = await read({ origin: 'https://evil.example' });
    for (const name of Object.keys(answer.headers)) expect(name).not.toMatch(/^access-control-/);
  });
});
