import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  discovery,
  fetchUserInfo,
} from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser, locationOf } from '../../test/browser.js';
import { type Sandbox, startSandbox } from '../start-sandbox.js';
import { CLIENT_ID, DEMO_CLIENT_SECRET, redirectUris } from './provider.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
});
afterAll(() => sandbox.close());

const VERIFIER = 'a-verifier-of-at-least-forty-three-characters-0';

async function authAddress(changes: Record<string, string | undefined> = {}): Promise<string> {
  const query = {
    client_id: CLIENT_ID,
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: `${sandbox.url}/api/v1/session/vneid/callback`,
    state: 'the-state',
    nonce: 'the-nonce',
    code_challenge: await calculatePKCECodeChallenge(VERIFIER),
    code_challenge_method: 'S256',
    ...changes,
  };
  const kept = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/sandbox/vneid/auth?${new URLSearchParams(kept).toString()}`;
}

async function openLogin(
  browser: Browser,
  changes: Record<string, string | undefined> = {},
): Promise<string> {
  return locationOf(await browser.request(await authAddress(changes)));
}

async function finish(browser: Browser, answered: Response): Promise<URL> {
  return new URL(locationOf(await browser.request(locationOf(answered))));
}

describe('the login page', () => {
  it('is Vietnamese, plainly a stand-in, and loads nothing but its own style sheet', async () => {
    const browser = new Browser(sandbox.url);
    const res = await browser.request(await openLogin(browser));
    const text = await res.text();
    expect(res.status).toBe(200);
    expect(text).toContain('<html lang="vi">');
    expect(text).toContain('VNeID mô phỏng – không phải VNeID thật');
    expect([...text.matchAll(/(?:src|href)="([^"?#]+)/g)].map((m) => m[1])).toEqual([
      'data:,',
      '/sandbox/style.css',
    ]);
    expect(text).not.toMatch(/<script|style=/);
    expect(res.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'");
    expect((await browser.request('/sandbox/style.css')).headers.get('content-type')).toContain('text/css');
  });

  it.each([
    ['en vi', '', 'en'],
    ['vi en', '', 'vi'],
    ['fr', '', 'vi'],
    ['vi', '?lang=en', 'en'],
  ])('for ui_locales=%s and %s speaks %s', async (locales, query, lang) => {
    const browser = new Browser(sandbox.url);
    const login = await openLogin(browser, { ui_locales: locales });
    expect(await (await browser.request(login + query)).text()).toContain(`<html lang="${lang}">`);
  });

  it('says so when the number is nobody’s, and shows what was typed as text', async () => {
    const browser = new Browser(sandbox.url);
    const res = await browser.post(await openLogin(browser), { number: '1"><script>' });
    const text = await res.text();
    expect(res.status).toBe(422);
    expect(text).toContain('role="alert"');
    expect(text).toContain('value="1&quot;&gt;&lt;script&gt;"');
    expect(text).not.toContain('<script>');
  });

  it('takes a number typed in groups', async () => {
    const browser = new Browser(sandbox.url);
    const back = await finish(
      browser,
      await browser.post(await openLogin(browser), { number: '0991 9200 0002' }),
    );
    expect(back.searchParams.get('state')).toBe('the-state');
    expect(back.searchParams.get('code')).toMatch(/.{20}/);
  });

  it('hands back access_denied on cancel', async () => {
    const browser = new Browser(sandbox.url);
    const back = await finish(browser, await browser.post(await openLogin(browser), { cancel: 'yes' }));
    expect(back.searchParams.get('error')).toBe('access_denied');
    expect(back.searchParams.get('state')).toBe('the-state');
  });

  it('belongs to the browser that began the sign-in', async () => {
    const login = await openLogin(new Browser(sandbox.url));
    const res = await new Browser(sandbox.url).post(login, { person: 'dan.an' });
    expect(res.status).toBe(400);
    expect(await res.text()).toContain('đã hết hạn');
  });

  it('asks again at the next sign-in', async () => {
    const browser = new Browser(sandbox.url);
    await finish(browser, await browser.post(await openLogin(browser), { person: 'dan.an' }));
    expect(await openLogin(browser)).toContain('/sandbox/vneid/interaction/');
  });
});

describe('the provider', () => {
  it('refuses a request without PKCE', async () => {
    const browser = new Browser(sandbox.url);
    const res = await browser.request(
      await authAddress({ code_challenge: undefined, code_challenge_method: undefined }),
    );
    expect(new URL(locationOf(res)).searchParams.get('error')).toBe('invalid_request');
  });

  it('shows a page, and redirects nowhere, for an unknown call-back', async () => {
    const browser = new Browser(sandbox.url);
    const res = await browser.request(await authAddress({ redirect_uri: 'https://elsewhere.example/' }));
    expect(res.status).toBe(400);
    expect(res.headers.get('location')).toBeNull();
    expect(await res.text()).toContain('không phải VNeID thật');
  });

  it('allows the public call-back, and loopback ones at the given ports', () => {
    const callback = '/api/v1/session/vneid/callback';
    expect(redirectUris('http://localhost:3000', [4000])).toEqual([
      `http://localhost:3000${callback}`,
      `http://127.0.0.1:3000${callback}`,
      `http://localhost:4000${callback}`,
      `http://127.0.0.1:4000${callback}`,
    ]);
    expect(redirectUris('https://dvc.example.vn', [])).toEqual([`https://dvc.example.vn${callback}`]);
  });

  it('serves a certified client and gives the claims that VNeID gives', async () => {
    const config = await discovery(
      new URL(sandbox.issuer),
      CLIENT_ID,
      undefined,
      ClientSecretBasic(DEMO_CLIENT_SECRET),
      { execute: [allowInsecureRequests] },
    );
    const browser = new Browser(sandbox.url);
    const start = buildAuthorizationUrl(config, {
      redirect_uri: `${sandbox.url}/api/v1/session/vneid/callback`,
      scope: 'openid profile',
      code_challenge: await calculatePKCECodeChallenge(VERIFIER),
      code_challenge_method: 'S256',
    });
    const login = locationOf(await browser.request(start));
    const back = await finish(browser, await browser.post(login, { person: 'dan.dung' }));
    const tokens = await authorizationCodeGrant(config, back, { pkceCodeVerifier: VERIFIER });
    const subject = tokens.claims()?.sub ?? '';
    expect(tokens.claims()?.['acr']).toBe('LoA1');
    expect(await fetchUserInfo(config, tokens.access_token, subject)).toEqual({
      sub: subject,
      TechID: subject,
      LoaiTaiKhoan: '1',
      HoVaTen: 'Phạm Thị Dung',
      SoDinhDanh: '099195000004',
      NgayThangNamSinh: '19950228',
      GioiTinh: 'Nữ',
      DiaChiThuongTru: { DiaChi: 'Thôn Mẫu 4, xã Gio Linh, tỉnh Quảng Trị', MaXa: '19495', MaTinh: '44' },
      SoDienThoai: '0950000004',
      Email: 'dan.dung@example.com',
      MucDo: 1,
    });
  });
});

describe('the keys', () => {
  async function jwksAfterStart(dataDir: string): Promise<string> {
    const started = await startSandbox({ port: 0, dataDir });
    const jwks = await (await fetch(`${started.issuer}/jwks`)).text();
    await started.close();
    return jwks;
  }

  it('outlive a restart, are for their owner only, never published whole, and are replaced when broken', async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'sandbox-keys-'));
    const file = path.join(dataDir, 'sandbox-jwks.json');
    try {
      const first = await jwksAfterStart(dataDir);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect(await jwksAfterStart(dataDir)).toBe(first);
      expect(await readFile(file, 'utf8')).toContain('"d":');
      expect(first).not.toContain('"d":');
      await writeFile(file, 'broken');
      expect(await jwksAfterStart(dataDir)).not.toBe(first);
    } finally {
      await rm(dataDir, { recursive: true });
    }
  });
});
