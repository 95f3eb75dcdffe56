import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_CITIZENS } from '../../src/features/identity/demo-citizens.js';
import { People } from '../../src/features/identity/index.js';
import { runSeeders } from '../../src/platform/seeding/index.js';
import { createTestApp, type TestApp } from '../harness/index.js';

// The built stand-in runs as its own process, behind our own address, as it does in a demo.
const SANDBOX = fileURLToPath(new URL('../../../sandbox/dist/main.js', import.meta.url));

let t: TestApp;
let sandbox: ChildProcess;
let origin: string;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, [SANDBOX], {
    env: {
      ...process.env,
      SANDBOX_PORT: '0',
      PUBLIC_URL: origin,
      MOTCUA_DATA_DIR: '',
      OIDC_CLIENT_SECRET: '',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  sandbox = child;
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const sandboxPort = (JSON.parse(line.toString()) as { port: number }).port;
  t = await createTestApp({
    data: 'empty',
    at: new Date().toISOString(),
    env: { PUBLIC_URL: origin, PORT: String(port), SANDBOX_URL: `http://127.0.0.1:${sandboxPort}` },
  });
  await t.app.listen(port, '127.0.0.1');
});
afterAll(async () => {
  await t.close();
  sandbox.stdin?.end();
  await once(sandbox, 'exit');
});

class Browser {
  private readonly jar = new Map<string, { path: string; value: string }>();
  /** Signed in, and shows once more who it is. */
  provesAgain = false;

  constructor(private readonly at: string) {}

  cookie(name: string): string | undefined {
    return this.jar.get(name)?.value;
  }

  forget(name: string): void {
    this.jar.delete(name);
  }

