import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OfficerRecovery } from '../../src/features/identity/index.js';
import type { TestApp } from '../harness/index.js';
import { OfficerBrowser } from './officer-browser.js';
import { accountId, codeNow, PASSWORD, setUpAuthenticator, signedIn, signInApp } from './sign-in.fixture.js';

const NEW = 'mèo vàng đếm thuyền giấy';
let t: TestApp;

beforeAll(async () => {
  t = await signInApp({ MOTCUA_SECOND_FACTOR: 'required' });
});
afterAll(() => t.close());
beforeEach(() => t.clock.advance({ hours: 1 }));

const oneTime = async (username: string): Promise<string> => {
  const id = await accountId(t, username);
  const issued = await t.database.transaction((tx) =>
    t.app.get(OfficerRecovery, { strict: false }).issueOneTimePassword(tx, id, { operator: 'root' }, 'quên'),
  );
  return issued.password;
};
const setPassword = (browser: OfficerBrowser, password: string) =>
  browser.send('POST', '/account/security/password', { password });

/** Routes of all kinds that officers have. */
const EVERYTHING_ELSE = [
  ['GET', '/inbox'],
  ['GET', '/account/sessions'],
  ['DELETE', '/account/sessions'],
  ['POST', '/account/security/recovery-codes'],
  ['DELETE', '/account/security/authenticator'],
] as const;

async function seesNothingElse(browser: OfficerBrowser, reason: string): Promise<void> {
  for (const [method, path] of EVERYTHING_ELSE)
    expect((await browser.send(method, path)).json()).toMatchObject({
      code: 'ACCOUNT_STEP_REQUIRED',
      reason,
    });
}

describe('where a second factor is required', () => {
  it('an officer without one can only set it up, and then works on', async () => {
    const browser = await signedIn(t, 'cb.lan');
    expect(await browser.who()).toMatchObject({ restricted: 'SECOND_FACTOR' });
    await seesNothingElse(browser, 'SECOND_FACTOR');
    await setUpAuthenticator(t, browser);
    expect(await browser.who()).toMatchObject({ restricted: null });
    expect((await browser.send('GET', '/account/sessions')).statusCode).toBe(200);
    const last = await browser.send('DELETE', '/account/security/authenticator');
    expect(last.json()).toMatchObject({ code: 'ACTION_NOT_ALLOWED', reason: 'LAST_SECOND_FACTOR' });
  });
});

describe('a one-time password', () => {
  it('takes the place of the old one, opens one session, and only to set a password of one’s own', async () => {
    const other = await signedIn(t, 'cb.hoa');
    const given = await oneTime('cb.hoa');
    expect(given).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    expect(await other.who()).toMatchObject({ person: null });
    expect((await new OfficerBrowser(t).signIn('cb.hoa', PASSWORD)).statusCode).toBe(401);

    const browser = new OfficerBrowser(t);
    const typed = given.toUpperCase().replaceAll('-', ' ');
    expect((await browser.signIn('cb.hoa', typed)).json()).toMatchObject({ restricted: 'PASSWORD' });
    await seesNothingElse(browser, 'PASSWORD');
    const early = await browser.send('POST', '/account/security/authenticator');
    expect(early.json()).toMatchObject({ code: 'ACCOUNT_STEP_REQUIRED', reason: 'PASSWORD' });
    expect((await new OfficerBrowser(t).signIn('cb.hoa', given)).statusCode).toBe(401);

    expect((await setPassword(browser, 'ngắn')).json()).toMatchObject({ code: 'WEAK_PASSWORD' });
    expect((await setPassword(browser, NEW)).json()).toMatchObject({ restricted: 'SECOND_FACTOR' });
    await setUpAuthenticator(t, browser);
    expect(await browser.who()).toMatchObject({ person: { username: 'cb.hoa' }, restricted: null });
  });

  it('ends after 24 hours, and with the next one', async () => {
    const first = await oneTime('cb.hoa');
    const second = await oneTime('cb.hoa');
    expect((await new OfficerBrowser(t).signIn('cb.hoa', first)).statusCode).toBe(401);
    t.clock.advance({ hours: 25 });
    expect((await new OfficerBrowser(t).signIn('cb.hoa', second)).statusCode).toBe(401);
  });

  it('stands for the password alone: the second factor is asked', async () => {
    const given = await oneTime('cb.hoa');
    const browser = new OfficerBrowser(t);
    expect((await browser.signIn('cb.hoa', given)).json()).toMatchObject({
      person: null,
      asks: ['AUTHENTICATOR'],
    });
    expect((await setPassword(browser, NEW)).statusCode).toBe(401);
  });

  it('is for officers alone, kept nowhere in clear, and written down', async () => {
    await expect(oneTime('dan.an')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const given = await oneTime('cb.hoa');
    const [kept] = await t.database.query<{ text: string }>(
      `SELECT (SELECT json_agg(o)::text FROM one_time_password o) ||
              (SELECT json_agg(a)::text FROM administrative_action a) AS text`,
    );
    expect(kept?.text).not.toContain(given);
    expect(kept?.text).toContain('password.one-time-issued');
  });
});

describe('an administrator taking away lost factors', () => {
  it('ends sessions; the officer signs in by password and sets up new ones', async () => {
    const given = await oneTime('cb.lan');
    const id = await accountId(t, 'cb.lan');
    await t.database.transaction((tx) =>
      t.app.get(OfficerRecovery, { strict: false }).resetSecondFactors(tx, id, { operator: 'root' }),
    );
    const browser = new OfficerBrowser(t);
    expect((await browser.signIn('cb.lan', given)).json()).toMatchObject({ restricted: 'PASSWORD' });
    expect((await setPassword(browser, NEW)).json()).toMatchObject({ restricted: 'SECOND_FACTOR' });
    await seesNothingElse(browser, 'SECOND_FACTOR');
  });
});

describe('recovery codes', () => {
  it('are ten, shown once, each good once in place of the factor', async () => {
    const browser = new OfficerBrowser(t);
    await browser.signIn('cb.lan', NEW);
    const key = await setUpAuthenticator(t, browser);
    const { codes } = (await browser.send('POST', '/account/security/recovery-codes')).json<{
      codes: string[];
    }>();
    expect(new Set(codes).size).toBe(10);
    const [first = '', second = ''] = codes;
    const give = async (code: string): Promise<number> => {
      const fresh = new OfficerBrowser(t);
      expect((await fresh.signIn('cb.lan', NEW)).json()).toMatchObject({
        asks: ['AUTHENTICATOR', 'RECOVERY_CODE'],
      });
      return (await fresh.send('POST', '/session/officer/code', { code })).statusCode;
    };
    expect(await give(first.toUpperCase())).toBe(200);
    expect(await give(first)).toBe(401);
    expect(await give(second.replaceAll('-', ' '))).toBe(200);
    expect((await browser.send('GET', '/account/security')).json()).toMatchObject({ recoveryCodesLeft: 8 });
    await browser.send('POST', '/account/security/recovery-codes');
    expect(await give(codes[2] ?? '')).toBe(401);
    t.clock.advance({ minutes: 1 });
    expect(await give(codeNow(t, key))).toBe(200);
  });
});
