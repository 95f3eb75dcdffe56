import type { Accounts, GovernedUnits } from '@motcua/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';
import { Admin, newAccount, REASON, ROOT, ROOT2, said, WARD_ADMIN } from './admin.js';

let t: TestApp;
let root: Admin;
let ward: Admin;

beforeAll(async () => {
  t = await createTestApp();
  [root, ward] = [await Admin.signIn(t, ROOT), await Admin.signIn(t, WARD_ADMIN)];
});
afterAll(() => t.close());

const list = async (admin: Admin, query: string): Promise<string[]> =>
  (await admin.get(`/accounts?limit=100&${query}`)).json<Accounts>().items.map(({ username }) => username);

describe('the list of accounts', () => {
  it('finds by part of a name without marks, by user name, unit, role and state, together', async () => {
    expect(await list(root, 'q=thanh%20ha')).toEqual(['vp.donghoi.hotich']);
    expect(await list(root, `q=${encodeURIComponent('Đặng Quốc')}`)).toEqual(['vp.donghoi.hotich2']);
    expect(await list(root, 'q=dang%20quoc')).toEqual(['vp.donghoi.hotich2']);
    expect(await list(root, 'q=sxd.')).toEqual(['sxd.chuyenvien', 'sxd.chuyenvien2', 'sxd.truong']);
    expect(await list(root, 'unit=H50.101.02&role=CASE_OFFICER')).toEqual([
      'vp.donghoi.hotich',
      'vp.donghoi.hotich2',
    ]);
    expect(await list(root, 'unit=H50.101&role=CASE_OFFICER')).toContain('kt.donghoi.xaydung');
    expect(await list(root, 'state=DISABLED')).toEqual([]);
    expect(await list(root, 'q=%25')).toEqual([]);
    expect(await list(root, 'unit=H50.404')).toEqual([]);
  });

  it('comes page by page, each account once', async () => {
    const all = await list(root, 'q=donghoi');
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Accounts = (
        await root.get(`/accounts?q=donghoi&limit=4${cursor ? `&cursor=${cursor}` : ''}`)
      ).json<Accounts>();
      expect(page.items.length).toBeLessThanOrEqual(4);
      paged.push(...page.items.map(({ username }) => username));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
    expect(said(await root.get('/accounts?cursor=xyz'))).toBe('422 /cursor INVALID_CURSOR');
  });

  it('of a ward holds its own people only, and never citizens or machines', async () => {
    const seen = await list(ward, '');
    expect(seen).toContain('mc.donghoi.tiepnhan');
    expect(seen.filter((name) => !name.includes('donghoi'))).toEqual([]);
    const all = await list(root, '');
    expect(all).not.toContain('dan.an');
    expect(all).not.toContain('may.tichhop');
  });

  it('and everything else of administering is for administrators', async () => {
    for (const username of ['tinh.nghiepvu', 'tinh.kiemtra', 'ub.donghoi.chutich', 'dan.an']) {
      const person = await Person.signIn(t, username);
      for (const path of ['/accounts', '/accounts/qt.donghoi', '/units', '/machines'])
        expect((await person.get(`/administration${path}`)).statusCode).toBe(403);
      expect((await person.send('POST', '/administration/accounts', newAccount('a.b'))).statusCode).toBe(403);
    }
  });
});

describe('the units somebody governs', () => {
  it('are the ward’s own, or all for the province', async () => {
    const of = async (admin: Admin, q = '') => (await admin.get(`/units?q=${q}`)).json<GovernedUnits>();
    const mine = await of(ward);
    expect(mine.root).toBe(false);
    expect(mine.items.map(({ code }) => code)).toEqual([
      'H50.101',
      'H50.101.01',
      'H50.101.02',
      'H50.101.03',
      'H50.101.04',
      'H50.101.11',
    ]);
    const all = await of(root);
    expect(all.root).toBe(true);
    expect(all.items.length).toBeGreaterThan(20);
    expect((await of(root, 'so%20xay%20dung')).items.map(({ code }) => code)).toEqual(['H50.14']);
    expect((await of(ward, 'so%20xay%20dung')).items).toEqual([]);
  });
});