  async go(path: string, form?: Record<string, string>): Promise<Response> {
    const pathname = new URL(path, this.at).pathname;
    const cookies = [...this.jar]
      .filter(([, one]) => pathname.startsWith(one.path))
      .map(([name, one]) => `${name}=${one.value}`);
    const answer = await fetch(new URL(path, this.at), {
      redirect: 'manual',
      headers: { cookie: cookies.join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      if (/expires=Thu, 01 Jan 1970/i.test(line)) this.jar.delete(name);
      else
        this.jar.set(name, {
          value: pair.slice(name.length + 1),
          path: /path=([^;]+)/i.exec(line)?.[1] ?? '/',
        });
    }
    return answer;
  }

  /** Follows redirects from the sign-in button through the stand-in's page; gives the address the browser ends at. */
  async signIn(
    form: Record<string, string>,
    returnTo = '/ho-so',
    onCallback?: (path: string) => string,
  ): Promise<string> {
    const again = this.provesAgain ? { lai: '1' } : {};
    let path = `/api/v1/session/vneid?${new URLSearchParams({ returnTo, ...again }).toString()}`;
    let body: Record<string, string> | undefined;
    for (let hop = 0; hop < 10; hop += 1) {
      const answer = await this.go(path, body);
      const location = answer.headers.get('location');
      if (location === null) {
        body = form;
        continue;
      }
      body = undefined;
      const next = new URL(location, new URL(path, this.at));
      expect(next.origin).toBe(this.at);
      path = next.pathname + next.search;
      if (next.pathname.endsWith('/callback') && onCallback) path = onCallback(path);
      if (!/^\/(api|sandbox)\//.test(next.pathname)) return path;
    }
    throw new Error('the sign-in goes round in circles');
  }

  async session(): Promise<{ person: { username: string; displayName: string; kind: string } | null }> {
    return (await this.go('/api/v1/session')).json() as Promise<never>;
  }
}

describe('a citizen signing in with VNeID', () => {
  it.each(['localhost', '127.0.0.1'])(
    'by way of %s ends where they wanted to go, signed in',
    async (host) => {
      const browser = new Browser(origin.replace('localhost', host));
      expect(await browser.signIn({ person: 'dan.an' }, '/ho-so?trang=2')).toBe('/ho-so?trang=2');
      expect(await browser.session()).toMatchObject({
        person: { kind: 'CITIZEN', displayName: 'Nguyễn Văn An' },
      });
      const cookie = browser.cookie('mc_session') ?? '';
      expect(cookie).toMatch(/^[\w-]{43}$/);
    },
  );

  it('twice is one account and one person, whose data lies encrypted and is read back whole', async () => {
    for (let n = 0; n < 2; n += 1) await new Browser(origin).signIn({ person: 'dan.binh' });
    const rows = await t.database.query<{ person_id: string; raw: string }>(
      `SELECT a.person_id, p::text AS raw FROM account a JOIN person p ON p.id = a.person_id
       WHERE a.oidc_subject LIKE '%000000000002'`,
    );
    expect(rows).toHaveLength(1);
    for (const secret of [
      'Trần Thị Bình',
      'female',
      'đường Mẫu',
      '099192000002',
      '0950000002',
      '1992-11-05',
      'dan.binh@example.com',
    ]) {
      expect(rows[0]?.raw).not.toContain(secret);
      expect(rows[0]?.raw).not.toContain(Buffer.from(secret).toString('hex'));
    }
    expect(await t.app.get(People).profile(rows[0]?.person_id ?? '')).toEqual({
      fullName: 'Trần Thị Bình',
      personalId: '099192000002',
      dateOfBirth: '1992-11-05',
      gender: 'female',
      phone: '0950000002',
      email: 'dan.binh@example.com',
      address: { communeCode: '19333', detail: 'Số 2 đường Mẫu' },
    });
  });

  it('as a seeded demo citizen keeps the seeded account', async () => {
    await runSeeders(t.app, { note: () => undefined });
    const browser = new Browser(origin);
    await browser.signIn({ person: 'dan.cuong' });
    expect(await browser.session()).toMatchObject({ person: { username: 'dan.cuong' } });
  });

  it('with too low a level is told so on the sign-in page', async () => {
    const browser = new Browser(origin);
    expect(await browser.signIn({ person: 'dan.dung' })).toBe('/dang-nhap?loi=LOW_ASSURANCE');
    expect(await browser.session()).toMatchObject({ person: null });
  });

  it('who cancels comes back to the sign-in page', async () => {
    expect(await new Browser(origin).signIn({ cancel: 'yes' })).toBe('/dang-nhap?loi=ACCESS_DENIED');
  });

  it('whose account was disabled is refused', async () => {
    await new Browser(origin).signIn({ person: 'dan.binh' });
    await t.database.query(`UPDATE account SET disabled_at = now() WHERE oidc_subject LIKE '%000000000002'`);
    expect(await new Browser(origin).signIn({ person: 'dan.binh' })).toBe('/dang-nhap?loi=SIGN_IN_REFUSED');
    await t.database.query('UPDATE account SET disabled_at = NULL');
  });

  it.each([
    '//evil.example/x',
    'https://evil.example',
    String.raw`/\evil.example`,
    '/\t/evil.example',
    'javascript:1',
    '',
  ])('is never sent to another site: %j', async (returnTo) => {
    const end = await new Browser(origin).signIn({ person: 'dan.an' }, returnTo);
    expect(new URL(end, origin).origin).toBe(origin);
    expect(end).not.toContain('evil');
  });
});

describe('a citizen showing once more who they are', () => {
  const strongAt = async (browser: Browser): Promise<Date | undefined> => {
    const [row] = await t.database.query<{ at: Date }>(
      'SELECT strong_at AS at FROM session WHERE token_hash = sha256($1) AND revoked_at IS NULL',
      [Buffer.from(browser.cookie('mc_session') ?? '')],
    );
    return row?.at;
  };

  it('is asked by VNeID although it knows them, and goes on under a new session with a proof of now', async () => {
    const browser = new Browser(origin);
    await browser.signIn({ person: 'dan.an' });
    const before = browser.cookie('mc_session');
    t.clock.advance({ minutes: 20 });
    browser.provesAgain = true;
    let pages = 0;
    const form = new Proxy({ person: 'dan.an' }, { ownKeys: (own) => ((pages += 1), Reflect.ownKeys(own)) });
    expect(await browser.signIn(form, '/tai-khoan/du-lieu')).toBe('/tai-khoan/du-lieu');
    expect(pages).toBeGreaterThan(0);
    expect(browser.cookie('mc_session')).not.toBe(before);
    expect((await strongAt(browser))?.getTime()).toBe(t.clock.now());
  });

  it('must be the same person: somebody else gets nothing, and the session stays as it was', async () => {
    const browser = new Browser(origin);
    await browser.signIn({ person: 'dan.an' });
    const before = browser.cookie('mc_session');
    browser.provesAgain = true;
    expect(await browser.signIn({ person: 'dan.binh' })).toBe('/dang-nhap?loi=OTHER_PERSON');
    expect(browser.cookie('mc_session')).toBe(before);
    expect(await browser.session()).toMatchObject({ person: { displayName: 'Nguyễn Văn An' } });
  });
});

describe('an answer of the identity provider', () => {
  it('planted in another browser opens nothing there', async () => {
    const attacker = new Browser(origin);
    let stolen = '';
    await attacker.signIn({ person: 'dan.an' }, '/', (path) => {
      stolen = path;
      return '/api/v1/session/vneid/callback?code=x&state=y';
    });
    const victim = new Browser(origin);
    const answer = await victim.go(stolen);
    expect(answer.headers.get('location')).toBe('/dang-nhap?loi=STATE_MISMATCH');
    expect(await victim.session()).toMatchObject({ person: null });
  });

  it('works once', async () => {
    const browser = new Browser(origin);
    let used = '';
    await browser.signIn({ person: 'dan.an' }, '/', (path) => (used = path));
    const again = await browser.go(used);
    expect(again.headers.get('location')).toBe('/dang-nhap?loi=STATE_MISMATCH');
  });

  it.each(['', '?state=', '?code[]=1&state=x', '?error=access_denied', `?state=${'x'.repeat(3000)}`])(
    'that nobody asked for is turned away: %.40s',
    async (query) => {
      const answer = await new Browser(origin).go(`/api/v1/session/vneid/callback${query}`);
      expect(answer.status).toBe(302);
      expect(answer.headers.get('location')).toBe('/dang-nhap?loi=STATE_MISMATCH');
    },
  );
});

describe('the seeded demo citizens', () => {
  it('are those the stand-in knows', async () => {
    const file = new URL('../../../sandbox/data/people.json', import.meta.url);
    const people = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>[];
    for (const { username, identity } of DEMO_CITIZENS) {
      expect(people.find((one) => one['username'] === username)).toMatchObject({
        subject: identity.subject,
        fullName: identity.fullName,
        personalId: identity.personalId,
        dateOfBirth: identity.dateOfBirth?.replaceAll('-', ''),
        gender: identity.gender === 'MALE' ? 'Nam' : 'Nữ',
        address: { text: identity.address, communeCode: identity.communeCode },
        phone: identity.phone,
        email: identity.email,
        level: 2,
      });
    }
  });
});
