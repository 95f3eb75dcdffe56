import { TOTP } from 'otpauth';
import { hashPassword } from '../../src/platform/auth/index.js';
import { seedFixture } from '../fixture.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { OfficerBrowser } from './officer-browser.js';

export const PASSWORD = 'cây me trước cổng trường';

/** Officers `cb.lan` and `cb.hoa`, citizen `dan.an`; nothing else. */
export async function signInApp(env: Record<string, string> = {}): Promise<TestApp> {
  const t = await createTestApp({ data: 'empty', env });
  const passwordHash = await hashPassword(PASSWORD);
  await seedFixture(t.ownerUrl, {
    citizens: ['dan.an'],
    officers: [
      { username: 'cb.lan', role: 'INTAKE_OFFICER', unit: 'H50.201.TT', passwordHash },
      { username: 'cb.hoa', role: 'SYSTEM_ADMIN', unit: 'H50.201', passwordHash },
    ],
  });
  return t;
}

/** What an authenticator app shows now for the key it was given. */
export function codeNow(t: TestApp, key: string, steps = 0): string {
  const totp = new TOTP({ secret: key.replaceAll(' ', ''), algorithm: 'SHA1', digits: 6, period: 30 });
  return totp.generate({ timestamp: t.clock.now() + steps * 30_000 });
}

/** Sets up an authenticator in a browser that is signed in; gives its key. */
export async function setUpAuthenticator(t: TestApp, browser: OfficerBrowser): Promise<string> {
  const { key } = (await browser.send('POST', '/account/security/authenticator')).json<{ key: string }>();
  const confirmed = await browser.send('POST', '/account/security/authenticator/confirm', {
    code: codeNow(t, key),
  });
  if (confirmed.statusCode !== 200) throw new Error(confirmed.body);
  return key;
}

export async function signedIn(t: TestApp, username: string, address?: string): Promise<OfficerBrowser> {
  const browser = new OfficerBrowser(t, address);
  const answer = await browser.signIn(username, PASSWORD);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return browser;
}

export async function accountId(t: TestApp, username: string): Promise<string> {
  const [row] = await t.database.query<{ id: string }>('SELECT id FROM account WHERE username = $1', [
    username,
  ]);
  if (!row) throw new Error(`no ${username}`);
  return row.id;
}