describe('a new account', () => {
  it('is there with its post and a password good for one sign-in; both are in the log', async () => {
    const { password, validUntil } = await ward.create('vp.donghoi.moi');
    expect(Date.parse(validUntil)).toBe(t.clock.now() + 24 * 3_600_000);
    expect(await ward.account('vp.donghoi.moi')).toMatchObject({
      name: 'Đỗ Thị Ánh Nguyệt',
      state: 'ACTIVE',
      posts: [{ role: 'CASE_OFFICER', unit: { code: 'H50.101.02' }, when: 'CURRENT', changeable: true }],
      sessions: [],
      openTasks: [],
      locked: null,
    });
    const log = await ward.log('?target=vp.donghoi.moi');
    expect(log.map(({ what }) => what)).toEqual([
      'password.one-time-issued',
      'post.given',
      'account.created',
    ]);
    expect(log.map(({ reason }) => reason)).toEqual([REASON, REASON, REASON]);
    expect(JSON.stringify(log)).not.toContain(password);
    const [row] = await ward.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM idempotency_key WHERE response::text LIKE '%' || $1 || '%'`,
      [password],
    );
    expect(row?.n).toBe(0);
  });

  it('signs in with that password, which opens nothing before it is changed', async () => {
    const { password } = await ward.create('vp.donghoi.moi2');
    const answer = await t.inject({
      method: 'POST',
      url: '/api/v1/session/officer',
      headers: { 'x-requested-with': 'motcua' },
      payload: { username: 'vp.donghoi.moi2', password },
    });
    expect(answer.statusCode).toBe(200);
    const cookie = [answer.headers['set-cookie']].flat().find((one) => one?.startsWith('mc_session='));
    expect(cookie).toBeDefined();
    const inbox = await t.inject({ method: 'GET', url: '/api/v1/inbox', headers: { cookie: cookie ?? '' } });
    expect(said(inbox)).toBe('403 PASSWORD');
  });

  it.each(['Hoa.Le', 'a', 'hoa..le', 'hoa.lê', '.hoa', 'hoa le'])('is not called %s', async (username) => {
    expect(said(await ward.post('/accounts', newAccount(username)))).toContain('422 /username');
  });

  it('has a name of its own: also a citizen’s and a machine’s are taken', async () => {
    for (const username of ['vp.donghoi.hotich', 'dan.an', 'may.tichhop'])
      expect(said(await ward.post('/accounts', newAccount(username)))).toBe('422 /username TAKEN');
  });

  it('is refused whole when its post cannot be given', async () => {
    const elsewhere = await ward.post('/accounts', newAccount('vp.x.y', { unit: 'H50.102.02' }));
    expect(said(elsewhere)).toBe('422 /post/unit UNKNOWN_UNIT');
    expect(said(await ward.post('/accounts', newAccount('vp.x.y', { unit: 'H50.404' })))).toBe(
      '422 /post/unit UNKNOWN_UNIT',
    );
    expect(said(await ward.post('/accounts', newAccount('vp.x.y', { role: 'SYSTEM_ADMIN' })))).toBe(
      '422 /post/role ROOT_ONLY',
    );
    expect((await root.get('/accounts/vp.x.y')).statusCode).toBe(404);
    expect(said(await ward.post('/accounts', newAccount('vp.x.y', {}, { reason: ' ' })))).toContain(
      '/reason',
    );
  });

  it('asks for a fresh proof of identity', async () => {
    const tired = await t.signInAs(WARD_ADMIN);
    t.clock.advance({ minutes: 11 });
    const answer = await t.inject({
      method: 'POST',
      url: '/api/v1/administration/accounts',
      headers: tired,
      payload: newAccount('vp.donghoi.moi3'),
    });
    expect(said(answer)).toBe('403 REAUTHENTICATION_REQUIRED');
    [root, ward] = [await Admin.signIn(t, ROOT), await Admin.signIn(t, WARD_ADMIN)];
  });
});

describe('disabling', () => {
  it('ends the sessions at once, and enabling lets in again', async () => {
    await ward.create('vp.donghoi.khoa');
    const session = await t.signInAs('vp.donghoi.khoa');
    const inbox = () => t.inject({ method: 'GET', url: '/api/v1/inbox', headers: session });
    expect((await inbox()).statusCode).toBe(200);
    expect((await ward.account('vp.donghoi.khoa')).sessions).toHaveLength(1);
    const disabled = await ward.act('vp.donghoi.khoa', '/disable');
    expect(disabled.json<unknown>()).toMatchObject({ state: 'DISABLED', sessions: [] });
    t.clock.advance({ seconds: 6 });
    expect((await inbox()).statusCode).toBe(401);
    expect(said(await ward.act('vp.donghoi.khoa', '/disable'))).toBe('409 ALREADY_DISABLED');
    expect(
      said(await ward.act('vp.donghoi.khoa', '/recover', { reason: REASON, secondFactors: false })),
    ).toBe('409 ALREADY_DISABLED');
    expect((await ward.act('vp.donghoi.khoa', '/enable')).json<unknown>()).toMatchObject({ state: 'ACTIVE' });
    expect(said(await ward.act('vp.donghoi.khoa', '/enable'))).toBe('409 NOT_DISABLED');
    expect((await inbox()).statusCode).toBe(401);
    expect((await ward.log('?target=vp.donghoi.khoa&what=account')).map(({ what }) => what)).toEqual([
      'account.enabled',
      'account.disabled',
      'account.created',
    ]);
  });

  it('is not for oneself, nor for somebody with posts elsewhere or an administrator’s', async () => {
    for (const path of ['/disable', '/enable', '/end-sessions'])
      expect(said(await ward.act(WARD_ADMIN, path))).toBe('409 OWN_ACCOUNT');
    expect((await ward.account(WARD_ADMIN)).locked).toBe('OWN_ACCOUNT');
    await ward.create('vp.donghoi.haiquyen');
    await root.givePost('vp.donghoi.haiquyen', { unit: 'H50.102.02' });
    expect((await ward.account('vp.donghoi.haiquyen')).locked).toBe('POSTS_ELSEWHERE');
    for (const path of ['/disable', '/end-sessions'])
      expect(said(await ward.act('vp.donghoi.haiquyen', path))).toBe('409 POSTS_ELSEWHERE');
    const recover = { reason: REASON, secondFactors: true };
    expect(said(await ward.act('vp.donghoi.haiquyen', '/recover', recover))).toBe('409 POSTS_ELSEWHERE');
    await root.create('qt.donghoi2', { role: 'SYSTEM_ADMIN', unit: 'H50.101' });
    expect(said(await ward.act('qt.donghoi2', '/recover', recover))).toBe('409 ADMINISTRATOR');
    expect((await root.act('qt.donghoi2', '/disable')).statusCode).toBe(200);
  });

  it('of an account outside the subtree is 404 on every route, like one that does not exist', async () => {
    const post = '0197a0c2-5b1e-7c11-8a01-000000000001';
    for (const username of ['mc.giolinh.tiepnhan', ROOT, 'nobody', 'dan.an', 'may.tichhop']) {
      expect(said(await ward.get(`/accounts/${username}`))).toBe('404 NOT_FOUND');
      const of = `/accounts/${username}`;
      const reason = { reason: REASON };
      for (const [path, body] of [
        ['/disable', reason],
        ['/enable', reason],
        ['/end-sessions', reason],
        [`/sessions/${post}/end`, reason],
        ['/recover', { ...reason, secondFactors: false }],
        ['/posts', { role: 'CASE_OFFICER', unit: 'H50.101.02', from: '2026-11-23', ...reason }],
        [`/posts/${post}/end`, { to: '2026-11-23', ...reason }],
      ] as const)
        expect([path, said(await ward.post(of + path, body, 1))]).toEqual([path, '404 NOT_FOUND']);
      const moved = { from: '2026-12-01', to: null, ...reason };
      expect(said(await ward.patch(`${of}/posts/${post}`, moved, 1))).toBe('404 NOT_FOUND');
    }
  });
});

describe('helping somebody who cannot sign in', () => {
  it('issues a password, ends the sessions, and is in the log', async () => {
    await ward.create('vp.donghoi.quen');
    const session = await t.signInAs('vp.donghoi.quen');
    const answer = await ward.act('vp.donghoi.quen', '/recover', { reason: REASON, secondFactors: true });
    expect(answer.json<unknown>()).toMatchObject({
      username: 'vp.donghoi.quen',
      password: expect.any(String) as string,
    });
    t.clock.advance({ seconds: 6 });
    expect((await t.inject({ method: 'GET', url: '/api/v1/inbox', headers: session })).statusCode).toBe(401);
    const whats = (await ward.log('?target=vp.donghoi.quen')).map(({ what }) => what);
    expect(whats.slice(0, 2)).toEqual(['password.one-time-issued', 'second-factor.reset']);
  });

  it('ends one session and leaves the others', async () => {
    await ward.create('vp.donghoi.hai');
    const [one, two] = [await t.signInAs('vp.donghoi.hai'), await t.signInAs('vp.donghoi.hai')];
    const { sessions } = await ward.account('vp.donghoi.hai');
    expect(sessions).toHaveLength(2);
    const ended = await ward.act('vp.donghoi.hai', `/sessions/${sessions[0]?.id ?? ''}/end`);
    expect(ended.json<{ sessions: unknown[] }>().sessions).toHaveLength(1);
    expect(said(await ward.act('vp.donghoi.hai', `/sessions/${sessions[0]?.id ?? ''}/end`))).toBe(
      '404 NOT_FOUND',
    );
    t.clock.advance({ seconds: 6 });
    const codes = [];
    for (const headers of [one, two])
      codes.push((await t.inject({ method: 'GET', url: '/api/v1/inbox', headers })).statusCode);
    expect(codes.toSorted((a, b) => a - b)).toEqual([200, 401]);
  });
});

describe('two administrators', () => {
  it('at one account: the second is told, and nothing of theirs is done', async () => {
    await ward.create('vp.donghoi.chung');
    const { version } = await ward.account('vp.donghoi.chung');
    const both = await Promise.all([
      ward.post('/accounts/vp.donghoi.chung/disable', { reason: 'một người khóa' }, version),
      root.post('/accounts/vp.donghoi.chung/disable', { reason: 'người kia khóa' }, version),
    ]);
    expect(both.map(said).toSorted()).toEqual(['200', '409 STALE_VERSION']);
    const log = await root.log('?target=vp.donghoi.chung&what=account.disabled');
    expect(log).toHaveLength(1);
    expect(said(await ward.post('/accounts/vp.donghoi.chung/enable', { reason: REASON }))).toBe(
      '428 VERSION_REQUIRED',
    );
  });

  it('of the province who disable each other: one stays', async () => {
    const [one, other] = [await Admin.signIn(t, ROOT), await Admin.signIn(t, ROOT2)];
    const [seenOne, seenOther] = [(await other.account(ROOT)).version, (await one.account(ROOT2)).version];
    const both = await Promise.all([
      one.post(`/accounts/${ROOT2}/disable`, { reason: REASON }, seenOther),
      other.post(`/accounts/${ROOT}/disable`, { reason: REASON }, seenOne),
    ]);
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
      200,
      expect.toSatisfy((code: number) => [401, 409].includes(code)),
    ]);
    const left = await one.sql<{ username: string }>(
      `SELECT username FROM account WHERE username = ANY($1) AND disabled_at IS NULL`,
      [[ROOT, ROOT2]],
    );
    expect(left).toHaveLength(1);
  });
});
