import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Admin, REASON, ROOT, ROOT2, said, TODAY, WARD_ADMIN } from './admin.js';

let t: TestApp;
let root: Admin;
let ward: Admin;

beforeAll(async () => {
  t = await createTestApp();
  [root, ward] = [await Admin.signIn(t, ROOT), await Admin.signIn(t, WARD_ADMIN)];
});
afterAll(() => t.close());

const postOf = async (username: string, role: string) => {
  const post = (await root.account(username)).posts.find((one) => one.role === role);
  if (!post) throw new Error(`${username} holds no ${role}`);
  return post;
};
const end = async (admin: Admin, username: string, role: string, to: string) =>
  admin.act(username, `/posts/${(await postOf(username, role)).id}/end`, { to, reason: REASON });

describe('giving a post', () => {
  it('opens from its first day to its last', async () => {
    await ward.create('vp.donghoi.a');
    const coming = {
      role: 'RESULT_OFFICER',
      unit: 'H50.101.01',
      from: '2026-12-01',
      to: '2026-12-31',
    } as const;
    const given = await ward.givePost('vp.donghoi.a', coming);
    expect(given.json<{ posts: unknown[] }>().posts).toMatchObject([
      { role: 'RESULT_OFFICER', when: 'COMING', from: '2026-12-01', to: '2026-12-31' },
      { role: 'CASE_OFFICER', when: 'CURRENT' },
    ]);
    expect(given.headers['etag']).toBe(`"${(await ward.account('vp.donghoi.a')).version}"`);
    const roles = async () => {
      const session = await t.inject({
        method: 'GET',
        url: '/api/v1/session',
        headers: await t.signInAs('vp.donghoi.a'),
      });
      return session.json<{ person: { posts: { role: string }[] } }>().person.posts.map(({ role }) => role);
    };
    expect(await roles()).toEqual(['CASE_OFFICER']);
    const now = t.clock.now();
    t.clock.set('2026-12-31T16:00:00+07:00');
    expect((await roles()).toSorted()).toEqual(['CASE_OFFICER', 'RESULT_OFFICER']);
    t.clock.set('2027-01-01T08:00:00+07:00');
    expect(await roles()).toEqual(['CASE_OFFICER']);
    t.clock.set(new Date(now).toISOString());
  });

  it.each([
    ['a unit outside', { unit: 'H50.102.02' }, '422 /unit UNKNOWN_UNIT'],
    ['a unit above', { unit: 'H50' }, '422 /unit UNKNOWN_UNIT'],
    ['the right to administer', { role: 'SYSTEM_ADMIN', unit: 'H50.101' }, '422 /role ROOT_ONLY'],
    ['an end before the beginning', { from: '2026-12-02', to: '2026-12-01' }, '422 /to TOO_EARLY'],
    ['an end before today', { from: '2026-10-01', to: '2026-11-22' }, '422 /to TOO_EARLY'],
    ['a beginning long ago', { from: '2024-01-01' }, '422 /from TOO_EARLY'],
    ['what is held already', { unit: 'H50.101.02' }, '422 /role HELD_ALREADY'],
  ] as const)('is refused: %s', async (_, post, expected) => {
    expect(said(await ward.givePost('vp.donghoi.hotich', post))).toBe(expected);
  });

  it('is refused where posts exclude each other, in words', async () => {
    const answer = await root.givePost('vp.donghoi.hotich', { role: 'SYSTEM_ADMIN', unit: 'H50.101' });
    expect(said(answer)).toBe('409 POSTS_EXCLUDE');
    expect(answer.json<{ detail: string }>().detail).toContain('Quản trị kỹ thuật không được xem hồ sơ');
    const confirmed = await root.givePost(
      'vp.donghoi.hotich',
      { role: 'SYSTEM_ADMIN', unit: 'H50.101' },
      { confirmed: true },
    );
    expect(said(confirmed)).toBe('409 POSTS_EXCLUDE');
    expect(said(await root.givePost(WARD_ADMIN, { role: 'INSPECTOR', unit: 'H50' }))).toBe(
      '409 POSTS_EXCLUDE',
    );
  });

  it('is asked about once where posts should be looked at, and what was confirmed is in the log', async () => {
    const approver = { role: 'APPROVER', unit: 'H50.101.02' } as const;
    const asked = await ward.givePost('vp.donghoi.hotich2', approver);
    expect(said(asked)).toBe('409 POSTS_TO_CONFIRM');
    expect((await ward.givePost('vp.donghoi.hotich2', approver, { confirmed: true })).statusCode).toBe(200);
    const [entry] = (await ward.get('/log?target=vp.donghoi.hotich2&what=post.given')).json<{
      items: { changes: { key: string; after: string }[] }[];
    }>().items;
    expect(entry?.changes).toContainEqual({ key: 'confirmed', before: null, after: 'DRAFTS_AND_SIGNS' });
  });

  it('is never for oneself', async () => {
    expect(said(await ward.givePost(WARD_ADMIN, { role: 'ASSISTANT' }))).toBe('409 OWN_ACCOUNT');
    expect(said(await root.givePost(ROOT, { role: 'INSPECTOR', unit: 'H50' }))).toBe('409 OWN_ACCOUNT');
    expect(said(await end(root, ROOT, 'SYSTEM_ADMIN', TODAY))).toBe('409 OWN_ACCOUNT');
  });

  it('by the province’s administrator makes another administrator', async () => {
    await root.create('qt.giolinh', { role: 'SYSTEM_ADMIN', unit: 'H50.102' });
    const there = await Admin.signIn(t, 'qt.giolinh');
    expect((await there.get('/accounts/mc.giolinh.tiepnhan')).statusCode).toBe(200);
    expect((await there.get('/accounts/mc.donghoi.tiepnhan')).statusCode).toBe(404);
  });
});

