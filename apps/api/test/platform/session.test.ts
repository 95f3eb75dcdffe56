import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../../src/platform/auth/index.js';
import { seedFixture } from '../fixture.js';
import { createTestApp, type TestApp } from '../harness/index.js';

let t: TestApp;

beforeAll(async () => {
  t = await createTestApp({ data: 'empty' });
  const passwordHash = await hashPassword('mật khẩu đúng');
  await seedFixture(t.ownerUrl, {
    citizens: ['dan.an'],
    officers: [{ username: 'cb.lan', role: 'INTAKE_OFFICER', unit: 'H50.201.TT', passwordHash }],
  });
});
afterAll(() => t.close());

const signIn = (username: string, password: string, remoteAddress = '192.0.2.1') =>
  t.inject({
    method: 'POST',
    url: '/api/v1/session/officer',
    payload: { username, password },
    remoteAddress,
  });
const lineOf = (header: unknown): string =>
  [header]
    .flat()
    .map(String)
    .find((line) => line.startsWith('mc_session=')) ?? '';
const cookieOf = (header: unknown): string => lineOf(header).split(';')[0] ?? '';
const whoIs = async (cookie: string) =>
  (await t.inject({ method: 'GET', url: '/api/v1/session', headers: { cookie } })).json<{
    person: unknown;
  }>();

