import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestApp } from '../harness/index.js';
import { OfficerBrowser } from './officer-browser.js';
import { PASSWORD, signedIn, signInApp } from './sign-in.fixture.js';

let t: TestApp;

beforeAll(async () => {
  t = await signInApp({ MOTCUA_SESSION_IDLE_OFFICER: '10', MOTCUA_SESSION_LIMIT: '60' });
});
afterAll(() => t.close());
beforeEach(() => t.clock.advance({ hours: 2 }));

interface Listed {
  id: string;
  current: boolean;
  browser: string;
  system: string;
  address: string | null;
}
const mine = async (browser: OfficerBrowser): Promise<Listed[]> =>
  (await browser.send('GET', '/account/sessions')).json<{ items: Listed[] }>().items;

describe('my sessions', () => {
  it('are listed with browser, system and address; this one is marked', async () => {
    const here = await signedIn(t, 'cb.lan', '192.0.2.5');
    const phone = new OfficerBrowser(
      t,
      '198.51.100.5',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1',
    );
    await phone.signIn('cb.lan', PASSWORD);
    await signedIn(t, 'cb.hoa');
    const listed = await mine(here);
    expect(listed).toHaveLength(2);
    expect(listed.find(({ current }) => current)).toMatchObject({
      browser: 'Chrome',
      system: 'Windows',
      address: '192.0.2.5',
    });
    expect(listed.find(({ current }) => !current)).toMatchObject({
      browser: 'Safari',
      system: 'iPhone',
      address: '198.51.100.5',
    });
  });

  it('are ended one by one, or all but this; others’ are not touched', async () => {
    const browsers = [];
    for (let n = 0; n < 4; n += 1) browsers.push(await signedIn(t, 'cb.lan', `192.0.2.${n}`));
    const [here, second] = browsers;
    if (!here || !second) throw new Error('no browsers');
    const hoa = await signedIn(t, 'cb.hoa');
    const theirs = (await mine(second)).find(({ current }) => current);
    expect((await hoa.send('DELETE', `/account/sessions/${theirs?.id}`)).statusCode).toBe(404);
    expect((await here.send('DELETE', `/account/sessions/${theirs?.id}`)).statusCode).toBe(204);
    expect(await second.who()).toMatchObject({ person: null });
    expect((await here.send('DELETE', '/account/sessions')).statusCode).toBe(204);
    expect(await mine(here)).toHaveLength(1);
    expect(await hoa.who()).toMatchObject({ person: { username: 'cb.hoa' } });
  });

  it('are a citizen’s too', async () => {
    const headers = await t.signInAs('dan.an');
    const answer = await t.inject({ method: 'GET', url: '/api/v1/account/sessions', headers });
    expect(answer.json()).toMatchObject({ items: [{ current: true }] });
    const security = await t.inject({ method: 'GET', url: '/api/v1/account/security', headers });
    expect(security.statusCode).toBe(403);
  });

  it('keep the limits that were set', async () => {
    const browser = await signedIn(t, 'cb.lan');
    t.clock.advance({ minutes: 9 });
    expect(await browser.who()).toMatchObject({ person: { username: 'cb.lan' } });
    t.clock.advance({ minutes: 11 });
    expect(await browser.who()).toMatchObject({ person: null });
    const busy = await signedIn(t, 'cb.lan');
    for (let n = 0; n < 7; n += 1) {
      t.clock.advance({ minutes: 8 });
      expect(await busy.who()).toMatchObject({ person: { username: 'cb.lan' } });
    }
    t.clock.advance({ minutes: 5 });
    expect(await busy.who()).toMatchObject({ person: null });
  });
});

describe('showing once more who one is', () => {
  it('makes the session’s proof new, under a new token; the old one ends within seconds', async () => {
    const browser = await signedIn(t, 'cb.lan');
    t.clock.advance({ minutes: 9 });
    await browser.who();
    t.clock.advance({ minutes: 2 });
    const begin = () => browser.send('POST', '/account/security/authenticator');
    expect((await begin()).json()).toMatchObject({ code: 'REAUTHENTICATION_REQUIRED' });
    const old = new OfficerBrowser(t);
    old.plant('mc_session', browser.cookie('mc_session') ?? '');
    const wrong = await browser.send('POST', '/session/reauthenticate', { password: 'x' });
    expect(wrong.json()).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect((await begin()).statusCode).toBe(403);
    const right = await browser.send('POST', '/session/reauthenticate', { password: PASSWORD });
    expect(right.json()).toMatchObject({ person: { username: 'cb.lan' } });
    expect((await begin()).statusCode).toBe(200);
    expect(old.cookie('mc_session')).not.toBe(browser.cookie('mc_session'));
    t.clock.advance({ seconds: 6 });
    expect(await old.who()).toMatchObject({ person: null });
  });

  it('is slowed down like signing in, without ending the session', async () => {
    const browser = await signedIn(t, 'cb.lan');
    for (let n = 0; n < 5; n += 1)
      await browser.send('POST', '/session/reauthenticate', { password: `guess ${n}` });
    const refused = await browser.send('POST', '/session/reauthenticate', { password: PASSWORD });
    expect(refused.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect(await browser.who()).toMatchObject({ person: { username: 'cb.lan' } });
  });

  it('is not for whoever is signed out, nor for a citizen, who goes to VNeID', async () => {
    expect(
      (await new OfficerBrowser(t).send('POST', '/session/reauthenticate', { password: 'x' })).statusCode,
    ).toBe(401);
    const headers = await t.signInAs('dan.an');
    const url = '/api/v1/session/reauthenticate';
    const answer = await t.inject({ method: 'POST', url, headers, payload: { password: 'x' } });
    expect(answer.statusCode).toBe(403);
  });
});