describe('a post that has not begun', () => {
  it('can be moved and taken back; one that has begun cannot be moved', async () => {
    await ward.create('vp.donghoi.b');
    await ward.givePost('vp.donghoi.b', { role: 'RESULT_OFFICER', unit: 'H50.101.01', from: '2026-12-01' });
    const { id } = await postOf('vp.donghoi.b', 'RESULT_OFFICER');
    const move = async (postId: string, dates: object) =>
      ward.patch(
        `/accounts/vp.donghoi.b/posts/${postId}`,
        { to: null, reason: REASON, ...dates },
        (await ward.account('vp.donghoi.b')).version,
      );
    expect((await move(id, { from: '2026-12-15' })).statusCode).toBe(200);
    expect(await postOf('vp.donghoi.b', 'RESULT_OFFICER')).toMatchObject({ from: '2026-12-15', to: null });
    expect(said(await move(id, { from: '2026-12-15', to: '2026-12-01' }))).toBe('422 /to TOO_EARLY');
    const begun = await postOf('vp.donghoi.b', 'CASE_OFFICER');
    expect(said(await move(begun.id, { from: '2026-12-15' }))).toBe('409 ALREADY_BEGUN');
    expect((await end(ward, 'vp.donghoi.b', 'RESULT_OFFICER', TODAY)).statusCode).toBe(200);
    expect((await root.account('vp.donghoi.b')).posts.map(({ role }) => role)).toEqual(['CASE_OFFICER']);
    expect((await ward.log('?target=vp.donghoi.b&what=post')).map(({ what }) => what)).toEqual([
      'post.taken-back',
      'post.moved',
      'post.given',
      'post.given',
    ]);
  });

  it('excludes others in its new days too', async () => {
    await root.create('vp.tinh.c', { role: 'SYSTEM_ADMIN', unit: 'H50.14', from: TODAY, to: '2026-12-31' });
    await root.givePost('vp.tinh.c', { role: 'CASE_OFFICER', unit: 'H50.14', from: '2027-01-01' });
    const { id } = await postOf('vp.tinh.c', 'CASE_OFFICER');
    const { version } = await root.account('vp.tinh.c');
    const move = { from: '2026-12-31', to: null, reason: REASON, confirmed: true };
    expect(said(await root.patch(`/accounts/vp.tinh.c/posts/${id}`, move, version))).toBe(
      '409 POSTS_EXCLUDE',
    );
  });
});

describe('ending a post', () => {
  it('by yesterday ends it at once; today it is held to the evening; ended, it stays in sight as past', async () => {
    await ward.create('vp.donghoi.d', { from: '2026-11-01' });
    expect((await end(ward, 'vp.donghoi.d', 'CASE_OFFICER', '2026-11-22')).json<unknown>()).toMatchObject({
      state: 'NO_POST',
      posts: [{ when: 'PAST', to: '2026-11-22', changeable: false }],
    });
    expect(said(await end(ward, 'vp.donghoi.d', 'CASE_OFFICER', TODAY))).toBe('409 ALREADY_ENDED');
    await ward.create('vp.donghoi.e');
    expect((await end(ward, 'vp.donghoi.e', 'CASE_OFFICER', TODAY)).json<unknown>()).toMatchObject({
      state: 'ACTIVE',
      posts: [{ when: 'CURRENT', to: TODAY }],
    });
    expect(said(await end(ward, 'vp.donghoi.e', 'CASE_OFFICER', '2026-12-31'))).toBe('409 ALREADY_ENDED');
  });

  it('elsewhere is not the ward’s to do, though the person is in sight', async () => {
    await ward.create('vp.donghoi.f');
    await root.givePost('vp.donghoi.f', { unit: 'H50.102.02', role: 'RECORDS_CLERK' });
    const seen = (await ward.account('vp.donghoi.f')).posts;
    expect(seen.map(({ role, changeable }) => [role, changeable])).toContainEqual(['RECORDS_CLERK', false]);
    expect(said(await end(ward, 'vp.donghoi.f', 'RECORDS_CLERK', TODAY))).toBe('404 NOT_FOUND');
    await root.create('qt.donghoi3', { role: 'SYSTEM_ADMIN', unit: 'H50.101' });
    expect(said(await end(ward, 'qt.donghoi3', 'SYSTEM_ADMIN', TODAY))).toBe('409 ADMINISTRATOR');
  });

  it('leaves the province somebody who administers it', async () => {
    const other = await Admin.signIn(t, ROOT2);
    expect((await end(root, ROOT2, 'SYSTEM_ADMIN', '2026-12-31')).statusCode).toBe(200);
    // The other one's post runs out: from then on there would be nobody.
    expect(said(await end(other, ROOT, 'SYSTEM_ADMIN', '2027-01-31'))).toBe('409 LAST_ADMINISTRATOR');
    expect(said(await end(other, ROOT, 'SYSTEM_ADMIN', '2026-12-31'))).toBe('409 LAST_ADMINISTRATOR');
    expect((await end(other, ROOT, 'SYSTEM_ADMIN', '2026-12-30')).statusCode).toBe(200);
    const again = await Admin.signIn(t, ROOT2);
    t.clock.set('2026-12-31T08:00:00+07:00');
    const last = await Admin.signIn(t, ROOT2);
    await last.create('tinh.kythuat3', { role: 'SYSTEM_ADMIN', unit: 'H50', from: '2027-01-01' });
    expect(again).toBeDefined();
  });
});
