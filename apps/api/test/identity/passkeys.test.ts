import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestApp } from '../harness/index.js';
import { OfficerBrowser } from './officer-browser.js';
import { PASSWORD, signedIn, signInApp } from './sign-in.fixture.js';
import { type Circumstances, SoftwareAuthenticator } from './software-authenticator.js';

const ORIGIN = 'http://localhost:3000';
let t: TestApp;
let device: SoftwareAuthenticator;

beforeAll(async () => {
  t = await signInApp();
});
afterAll(() => t.close());

type Options = Record<string, unknown>;
const optionsFrom = async (browser: OfficerBrowser, path: string, body = {}): Promise<Options> =>
  (await browser.send('POST', path, body)).json<{ options: Options }>().options;

async function enrol(browser: OfficerBrowser, name: string, made: SoftwareAuthenticator, but = {}) {
  const options = await optionsFrom(browser, '/account/security/passkeys/begin');
  const passkey = made.create(options, but);
  return browser.send('POST', '/account/security/passkeys', { name, passkey });
}
const known = async (browser: OfficerBrowser) =>
  (await browser.send('GET', '/account/security')).json<{ passkeys: { id: string; name: string }[] }>()
    .passkeys;

beforeEach(async () => {
  await t.database.query('DELETE FROM passkey');
  device = new SoftwareAuthenticator(ORIGIN, 'localhost');
  const answer = await enrol(await signedIn(t, 'cb.lan'), 'Máy ở quầy 3', device);
  expect(answer.statusCode).toBe(200);
});

describe('signing in with a passkey alone', () => {
  const ask = (browser: OfficerBrowser) =>
    optionsFrom(browser, '/session/passkey/begin', { afterPassword: false });

  it('needs no name, no password, and leads to a session', async () => {
    const browser = new OfficerBrowser(t);
    const options = await ask(browser);
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    expect(options).not.toHaveProperty('allowCredentials');
    const answer = await browser.send('POST', '/session/passkey', device.get(options));
    expect(answer.statusCode).toBe(200);
    expect(await browser.who()).toMatchObject({ person: { username: 'cb.lan' }, restricted: null });
  });

  it.each<[string, Partial<Circumstances>]>([
    ['another site that looks like ours', { origin: 'https://motcua.example' }],
    ['the same host on another port', { origin: 'http://localhost:3001' }],
    ['a passkey for another host', { rpId: 'motcua.example' }],
    ['a device that checked nobody', { verified: false }],
    ['an answer to something else', { challenge: 'c29tZXRoaW5nIGVsc2U' }],
  ])('refuses %s', async (_, but) => {
    const browser = new OfficerBrowser(t);
    const answer = await browser.send('POST', '/session/passkey', device.get(await ask(browser), but));
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ code: 'WRONG_SECOND_FACTOR' });
    expect(browser.cookie('mc_session')).toBeUndefined();
  });

  it('takes an answer once, in the browser that was asked, within five minutes', async () => {
    const browser = new OfficerBrowser(t);
    const proof = device.get(await ask(browser));
    const elsewhere = new OfficerBrowser(t, '198.51.100.3');
    expect((await elsewhere.send('POST', '/session/passkey', proof)).statusCode).toBe(401);
    expect((await browser.send('POST', '/session/passkey', proof)).statusCode).toBe(200);
    expect((await browser.send('POST', '/session/passkey', proof)).statusCode).toBe(401);
    const late = device.get(await ask(browser));
    t.clock.advance({ minutes: 6 });
    expect((await browser.send('POST', '/session/passkey', late)).statusCode).toBe(401);
  });

  it('refuses a counter that goes back or stands still: somebody has a copy', async () => {
    const browser = new OfficerBrowser(t);
    const first = device.get(await ask(browser), { counter: 7 });
    expect((await browser.send('POST', '/session/passkey', first)).statusCode).toBe(200);
    for (const counter of [7, 6, 0]) {
      const copy = new OfficerBrowser(t, '198.51.100.4');
      const answer = await copy.send('POST', '/session/passkey', device.get(await ask(copy), { counter }));
      expect(answer.json()).toMatchObject({ code: 'WRONG_SECOND_FACTOR' });
    }
  });

  it('refuses a key that nobody enrolled, and one of an account that was disabled', async () => {
    const browser = new OfficerBrowser(t);
    const stranger = new SoftwareAuthenticator(ORIGIN, 'localhost');
    expect(
      (await browser.send('POST', '/session/passkey', stranger.get(await ask(browser)))).statusCode,
    ).toBe(401);
    await t.database.query(`UPDATE account SET disabled_at = now() WHERE username = 'cb.lan'`);
    expect((await browser.send('POST', '/session/passkey', device.get(await ask(browser)))).statusCode).toBe(
      401,
    );
    await t.database.query(`UPDATE account SET disabled_at = NULL WHERE username = 'cb.lan'`);
  });

  it('never goes on under a session that was there before', async () => {
    const browser = await signedIn(t, 'cb.hoa');
    const before = browser.cookie('mc_session') ?? '';
    expect((await browser.send('POST', '/session/passkey', device.get(await ask(browser)))).statusCode).toBe(
      200,
    );
    expect(browser.cookie('mc_session')).not.toBe(before);
    const old = new OfficerBrowser(t);
    old.plant('mc_session', before);
    expect(await old.who()).toMatchObject({ person: null });
  });
});