describe('an officer signing in', () => {
  it('gets a session of their posts in a cookie that scripts cannot read', async () => {
    const answer = await signIn('cb.lan', 'mật khẩu đúng');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      demo: true,
      person: {
        kind: 'OFFICER',
        username: 'cb.lan',
        posts: [{ role: 'INTAKE_OFFICER', unitCode: 'H50.201.TT' }],
      },
    });
    expect(lineOf(answer.headers['set-cookie'])).toMatch(/^mc_session=[\w-]{43}; .*HttpOnly; SameSite=Lax/);
    expect(String(answer.headers['set-cookie'])).not.toContain('Secure');
    expect(await whoIs(cookieOf(answer.headers['set-cookie']))).toMatchObject({
      person: { username: 'cb.lan' },
    });
  });

  it('may type the password on a keyboard that decomposes letters', async () => {
    expect((await signIn('cb.lan', 'mật khẩu đúng'.normalize('NFD'))).statusCode).toBe(200);
  });

  it.each([
    ['cb.lan', 'sai'],
    ['nobody', 'mật khẩu đúng'],
    ['dan.an', 'x'],
  ])('as %s with a wrong name or password learns nothing more', async (username, password) => {
    const answer = await signIn(username, password, '192.0.2.77');
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('is slowed down after guessing, without being locked out elsewhere, and not for ever', async () => {
    for (let n = 0; n < 5; n += 1) await signIn('cb.lan', `guess ${n}`, '198.51.100.9');
    const refused = await signIn('cb.lan', 'mật khẩu đúng', '198.51.100.9');
    expect(refused.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(60);
    expect((await signIn('cb.lan', 'mật khẩu đúng', '203.0.113.5')).statusCode).toBe(200);
    t.clock.advance({ minutes: 16 });
    expect((await signIn('cb.lan', 'mật khẩu đúng', '198.51.100.9')).statusCode).toBe(200);
  });

  it('leaves the session that was there before', async () => {
    const first = cookieOf((await signIn('cb.lan', 'mật khẩu đúng')).headers['set-cookie']);
    await t.inject({
      method: 'POST',
      url: '/api/v1/session/officer',
      headers: { cookie: first, 'x-requested-with': 'motcua' },
      payload: { username: 'cb.lan', password: 'mật khẩu đúng' },
    });
    expect(await whoIs(first)).toMatchObject({ person: null });
  });
});

describe('a session', () => {
  it('ends when it is idle, and stays while it is used', async () => {
    const { cookie = '' } = await t.signInAs('cb.lan');
    for (let n = 0; n < 3; n += 1) {
      t.clock.advance({ minutes: 29 });
      expect(await whoIs(cookie)).toMatchObject({ person: { username: 'cb.lan' } });
    }
    t.clock.advance({ minutes: 31 });
    expect(await whoIs(cookie)).toMatchObject({ person: null });
  });

  it('lasts longer for a citizen who gathers papers at home', async () => {
    const { cookie = '' } = await t.signInAs('dan.an');
    t.clock.advance({ minutes: 119 });
    expect(await whoIs(cookie)).toMatchObject({ person: { username: 'dan.an' } });
    t.clock.advance({ minutes: 121 });
    expect(await whoIs(cookie)).toMatchObject({ person: null });
  });

  it('ends after twelve hours, however busy', async () => {
    const { cookie = '' } = await t.signInAs('dan.an');
    for (let n = 0; n < 7; n += 1) {
      t.clock.advance({ minutes: 100 });
      expect(await whoIs(cookie)).toMatchObject({ person: { username: 'dan.an' } });
    }
    t.clock.advance({ minutes: 21 });
    expect(await whoIs(cookie)).toMatchObject({ person: null });
  });

  it('that ended in the middle of a form is a 401 that says so, in the language of the person', async () => {
    const headers = await t.signInAs('dan.an');
    t.clock.advance({ hours: 13 });
    const answer = await t.inject({ method: 'POST', url: '/api/v1/files', headers });
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ code: 'UNAUTHENTICATED', title: 'Bạn cần đăng nhập' });
    const english = await t.inject({
      method: 'POST',
      url: '/api/v1/files',
      headers: { ...headers, cookie: `${headers['cookie']}; mc_lang=en` },
    });
    expect(english.json()).toMatchObject({ title: 'Please sign in' });
  });

  it('ends by signing out, at once, and signing out again does no harm', async () => {
    const headers = await t.signInAs('cb.lan');
    const cookie = headers['cookie'] ?? '';
    expect(await whoIs(cookie)).toMatchObject({ person: { username: 'cb.lan' } });
    for (let n = 0; n < 2; n += 1) {
      const out = await t.inject({ method: 'DELETE', url: '/api/v1/session', headers });
      expect(out.statusCode).toBe(204);
      expect(out.headers['set-cookie']).toMatch(/^mc_session=;/);
    }
    expect(await whoIs(cookie)).toMatchObject({ person: null });
  });

  it('cannot be used by another site: a write by cookie needs our header', async () => {
    const { cookie = '' } = await t.signInAs('cb.lan');
    for (const headers of [{ cookie }, { cookie, 'x-requested-with': 'XMLHttpRequest' }]) {
      const answer = await t.inject({ method: 'DELETE', url: '/api/v1/session', headers });
      expect(answer.json()).toMatchObject({ status: 403, code: 'CSRF_REFUSED' });
    }
    expect(await whoIs(cookie)).toMatchObject({ person: { username: 'cb.lan' } });
  });

  it('of an account that was disabled ends within seconds', async () => {
    const { cookie = '' } = await t.signInAs('dan.an');
    await whoIs(cookie);
    await t.database.query(`UPDATE account SET disabled_at = now() WHERE username = 'dan.an'`);
    t.clock.advance({ seconds: 6 });
    expect(await whoIs(cookie)).toMatchObject({ person: null });
    await t.database.query(`UPDATE account SET disabled_at = NULL WHERE username = 'dan.an'`);
  });

  it('knows only posts that are held today in Vietnam', async () => {
    await t.database.query(`UPDATE appointment SET valid_to = '2026-11-30'`);
    t.clock.set('2026-11-30T23:59:00+07:00');
    const posts = async () =>
      (await whoIs((await t.signInAs('cb.lan'))['cookie'] ?? '')) as { person: { posts: unknown[] } };
    expect((await posts()).person.posts).toHaveLength(1);
    t.clock.set('2026-12-01T00:01:00+07:00');
    expect((await posts()).person.posts).toHaveLength(0);
  });
});

describe('a token in the header', () => {
  const ask = (authorization: string) =>
    t.inject({ method: 'GET', url: '/api/v1/session', headers: { authorization } });

  it.each(['Bearer x', 'Bearer', 'Basic abc', `Bearer ${'A'.repeat(43)}`, `Bearer ${'A'.repeat(5000)}`])(
    'that is not ours is nobody: %.20s',
    async (authorization) => {
      expect((await ask(authorization)).json()).toMatchObject({ person: null });
    },
  );
});
