import type { AccessToken, Machine, MachineSecret, Machines, NewMachine } from '@motcua/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Admin, REASON, ROOT, said, WARD_ADMIN } from './admin.js';

let t: TestApp;
let root: Admin;
let ward: Admin;

beforeAll(async () => {
  t = await createTestApp();
  [root, ward] = [await Admin.signIn(t, ROOT), await Admin.signIn(t, WARD_ADMIN)];
});
afterAll(() => t.close());

const HERE = '127.0.0.1';

const newMachine = (clientId: string, more: Partial<NewMachine> = {}): NewMachine => ({
  clientId,
  name: 'Trục liên thông của phường',
  unit: 'H50.101.01',
  role: 'INTAKE_OFFICER',
  scopes: ['dossiers:read', 'inbox:read'],
  addressRanges: [HERE],
  expiresOn: '2027-11-23',
  reason: REASON,
  ...more,
});

async function made(clientId: string, more: Partial<NewMachine> = {}): Promise<string> {
  const answer = await ward.post('/machines', newMachine(clientId, more));
  expect(answer.statusCode).toBe(201);
  return answer.json<MachineSecret>().secret;
}

const machine = async (clientId: string): Promise<Machine> =>
  (await root.get(`/machines/${clientId}`)).json<Machine>();

const act = async (clientId: string, path: string, body: object = {}) =>
  ward.post(`/machines/${clientId}${path}`, { reason: REASON, ...body }, (await machine(clientId)).version);

function ask(body: Record<string, string>, { basic, from = HERE }: { basic?: string; from?: string } = {}) {
  return t.inject({
    method: 'POST',
    url: '/api/v1/oauth/token',
    remoteAddress: from,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(basic !== undefined && { authorization: `Basic ${Buffer.from(basic).toString('base64')}` }),
    },
    payload: new URLSearchParams(body).toString(),
  });
}

const GRANT = { grant_type: 'client_credentials' };

async function token(
  clientId: string,
  secret: string,
  more: Record<string, string> = {},
): Promise<AccessToken> {
  const answer = await ask({ ...GRANT, client_id: clientId, client_secret: secret, ...more });
  expect(answer.statusCode).toBe(200);
  return answer.json<AccessToken>();
}

const inbox = (bearer: string, from = HERE) =>
  t.inject({
    method: 'GET',
    url: '/api/v1/inbox',
    remoteAddress: from,
    headers: { authorization: `Bearer ${bearer}` },
  });

describe('a machine client', () => {
  it('is made with a secret that nothing keeps', async () => {
    const secret = await made('may.mot');
    expect(secret).toMatch(/^mcs_[\w-]{43}$/);
    expect(await machine('may.mot')).toMatchObject({
      state: 'ACTIVE',
      post: { role: 'INTAKE_OFFICER', unit: { code: 'H50.101.01' } },
      addressRanges: ['127.0.0.1/32'],
      expiresAt: '2027-11-23T17:00:00.000Z',
      secrets: [{ validUntil: null }],
    });
    const [{ n } = { n: -1 }] = await root.sql<{ n: number }>(
      `SELECT (SELECT count(*) FROM administrative_action l WHERE l::text LIKE '%' || $1 || '%')::int
         + (SELECT count(*) FROM machine_secret m WHERE m::text LIKE '%' || $1 || '%')::int AS n`,
      [secret],
    );
    expect(n).toBe(0);
    expect((await ward.log('?target=may.mot')).map(({ what }) => what)).toEqual(['machine.created']);
  });

  it.each([
    ['no scope of ours', { scopes: ['dossiers:read', 'everything'] }, '422 /scopes/1 UNKNOWN_SCOPE'],
    ['no scope at all', { scopes: [] }, '422 /scopes'],
    ['no range', { addressRanges: ['10.0.0.0/8', '10.0.0.5/8'] }, '422 /addressRanges/1 NOT_A_RANGE'],
    ['more than two years', { expiresOn: '2028-11-24' }, '422 /expiresOn OUT_OF_RANGE'],
    ['yesterday', { expiresOn: '2026-11-22' }, '422 /expiresOn OUT_OF_RANGE'],
    ['a unit outside', { unit: 'H50.102.01' }, '422 /unit UNKNOWN_UNIT'],
    ['the right to sign', { role: 'APPROVER' }, '422 /role NOT_FOR_MACHINES'],
    ['the right to administer', { role: 'SYSTEM_ADMIN' }, '422 /role NOT_FOR_MACHINES'],
    ['a name that is taken', { clientId: 'may.tichhop' }, '422 /clientId TAKEN'],
  ] as const)('is refused with %s', async (_, more, expected) => {
    const answer = await ward.post('/machines', newMachine('may.khong', more as Partial<NewMachine>));
    expect(said(answer)).toContain(expected);
    expect((await root.get('/machines/may.khong')).statusCode).toBe(404);
  });

  it('of another unit is 404, and not in the list', async () => {
    await root.post('/machines', newMachine('may.giolinh', { unit: 'H50.102.01' }));
    const names = (await ward.get('/machines')).json<Machines>().items.map(({ clientId }) => clientId);
    expect(names).not.toContain('may.giolinh');
    expect((await ward.get('/machines/may.giolinh')).statusCode).toBe(404);
    const terms = { scopes: ['inbox:read'], addressRanges: [HERE], expiresOn: '2027-01-01', reason: REASON };
    expect(said(await ward.patch('/machines/may.giolinh', terms, 1))).toBe('404 NOT_FOUND');
    for (const [path, body] of [
      ['/disable', {}],
      ['/enable', {}],
      ['/rotate', { overlapHours: 1 }],
    ] as const)
      expect(said(await ward.post(`/machines/may.giolinh${path}`, { reason: REASON, ...body }, 1))).toBe(
        '404 NOT_FOUND',
      );
    expect((await root.get('/machines?q=truc%20lien')).json<Machines>().items.length).toBeGreaterThan(1);
    expect((await root.get('/machines/may.tichhop')).json<Machine>()).toMatchObject({ state: 'NO_CLIENT' });
    expect(
      said(await root.post('/machines/may.tichhop/rotate', { overlapHours: 1, reason: REASON }, 1)),
    ).toBe('409 NO_CLIENT');
  });
});

