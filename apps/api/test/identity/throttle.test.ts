import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SignInThrottle } from '../../src/features/identity/passwords/sign-in-throttle.js';
import { SignInFailuresStore } from '../../src/features/identity/passwords/sign-in-failures.store.js';
import { Clock } from '../../src/platform/clock/index.js';
import { Database } from '../../src/platform/database/index.js';
import type { TestApp } from '../harness/index.js';
import { OfficerBrowser } from './officer-browser.js';
import { PASSWORD, signedIn, signInApp } from './sign-in.fixture.js';

let t: TestApp;

beforeAll(async () => {
  // The limit per minute of one address is another defence.
  t = await signInApp({ MOTCUA_LIMITS: '50' });
});
afterAll(() => t.close());
afterEach(async () => {
  await t.database.query('DELETE FROM sign_in_failure');
  t.clock.advance({ hours: 1 });
});

const codes = (answers: { statusCode: number }[]) => answers.map(({ statusCode }) => statusCode);
const guess = (browser: OfficerBrowser, name = 'cb.lan') => browser.signIn(name, `guess ${Math.random()}`);

describe('guessing passwords', () => {
  it('at other addresses never stops the officer, neither in a known browser nor in a new one', async () => {
    const own = await signedIn(t, 'cb.lan', '192.0.2.10');
    for (let network = 0; network < 10; network += 1) {
      for (let n = 0; n < 6; n += 1) await guess(new OfficerBrowser(t, `198.51.100.${network}`));
    }
    expect((await own.signIn('cb.lan', PASSWORD)).statusCode).toBe(200);
    expect((await new OfficerBrowser(t, '203.0.113.77').signIn('cb.lan', PASSWORD)).statusCode).toBe(200);
  });

  it('at the very same address does not stop a browser that the officer has used before', async () => {
    const own = await signedIn(t, 'cb.lan', '192.0.2.20');
    for (let n = 0; n < 55; n += 1) {
      if (n % 5 === 0) t.clock.advance({ minutes: 1 });
      await guess(new OfficerBrowser(t, '192.0.2.20'), `cb.${n}`);
    }
    for (let n = 0; n < 6; n += 1) await guess(new OfficerBrowser(t, '192.0.2.20'));
    expect((await new OfficerBrowser(t, '192.0.2.20').signIn('cb.lan', PASSWORD)).statusCode).toBe(429);
    expect((await own.signIn('cb.lan', PASSWORD)).statusCode).toBe(200);
  });

  it('waits longer each time, says how long, and forgets after a right password', async () => {
    const browser = new OfficerBrowser(t, '198.51.100.99');
    const waits: number[] = [];
    for (let n = 0; n < 4; n += 1) await guess(browser);
    for (let n = 0; n < 3; n += 1) {
      expect((await guess(browser)).statusCode).toBe(401);
      const refused = await browser.signIn('cb.lan', PASSWORD);
      expect(refused.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
      waits.push(Number(refused.headers['retry-after']));
      t.clock.advance({ seconds: waits.at(-1) ?? 0 });
    }
    expect(waits).toEqual([120, 240, 480]);
    expect((await browser.signIn('cb.lan', PASSWORD)).statusCode).toBe(200);
    expect((await guess(new OfficerBrowser(t, '198.51.100.99'))).statusCode).toBe(401);
  });

  it('many at once pass the gate no oftener than one after the other', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => guess(new OfficerBrowser(t, '198.51.100.98'))),
    );
    expect(codes(answers).filter((code) => code === 401)).toHaveLength(5);
    expect(codes(answers).filter((code) => code === 429)).toHaveLength(15);
  });

  it('of one password on many names is one address’s guessing', async () => {
    const answers = [];
    for (let n = 0; n < 55; n += 1)
      answers.push(await new OfficerBrowser(t, '198.51.100.97').signIn(`a.${n}`, 'x'));
    expect(codes(answers).filter((code) => code === 401)).toHaveLength(50);
  });

  it('is counted by all processes together', async () => {
    const clock = new Clock();
    clock.now = () => t.clock.now();
    const other = new SignInThrottle(new SignInFailuresStore(t.app.get(Database)), clock);
    const from = { address: '198.51.100.96', knownBrowser: null };
    for (let n = 0; n < 5; n += 1) await other.password('cb.lan', from, async () => null);
    expect((await new OfficerBrowser(t, '198.51.100.96').signIn('cb.lan', PASSWORD)).statusCode).toBe(429);
  });

  it('from anywhere in one /64 of IPv6 is one network’s', async () => {
    for (let n = 1; n < 6; n += 1) await guess(new OfficerBrowser(t, `2001:db8:1:2::${n}`));
    expect((await guess(new OfficerBrowser(t, '2001:db8:1:2:ffff::1'))).statusCode).toBe(429);
    expect((await guess(new OfficerBrowser(t, '2001:db8:1:3::1'))).statusCode).toBe(401);
  });
});

describe('who asks for a name', () => {
  it('learns nothing: unknown, disabled, citizens’ and officers’ names have one answer, one path and one time', async () => {
    await t.database.query(`UPDATE account SET disabled_at = now() WHERE username = 'cb.hoa'`);
    const bodies: unknown[] = [];
    const times: Record<string, number[]> = {};
    for (let round = 0; round < 4; round += 1) {
      for (const name of ['cb.lan', 'nobody', 'cb.hoa', 'dan.an']) {
        const begun = performance.now();
        const answer = await new OfficerBrowser(t, `203.0.113.${round}`).signIn(name, 'wrong');
        (times[name] ??= []).push(performance.now() - begun);
        const { traceId: _, ...body } = answer.json<Record<string, unknown>>();
        bodies.push({ ...body, status: answer.statusCode, cookie: answer.headers['set-cookie'] });
      }
    }
    await t.database.query(`UPDATE account SET disabled_at = NULL WHERE username = 'cb.hoa'`);
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    // The hash is the work; whoever skipped it would be several times as fast.
    const least = Object.values(times).map((taken) => Math.min(...taken));
    expect(Math.max(...least)).toBeLessThan(Math.min(...least) * 3);
  });
});
