import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestApp } from '../harness/index.js';
import { OfficerBrowser } from './officer-browser.js';
import { PASSWORD, signedIn, signInApp } from './sign-in.fixture.js';
import { hashPassword } from '../../src/platform/auth/index.js';

const NEW = 'mèo vàng đếm thuyền giấy';
let t: TestApp;
let browser: OfficerBrowser;

beforeAll(async () => {
  t = await signInApp();
  await t.database.query(`UPDATE account SET display_name = 'Nguyễn Thị Lan' WHERE username = 'cb.lan'`);
});
afterAll(() => t.close());
beforeEach(async () => {
  await t.database.query('UPDATE account SET password_hash = $1 WHERE username = $2', [
    await hashPassword(PASSWORD),
    'cb.lan',
  ]);
  await t.database.query('DELETE FROM sign_in_failure');
  browser = await signedIn(t, 'cb.lan');
});

const change = (password: string, current: string | null = PASSWORD, from = browser) =>
  from.send('POST', '/account/security/password', {
    password,
    ...(current === null ? {} : { current }),
  });

describe('changing the password', () => {
  it('ends every other session and goes on here under a new token', async () => {
    const other = await signedIn(t, 'cb.lan', '192.0.2.9');
    const before = browser.cookie('mc_session');
    expect((await change(NEW)).statusCode).toBe(200);
    expect(browser.cookie('mc_session')).not.toBe(before);
    expect(await browser.who()).toMatchObject({ person: { username: 'cb.lan' } });
    expect(await other.who()).toMatchObject({ person: null });
    const again = new OfficerBrowser(t);
    expect((await again.signIn('cb.lan', PASSWORD)).statusCode).toBe(401);
    expect((await again.signIn('cb.lan', NEW)).statusCode).toBe(200);
  });

  it('knows the same password in both spellings of Unicode', async () => {
    expect((await change(NEW.normalize('NFD'), PASSWORD.normalize('NFD'))).statusCode).toBe(200);
    expect((await new OfficerBrowser(t).signIn('cb.lan', NEW.normalize('NFC'))).statusCode).toBe(200);
  });

  it('asks for the present one, and slows down guessing it at an open screen', async () => {
    expect((await change(NEW, null)).json()).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    for (let n = 0; n < 4; n += 1) expect((await change(NEW, `guess ${n}`)).statusCode).toBe(401);
    expect((await change(NEW)).json()).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect(await browser.who()).toMatchObject({ person: { username: 'cb.lan' } });
  });

  it.each([
    ['ngắn quá', 'TOO_SHORT'],
    ['x'.repeat(201), 'TOO_LONG'],
    ['Nguyễn Thị Lan', 'OWN_WORDS'],
    ['nguyenthilan1', 'OWN_WORDS'],
    ['password1234', 'COMMON'],
    ['mật khẩu mật khẩu', 'COMMON'],
    ['abcabcabcabcabc', 'REPEATED'],
    ['abcdefghijklmnop', 'KEYBOARD'],
  ])('refuses %.20s: %s', async (weak, why) => {
    const answer = await change(weak);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'WEAK_PASSWORD',
      errors: [{ pointer: '/password', code: why }],
    });
    expect((await new OfficerBrowser(t).signIn('cb.lan', PASSWORD)).statusCode).toBe(200);
  });

  it('gives the hint in the language of the person', async () => {
    browser.plant('mc_lang', 'en');
    expect((await change('short')).json()).toMatchObject({ detail: expect.stringContaining('at least 12') });
    browser.plant('mc_lang', 'vi');
    expect((await change('short')).json()).toMatchObject({ detail: expect.stringContaining('ít nhất 12') });
  });

  it('asks for no kinds of signs, and takes long ones', async () => {
    expect((await change('thuyền giấy trôi qua vườn chuối lúc bình minh')).statusCode).toBe(200);
  });
});