describe('a token', () => {
  it('is given by Basic or by the body, for an hour, with all scopes or fewer', async () => {
    const secret = await made('may.hai');
    const all = await token('may.hai', secret);
    expect(all).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: 'dossiers:read inbox:read' });
    const answer = await ask({ ...GRANT, scope: 'dossiers:read' }, { basic: `may.hai:${secret}` });
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', pragma: 'no-cache' });
    const narrow = answer.json<AccessToken>();
    expect(narrow.scope).toBe('dossiers:read');
    expect((await inbox(all.access_token)).statusCode).toBe(200);
    expect((await inbox(narrow.access_token)).statusCode).toBe(403);
    expect((await machine('may.hai')).lastAddress).toBe(HERE);
    t.clock.advance({ minutes: 61 });
    expect((await inbox(all.access_token)).statusCode).toBe(401);
    [root, ward] = [await Admin.signIn(t, ROOT), await Admin.signIn(t, WARD_ADMIN)];
  });

  it('is refused in the words of the RFC', async () => {
    const secret = await made('may.ba');
    const me = { client_id: 'may.ba', client_secret: secret };
    const error = async (body: Record<string, string>, how: { basic?: string } = {}) => {
      const answer = await ask(body, how);
      return `${answer.statusCode} ${answer.json<{ error: string }>().error}`;
    };
    expect(await error({ ...me })).toBe('400 invalid_request');
    expect(await error({ ...me, grant_type: 'password' })).toBe('400 unsupported_grant_type');
    expect(await error({ ...me, ...GRANT, scope: 'dossiers:act' })).toBe('400 invalid_scope');
    expect(await error({ ...me, ...GRANT }, { basic: `may.ba:${secret}` })).toBe('400 invalid_request');
    const twice = await t.inject({
      method: 'POST',
      url: '/api/v1/oauth/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'grant_type=client_credentials&grant_type=client_credentials',
    });
    expect(twice.statusCode).toBe(400);
  });

  it('is refused in one and the same way, whatever is wrong with the client', async () => {
    const secret = await made('may.bon', { addressRanges: ['10.0.0.0/8', '2001:db8::/32'] });
    const tried = await made('may.khoa');
    await act('may.khoa', '/disable');
    const expired = await made('may.het', { expiresOn: '2026-11-23' });
    const answers = [
      await ask({ ...GRANT, client_id: 'may.bon', client_secret: `${secret}x` }),
      await ask({ ...GRANT, client_id: 'may.bon', client_secret: secret }),
      await ask({ ...GRANT, client_id: 'may.khoa', client_secret: tried }),
      await ask({ ...GRANT, client_id: 'may.hai', client_secret: secret }),
      await ask({ ...GRANT, client_id: 'nobody', client_secret: secret }),
      await ask({ ...GRANT, client_id: 'vp.donghoi.hotich', client_secret: 'motcua-demo' }),
      await ask({ ...GRANT }),
    ];
    t.clock.set('2026-11-24T00:30:00+07:00');
    answers.push(await ask({ ...GRANT, client_id: 'may.het', client_secret: expired }));
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401);
      expect(answer.headers['www-authenticate']).toBe('Basic realm="motcua"');
      expect(answer.body).toBe(answers[0]?.body);
    }
    expect(
      (await ask({ ...GRANT, client_id: 'may.bon', client_secret: secret }, { from: '10.3.2.1' })).statusCode,
    ).toBe(200);
    expect(
      (await ask({ ...GRANT, client_id: 'may.bon', client_secret: secret }, { from: '2001:db8::9' }))
        .statusCode,
    ).toBe(200);
    t.clock.set('2026-11-23T10:00:00+07:00');
    [root, ward] = [await Admin.signIn(t, ROOT), await Admin.signIn(t, WARD_ADMIN)];
  });

  it('opens nothing from elsewhere, and nothing once its client is narrowed, moved or disabled', async () => {
    const secret = await made('may.nam');
    const { access_token: bearer } = await token('may.nam', secret);
    expect((await inbox(bearer)).statusCode).toBe(200);
    expect((await inbox(bearer, '192.0.2.7')).statusCode).toBe(401);
    const change = async (more: object) =>
      ward.patch(
        '/machines/may.nam',
        {
          scopes: ['dossiers:read', 'inbox:read'],
          addressRanges: [HERE],
          expiresOn: '2027-11-23',
          reason: REASON,
          ...more,
        },
        (await machine('may.nam')).version,
      );
    await change({ addressRanges: ['10.0.0.0/8'] });
    t.clock.advance({ seconds: 6 });
    expect((await inbox(bearer)).statusCode).toBe(401);
    await change({});
    t.clock.advance({ seconds: 6 });
    expect((await inbox(bearer)).statusCode).toBe(200);
    await change({ scopes: ['dossiers:read'] });
    t.clock.advance({ seconds: 6 });
    expect((await inbox(bearer)).statusCode).toBe(401);
    await change({});
    const { access_token: second } = await token('may.nam', secret);
    await act('may.nam', '/disable');
    t.clock.advance({ seconds: 6 });
    expect((await inbox(second)).statusCode).toBe(401);
  });

  it('never opens administering', async () => {
    const secret = await made('may.sau', { role: 'INSPECTOR' });
    const { access_token: bearer } = await token('may.sau', secret);
    for (const path of ['log', 'access?account=a&dossier=b', 'accounts'])
      expect(
        (
          await t.inject({
            method: 'GET',
            url: `/api/v1/administration/${path}`,
            remoteAddress: HERE,
            headers: { authorization: `Bearer ${bearer}` },
          })
        ).statusCode,
      ).toBe(403);
  });
});