describe('a passkey after the password', () => {
  it('is asked of this account’s passkeys and completes the sign-in', async () => {
    const browser = new OfficerBrowser(t);
    expect((await browser.signIn('cb.lan', PASSWORD)).json()).toMatchObject({ asks: ['PASSKEY'] });
    const options = await optionsFrom(browser, '/session/passkey/begin', { afterPassword: true });
    expect(options['allowCredentials']).toMatchObject([{ id: device.credentialId.toString('base64url') }]);
    const answer = await browser.send('POST', '/session/passkey', device.get(options, { verified: false }));
    expect(answer.statusCode).toBe(200);
    expect(await browser.who()).toMatchObject({ person: { username: 'cb.lan' } });
  });

  it('of somebody else does not do', async () => {
    const other = new SoftwareAuthenticator(ORIGIN, 'localhost');
    expect((await enrol(await signedIn(t, 'cb.hoa'), 'Của Hoa', other)).statusCode).toBe(200);
    const browser = new OfficerBrowser(t);
    await browser.signIn('cb.lan', PASSWORD);
    const options = await optionsFrom(browser, '/session/passkey/begin', { afterPassword: true });
    expect((await browser.send('POST', '/session/passkey', other.get(options))).statusCode).toBe(401);
  });

  it('is not asked where no password was given', async () => {
    const answer = await new OfficerBrowser(t).send('POST', '/session/passkey/begin', {
      afterPassword: true,
    });
    expect(answer.json()).toMatchObject({ code: 'SIGN_IN_EXPIRED' });
  });
});

describe('one’s passkeys', () => {
  const byPasskey = async (): Promise<OfficerBrowser> => {
    const browser = new OfficerBrowser(t);
    const options = await optionsFrom(browser, '/session/passkey/begin', { afterPassword: false });
    await browser.send('POST', '/session/passkey', device.get(options));
    return browser;
  };

  it('have names, are renamed and removed; others’ are not there', async () => {
    const browser = await byPasskey();
    expect(
      (await enrol(browser, ' Điện thoại ', new SoftwareAuthenticator(ORIGIN, 'localhost'))).statusCode,
    ).toBe(200);
    const [first, second] = await known(browser);
    expect([first?.name, second?.name]).toEqual(['Máy ở quầy 3', 'Điện thoại']);
    const path = `/account/security/passkeys/${second?.id}`;
    const stranger = await signedIn(t, 'cb.hoa').catch(() => null);
    for (const [method, body] of [
      ['PATCH', { name: 'x' }],
      ['DELETE', undefined],
    ] as const)
      expect((await stranger?.send(method, path, body))?.statusCode).toBe(404);
    expect((await browser.send('PATCH', path, { name: 'Điện thoại mới' })).statusCode).toBe(204);
    expect((await known(browser)).map(({ name }) => name)).toContain('Điện thoại mới');
    expect((await browser.send('DELETE', path)).statusCode).toBe(204);
    expect(await known(browser)).toHaveLength(1);
  });

  it('cannot be enrolled twice, for another site, or from another asking', async () => {
    const browser = await byPasskey();
    expect((await enrol(browser, 'Lại', device)).statusCode).toBe(401);
    const next = new SoftwareAuthenticator(ORIGIN, 'localhost');
    expect((await enrol(browser, 'Xa', next, { origin: 'https://motcua.example' })).statusCode).toBe(401);
    expect((await enrol(browser, 'Xa', next, { rpId: 'motcua.example' })).statusCode).toBe(401);
    const options = await optionsFrom(browser, '/account/security/passkeys/begin');
    const other = await signedIn(t, 'cb.hoa');
    const planted = { name: 'Cấy', passkey: next.create(options) };
    expect((await other.send('POST', '/account/security/passkeys', planted)).statusCode).toBe(401);
  });

  it('are written down with who and when, without the key itself', async () => {
    const rows = await t.database.query<{ what: string; change: unknown }>(
      `SELECT what, change FROM administrative_action WHERE what LIKE 'passkey.%'`,
    );
    expect(new Set(rows.map(({ what }) => what))).toEqual(new Set(['passkey.added', 'passkey.removed']));
    expect(JSON.stringify(rows)).not.toContain(device.credentialId.toString('base64url'));
  });
});
