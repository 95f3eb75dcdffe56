import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declaredRoutes } from '../access/declared-routes.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { seedFixture } from '../fixture.js';

let t: TestApp;

beforeAll(async () => {
  t = await createTestApp({ data: 'empty' });
  await seedFixture(t.ownerUrl, {
    citizens: ['dan.an'],
    officers: [{ username: 'cb.lan', role: 'INTAKE_OFFICER', unit: 'H50.201.TT' }],
  });
});
afterAll(() => t.close());

const routes = () => declaredRoutes(t).map(({ access, ...route }) => ({ ...route, rule: access?.rule }));

/** Fastify prints its routes as a tree: four columns a level. */
function served(): string[] {
  const above: string[] = [];
  return t.fastify
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const found = /[├└]── (\S+)( \()?/.exec(line);
      if (!found) return [];
      const depth = found.index / 4;
      above.length = depth;
      above[depth] = found[1] ?? '';
      return found[2] === undefined ? [] : [above.join('')];
    });
}

describe('every route', () => {
  it('declares who may call it', () => {
    const all = routes();
    expect(all.length).toBeGreaterThan(8);
    expect(all.filter((route) => route.rule === undefined).map((route) => route.name)).toEqual([]);
  });

  it('is a handler of ours, but for the web app, the stand-ins and the description of the API', () => {
    const known = new Set(routes().map((route) => route.path));
    const others = served().filter((path) => !known.has(path) && !path.startsWith('/assets/'));
    expect(others.filter((path) => !ALLOWED.test(path))).toEqual([]);
    expect(others).toContain('/api/openapi.json');
  });

  it('that needs a person refuses nobody', async () => {
    for (const { method, path, rule } of routes()) {
      if (rule === 'public' || rule === 'demo') continue;
      const url = path.replaceAll(/:\w+/g, '0197a0c2-5b1e-7c11-8a01-000000000001');
      const answer = await t.inject({
        method,
        url,
        ...(method === 'GET' ? {} : { payload: {} }),
      });
      expect([url, answer.statusCode]).toEqual([url, 401]);
    }
  });

  it('of citizens refuses officers and the other way round, before looking at anything else', async () => {
    for (const { method, path, rule } of routes()) {
      const stranger =
        rule === 'citizen' ? 'cb.lan' : rule === 'officer' || typeof rule === 'object' ? 'dan.an' : null;
      if (stranger === null) continue;
      const url = path.replaceAll(/:\w+/g, '0197a0c2-5b1e-7c11-8a01-000000000001');
      const headers = await t.signInAs(stranger);
      const answer = await t.inject({
        method,
        url,
        headers,
        ...(method === 'GET' ? {} : { payload: {} }),
      });
      expect([url, answer.statusCode]).toEqual([url, 403]);
    }
  });
});

/** The web app's page for everything else (printed as `*`) and its files at the root, the stand-ins, the API's document. */
const ALLOWED =
  /^\*$|^\/[\w.-]+\.[a-z0-9]+$|^\/sandbox(\/\*?)?$|^\/api\/openapi\.json$|^\/\.well-known\/(security\.txt|change-password)$/;

describe('demo addresses', () => {
  it('do not exist outside demo mode', async () => {
    expect((await t.inject({ method: 'GET', url: '/api/v1/demo/people' })).statusCode).toBe(200);
    const production = await createTestApp({
      data: 'empty',
      env: { MOTCUA_DEMO: '', PUBLIC_URL: 'https://dvc.example' },
    });
    try {
      const answer = await production.inject({ method: 'GET', url: '/api/v1/demo/people' });
      expect(answer.json()).toMatchObject({ code: 'NOT_FOUND' });
      expect(answer.headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
      const sandbox = await production.inject({ method: 'GET', url: '/sandbox/vneid/auth' });
      expect(sandbox.statusCode).toBe(404);
    } finally {
      await production.close();
    }
  });
});