describe('a secret that is replaced', () => {
  it('goes on for the overlap, and never do more than two work', async () => {
    const first = await made('may.bay');
    const rotate = async (overlapHours: number) =>
      (await act('may.bay', '/rotate', { overlapHours })).json<MachineSecret>().secret;
    const second = await rotate(2);
    expect((await machine('may.bay')).secrets).toHaveLength(2);
    await token('may.bay', first);
    await token('may.bay', second);
    const third = await rotate(2);
    expect((await machine('may.bay')).secrets).toHaveLength(2);
    const works = async (secret: string) =>
      (await ask({ ...GRANT, client_id: 'may.bay', client_secret: secret })).statusCode;
    expect([await works(first), await works(second), await works(third)]).toEqual([401, 200, 200]);
    t.clock.advance({ hours: 2, seconds: 1 });
    expect([await works(second), await works(third)]).toEqual([401, 200]);
    [root, ward] = [await Admin.signIn(t, ROOT), await Admin.signIn(t, WARD_ADMIN)];
  });

  it('without an overlap, as after a theft, ends the tokens too', async () => {
    const first = await made('may.tam');
    const { access_token: bearer } = await token('may.tam', first);
    await act('may.tam', '/rotate', { overlapHours: 0 });
    t.clock.advance({ seconds: 6 });
    expect((await inbox(bearer)).statusCode).toBe(401);
    expect((await ask({ ...GRANT, client_id: 'may.tam', client_secret: first })).statusCode).toBe(401);
  });

  it('by two administrators at once: one is told', async () => {
    await made('may.chin');
    const { version } = await machine('may.chin');
    const both = await Promise.all(
      [ward, root].map((admin) =>
        admin.post('/machines/may.chin/rotate', { overlapHours: 1, reason: REASON }, version),
      ),
    );
    expect(both.map(said).toSorted()).toEqual(['200', '409 STALE_VERSION']);
  });
});

it('a form is read nowhere else', async () => {
  const answer = await t.inject({
    method: 'POST',
    url: '/api/v1/session/officer',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-requested-with': 'motcua' },
    payload: 'username=a&password=b',
  });
  expect(answer.statusCode).toBe(415);
});
