import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../harness/index.js';
import { OfficerBrowser } from './officer-browser.js';
import { codeNow, PASSWORD, setUpAuthenticator, signedIn, signInApp } from './sign-in.fixture.js';

let t: TestApp;
let key: string;

beforeAll(async () => {
  t = await signInApp();
  key = await setUpAuthenticator(t, await signedIn(t, 'cb.lan'));
  t.clock.advance({ minutes: 3 });
});
afterAll(() => t.close());
// Each code is good once: every test has steps of its own.
afterEach(() => t.clock.advance({ minutes: 3 }));

async function passwordGiven(address?: string): Promise<OfficerBrowser> {
  const browser = new OfficerBrowser(t, address);
  const answer = await browser.signIn('cb.lan', PASSWORD);
  expect(answer.json()).toMatchObject({ person: null, restricted: null, asks: ['AUTHENTICATOR'] });
  return browser;
}
const give = (browser: OfficerBrowser, code: string) =>
  browser.send('POST', '/session/officer/code', { code });

describe('an officer with an authenticator', () => {
  it('is signed in by password and code, and by neither alone', async () => {
    const browser = await passwordGiven();
    expect(browser.cookie('mc_session')).toBeUndefined();
    expect(await browser.who()).toMatchObject({ person: null });
    const answer = await give(browser, codeNow(t, key));
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ person: { username: 'cb.lan' }, restricted: null });
    expect(await browser.who()).toMatchObject({ person: { username: 'cb.lan' } });
    const [row] = await t.database.query<{ methods: string[] }>(
      `SELECT methods FROM session ORDER BY created_at DESC LIMIT 1`,
    );
    expect(row?.methods).toEqual(['pwd', 'otp']);
    const nobody = await give(new OfficerBrowser(t), codeNow(t, key, 1));
    expect(nobody.json()).toMatchObject({ code: 'SIGN_IN_EXPIRED' });
  });

  it('types the code with spaces as the app shows it, one step early or late', async () => {
    for (const steps of [-1, 0, 1]) {
      const code = codeNow(t, key, steps);
      const answer = await give(await passwordGiven(), `${code.slice(0, 3)} ${code.slice(3)}`);
      expect(answer.statusCode).toBe(200);
    }
    expect((await give(await passwordGiven(), codeNow(t, key, 2))).json()).toMatchObject({
      code: 'WRONG_SECOND_FACTOR',
    });
  });

  it('cannot use a code twice, nor an older one after it', async () => {
    const code = codeNow(t, key);
    expect((await give(await passwordGiven(), code)).statusCode).toBe(200);
    for (const again of [code, codeNow(t, key, -1)]) {
      const answer = await give(await passwordGiven(), again);
      expect(answer.statusCode).toBe(401);
      expect(answer.json()).toMatchObject({ code: 'WRONG_SECOND_FACTOR' });
    }
  });

  it('uses one code once also when two requests come at the same moment', async () => {
    const code = codeNow(t, key);
    const browsers = await Promise.all([passwordGiven(), passwordGiven('192.0.2.2')]);
    const answers = await Promise.all(browsers.map((browser) => give(browser, code)));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 401]));
  });

  it('has five minutes, in the browser of the password alone', async () => {
    const browser = await passwordGiven();
    const other = new OfficerBrowser(t, '198.51.100.7');
    other.plant('mc_step', 'A'.repeat(43));
    expect((await give(other, codeNow(t, key))).json()).toMatchObject({ code: 'SIGN_IN_EXPIRED' });
    t.clock.advance({ minutes: 6 });
    expect((await give(browser, codeNow(t, key))).json()).toMatchObject({ code: 'SIGN_IN_EXPIRED' });
  });

  it('has the step in a cookie that scripts cannot read and other sites do not send', async () => {
    const browser = new OfficerBrowser(t);
    const cookie = String((await browser.signIn('cb.lan', PASSWORD)).headers['set-cookie']);
    expect(cookie).toMatch(
      /^mc_step=[\w-]{43}; Max-Age=300; Path=\/api\/v1\/session; HttpOnly; SameSite=Strict/,
    );
  });
});

describe('guessing the code', () => {
  it('of an account ends after five tries, from wherever they come; the officer’s own browser goes on', async () => {
    const own = await passwordGiven('192.0.2.50');
    expect((await give(own, codeNow(t, key))).statusCode).toBe(200);
    t.clock.advance({ minutes: 3 });
    for (let n = 0; n < 5; n += 1) {
      const thief = await passwordGiven(`198.51.100.${n}`);
      expect((await give(thief, '000000')).json()).toMatchObject({ code: 'WRONG_SECOND_FACTOR' });
    }
    const thief = await passwordGiven('198.51.100.200');
    const refused = await give(thief, codeNow(t, key));
    expect(refused.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(60);
    await own.send('DELETE', '/session');
    await own.signIn('cb.lan', PASSWORD);
    expect((await give(own, codeNow(t, key))).statusCode).toBe(200);
  });
});

describe('an authenticator', () => {
  it('is in use only after its first right code; its secret is sealed and never shown again', async () => {
    const browser = await signedIn(t, 'cb.hoa');
    const begun = (await browser.send('POST', '/account/security/authenticator')).json<{
      key: string;
      uri: string;
      picture: string;
    }>();
    expect(begun.uri).toContain(`secret=${begun.key.replaceAll(' ', '')}`);
    expect(begun.uri).toContain('cb.hoa');
    expect(begun.picture).toMatch(/^data:image\/svg\+xml;base64,/);
    const confirm = (code: string) =>
      browser.send('POST', '/account/security/authenticator/confirm', { code });
    expect((await confirm('000000')).json()).toMatchObject({ code: 'WRONG_SECOND_FACTOR' });
    expect((await new OfficerBrowser(t).signIn('cb.hoa', PASSWORD)).json()).not.toHaveProperty('asks');
    const before = browser.cookie('mc_session');
    expect((await confirm(codeNow(t, begun.key))).statusCode).toBe(200);
    expect(browser.cookie('mc_session')).not.toBe(before);
    expect((await new OfficerBrowser(t).signIn('cb.hoa', PASSWORD)).json()).toMatchObject({
      asks: ['AUTHENTICATOR'],
    });
    const rows = await t.database.query<{ secret: string }>(
      `SELECT encode(secret_enc, 'escape') AS secret FROM authenticator`,
    );
    expect(rows.map(({ secret }) => secret).join()).not.toContain(begun.key.replaceAll(' ', ''));
    expect((await browser.send('GET', '/account/security')).body).not.toContain(begun.key.slice(0, 9));
  });

  it('asks for a proof of now before it is set up or taken away', async () => {
    const browser = await passwordGiven();
    await give(browser, codeNow(t, key));
    t.clock.advance({ minutes: 11 });
    for (const [method, path] of [
      ['POST', '/account/security/authenticator'],
      ['DELETE', '/account/security/authenticator'],
      ['POST', '/account/security/recovery-codes'],
      ['POST', '/account/security/passkeys/begin'],
    ] as const)
      expect((await browser.send(method, path)).json()).toMatchObject({ code: 'REAUTHENTICATION_REQUIRED' });
    const proven = await browser.send('POST', '/session/reauthenticate', { code: codeNow(t, key) });
    expect(proven.statusCode).toBe(200);
    expect((await browser.send('DELETE', '/account/security/authenticator')).statusCode).toBe(204);
    expect((await new OfficerBrowser(t).signIn('cb.lan', PASSWORD)).json()).not.toHaveProperty('asks');
  });
});
