import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuthorizationRequest, OidcClient, type OidcClientConfig } from './oidc-client.js';

// The built stand-in runs as its own process, as it does beside the product: applications share no code.
const SANDBOX = fileURLToPath(new URL('../../../../sandbox/dist/main.js', import.meta.url));
const PUBLIC = 'http://localhost:3000';
const OTHER = 'http://127.0.0.1:3000';

let sandbox: ChildProcess;
let sandboxUrl: string;

beforeAll(async () => {
  if (!existsSync(SANDBOX)) throw new Error('build @motcua/sandbox before these tests');
  const child = spawn(process.execPath, [SANDBOX], {
    env: {
      ...process.env,
      SANDBOX_PORT: '0',
      PUBLIC_URL: PUBLIC,
      MOTCUA_DATA_DIR: '',
      OIDC_CLIENT_SECRET: 's3cret-for-tests',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  sandbox = child;
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  sandboxUrl = `http://127.0.0.1:${(JSON.parse(line.toString()) as { port: number }).port}`;
});

afterAll(async () => {
  sandbox.stdin?.end();
  await once(sandbox, 'exit');
});

function createClient(changes: Partial<OidcClientConfig> = {}): OidcClient {
  return new OidcClient({
    issuer: `${PUBLIC}/sandbox/vneid`,
    clientId: 'motcua',
    clientSecret: 's3cret-for-tests',
    callbackPath: '/api/v1/session/vneid/callback',
    publicOrigin: PUBLIC,
    alternateOrigins: [OTHER],
    internalOrigin: sandboxUrl,
    allowHttp: true,
    discoveryRetryDelaysMs: [1, 1],
    ...changes,
  });
}

/** Plays the browser from the authorization address to the call-back: cookies by path, redirects by hand. */
async function signIn(request: AuthorizationRequest, form: Record<string, string>): Promise<URL> {
  const jar = new Map<string, { path: string; pair: string }>();
  const origin = new URL(request.url).origin;
  let at = new URL(request.url);
  let body: URLSearchParams | null = null;
  for (let hops = 0; hops < 6; hops += 1) {
    // every address must stay on the origin the browser came by, or its cookies would be lost
    expect(at.origin).toBe(origin);
    if (at.pathname === '/api/v1/session/vneid/callback') return at;
    const path = at.pathname;
    const cookies = [...jar.values()].filter((c) => path.startsWith(c.path)).map((c) => c.pair);
    const res: Response = await fetch(sandboxUrl + path + at.search, {
      method: body ? 'POST' : 'GET',
      body,
      redirect: 'manual',
      headers: { 'x-forwarded-host': at.host, cookie: cookies.join('; ') },
    });
    for (const line of res.headers.getSetCookie()) {
      const pair = line.split(';')[0] ?? '';
      jar.set(pair.split('=')[0] ?? '', { pair, path: /path=([^;]+)/i.exec(line)?.[1] ?? '/' });
    }
    const location = res.headers.get('location');
    // the only page on the way is the login page, which posts to its own address
    body = location === null ? new URLSearchParams(form) : null;
    if (location !== null) at = new URL(location, at);
  }
  throw new Error('the sign-in goes round in circles');
}

const refusal = (code: string) => expect.objectContaining({ name: 'OidcError', code }) as Error;

describe('signing in', () => {
  it.each([PUBLIC, OTHER])('gives the whole identity to a browser that came by %s', async (origin) => {
    const client = createClient();
    const request = await client.buildAuthorizationRequest({ origin, lang: 'vi' });
    expect(request.url.startsWith(`${origin}/sandbox/vneid/auth?`)).toBe(true);
    expect(request.redirectUri).toBe(`${origin}/api/v1/session/vneid/callback`);
    const back = await signIn(request, { person: 'dan.an' });
    // only the path and query are needed: the origin is taken from the request that was made
    expect(await client.exchange(back.pathname + back.search, request)).toEqual({
      subject: '0197a0c2-5b1e-7c11-8a01-000000000001',
      techId: '0197a0c2-5b1e-7c11-8a01-000000000001',
      accountType: 'CITIZEN',
      fullName: 'Nguyễn Văn An',
      personalId: '099088000001',
      dateOfBirth: '1988-03-12',
      gender: 'MALE',
      address: 'Thôn Mẫu 1, xã Gio Linh, tỉnh Quảng Trị',
      communeCode: '19495',
      phone: '0950000001',
      email: 'dan.an@example.com',
      assuranceLevel: 2,
    });
  });

  it('sends a browser from an unknown origin to the public one', async () => {
    const request = await createClient().buildAuthorizationRequest({ origin: 'https://evil.example' });
    expect(new URL(request.url).origin).toBe(PUBLIC);
    expect(request.redirectUri.startsWith(PUBLIC)).toBe(true);
  });

  it('makes fresh secrets for every request', async () => {
    const client = createClient();
    const [a, b] = [
      await client.buildAuthorizationRequest({ origin: PUBLIC }),
      await client.buildAuthorizationRequest({ origin: PUBLIC }),
    ];
    const secrets = [a.state, a.nonce, a.codeVerifier, b.state, b.nonce, b.codeVerifier];
    expect(new Set(secrets).size).toBe(6);
    expect(a.url).not.toContain(a.codeVerifier);
  });
});

describe('refusing', () => {
  it('a code used twice', async () => {
    const client = createClient();
    const request = await client.buildAuthorizationRequest({ origin: PUBLIC });
    const back = await signIn(request, { person: 'dan.binh' });
    await client.exchange(back, request);
    await expect(client.exchange(back, request)).rejects.toThrow(refusal('CODE_REJECTED'));
  });

  it('a foreign state, before the code is spent', async () => {
    const client = createClient();
    const request = await client.buildAuthorizationRequest({ origin: PUBLIC });
    const back = await signIn(request, { person: 'dan.cuong' });
    const forged = new URL(back);
    forged.searchParams.set('state', 'forged');
    await expect(client.exchange(forged, request)).rejects.toThrow(refusal('STATE_MISMATCH'));
    forged.searchParams.delete('state');
    await expect(client.exchange(forged, request)).rejects.toThrow(refusal('STATE_MISMATCH'));
    expect((await client.exchange(back, request)).fullName).toBe('Lê Văn Cường');
  });

  it('a person who cancels', async () => {
    const client = createClient();
    const request = await client.buildAuthorizationRequest({ origin: PUBLIC });
    const back = await signIn(request, { cancel: 'yes' });
    await expect(client.exchange(back, request)).rejects.toThrow(refusal('ACCESS_DENIED'));
  });

  it('an account of too low a level, unless that level is enough', async () => {
    for (const minimumAssurance of [2, 1] as const) {
      const client = createClient({ minimumAssurance });
      const request = await client.buildAuthorizationRequest({ origin: PUBLIC });
      const exchanged = client.exchange(await signIn(request, { person: 'dan.dung' }), request);
      if (minimumAssurance === 2) await expect(exchanged).rejects.toThrow(refusal('LOW_ASSURANCE'));
      else expect((await exchanged).assuranceLevel).toBe(1);
    }
  });

  it.each([
    ['nonce', 'TOKEN_INVALID'],
    ['codeVerifier', 'CODE_REJECTED'],
  ] as const)('an answer to another request, told by its %s', async (check, code) => {
    const client = createClient();
    const request = await client.buildAuthorizationRequest({ origin: PUBLIC });
    const other = await client.buildAuthorizationRequest({ origin: PUBLIC });
    const back = await signIn(request, { person: 'dan.an' });
    const mixed = { ...request, [check]: other[check] };
    await expect(client.exchange(back, mixed)).rejects.toThrow(refusal(code));
  });

  it('an answer from another issuer', async () => {
    const client = createClient();
    const request = await client.buildAuthorizationRequest({ origin: PUBLIC });
    const back = await signIn(request, { person: 'dan.an' });
    back.searchParams.set('iss', 'https://evil.example');
    await expect(client.exchange(back, request)).rejects.toThrow(refusal('TOKEN_INVALID'));
  });

  it('to hide that our own secret is wrong', async () => {
    const client = createClient({ clientSecret: 'wrong' });
    const request = await client.buildAuthorizationRequest({ origin: PUBLIC });
    const back = await signIn(request, { person: 'dan.an' });
    await expect(client.exchange(back, request)).rejects.toThrow(refusal('IDP_REFUSED'));
  });

  it('plain http outside the demo', () => {
    expect(() => createClient({ allowHttp: false })).toThrow(TypeError);
  });
});

describe('discovery', () => {
  /** Fails `failures` times, then passes on to the stand-in. */
  async function withFlaky(
    failures: number,
    use: (url: string, seen: string[]) => Promise<void>,
  ): Promise<void> {
    const seen: string[] = [];
    const server = createServer((req, res) => {
      seen.push(req.url ?? '');
      if (seen.length <= failures) {
        res.writeHead(503).end();
        return;
      }
      void fetch(sandboxUrl + (req.url ?? ''), { headers: { 'x-forwarded-host': 'localhost:3000' } })
        .then((answer) => answer.text())
        .then((text) => res.writeHead(200, { 'content-type': 'application/json' }).end(text));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  }

  it('is tried again, made once for all who wait, and kept', async () => {
    await withFlaky(2, async (internalOrigin, seen) => {
      const client = createClient({ internalOrigin });
      const ask = () => client.buildAuthorizationRequest({ origin: PUBLIC });
      await Promise.all([ask(), ask(), ask()]);
      await ask();
      expect(seen).toHaveLength(3);
    });
  });

  it('that failed is not remembered', async () => {
    await withFlaky(3, async (internalOrigin) => {
      const client = createClient({ internalOrigin });
      await expect(client.buildAuthorizationRequest({ origin: PUBLIC })).rejects.toThrow(
        refusal('IDP_UNAVAILABLE'),
      );
      expect((await client.buildAuthorizationRequest({ origin: PUBLIC })).url).toContain(
        '/sandbox/vneid/auth',
      );
    });
  });

  it('is made again when it has grown old', async () => {
    await withFlaky(0, async (internalOrigin, seen) => {
      const client = createClient({ internalOrigin, discoveryMaxAgeMs: 0 });
      await client.buildAuthorizationRequest({ origin: PUBLIC });
      await client.buildAuthorizationRequest({ origin: PUBLIC });
      expect(seen).toHaveLength(2);
    });
  });

  it('says so when nobody answers', async () => {
    const client = createClient({ internalOrigin: 'http://127.0.0.1:1' });
    await expect(client.buildAuthorizationRequest({ origin: PUBLIC })).rejects.toThrow(
      refusal('IDP_UNAVAILABLE'),
    );
  });
});
