import type { AccessExplanation } from '@motcua/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Explain } from '../../src/features/administration/explain/explain.js';
import { dossierScope, type RequestActor } from '../../src/platform/access/index.js';
import { Sessions } from '../../src/platform/auth/index.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';
import { Admin, REASON, ROOT, said, WARD_ADMIN } from './admin.js';

let t: TestApp;
let root: Admin;
let ward: Admin;
const codes: string[] = [];

beforeAll(async () => {
  t = await createTestApp();
  [root, ward] = [await Admin.signIn(t, ROOT), await Admin.signIn(t, WARD_ADMIN)];
  const [an, binh] = [await Person.signIn(t, 'dan.an'), await Person.signIn(t, 'dan.binh')];
  codes.push((await an.file('1.001193', 'H50.101')).code);
  codes.push((await binh.file('1.001193', 'H50.102')).code);
  codes.push((await an.file('1.001612', 'H50.102')).code);
  const intake = await Person.signIn(t, 'mc.donghoi.tiepnhan');
  await intake.do(codes[0] ?? '', 'claim');
  await intake.do(codes[0] ?? '', 'accept');
});
afterAll(() => t.close());

const why = async (admin: Admin, account: string, dossier = codes[0] ?? '', file?: string) =>
  admin.get(`/access?account=${account}&dossier=${dossier}${file ? `&file=${file}` : ''}`);
const explained = async (account: string, dossier?: string, file?: string): Promise<AccessExplanation> => {
  const answer = await why(root, account, dossier, file);
  expect(answer.statusCode).toBe(200);
  return answer.json<AccessExplanation>();
};

describe('the explanation', () => {
  it('says why somebody may see a dossier', async () => {
    const { allowed, summary, rules } = await explained('mc.donghoi.tiepnhan');
    expect(allowed).toBe(true);
    expect(summary.vi).toBe('Được xem hồ sơ này.');
    expect(rules.find(({ effect }) => effect === 'opens')?.why.vi).toContain('tiếp nhận hồ sơ');
    expect(rules.some(({ rule }) => rule.vi.startsWith('Điều không được làm'))).toBe(true);
  });

  it('and why not: another ward, a role without dossiers, a post that has ended, a disabled account', async () => {
    expect(await explained('mc.giolinh.tiepnhan')).toMatchObject({ allowed: false });
    const admin = await explained(ROOT);
    expect(admin.allowed).toBe(false);
    expect(admin.rules.map(({ effect }) => effect)).toContain('closes');
    await ward.create('vp.donghoi.cu', { role: 'RESULT_OFFICER', unit: 'H50.101.01', from: '2026-11-01' });
    expect((await explained('vp.donghoi.cu')).allowed).toBe(true);
    const { posts } = await ward.account('vp.donghoi.cu');
    await ward.act('vp.donghoi.cu', `/posts/${posts[0]?.id ?? ''}/end`, { to: '2026-11-22', reason: REASON });
    const past = await explained('vp.donghoi.cu');
    expect(past.allowed).toBe(false);
    expect(past.rules.map(({ why: words }) => words.vi).join()).toContain('đã hết hạn');
    await ward.act('mc.donghoi.tiepnhan2', '/disable');
    const disabled = await explained('mc.donghoi.tiepnhan2');
    expect(disabled).toMatchObject({ allowed: false });
    expect(disabled.rules.map(({ why: words }) => words.vi)).toContain('Tài khoản đã bị khóa.');
  });

  it('names nothing of what the dossier holds', async () => {
    for (const account of ['mc.donghoi.tiepnhan', 'dan.an', 'dan.binh', ROOT]) {
      const text = JSON.stringify(await explained(account));
      for (const secret of ['Nguyễn Văn An', '099088000001', 'khai sinh']) expect(text).not.toContain(secret);
    }
  });

  it('of a file: whose dossier it is, and whether its content is seen', async () => {
    const an = await Person.signIn(t, 'dan.an');
    const [document] = (await an.dossier(codes[0] ?? '')).documents.flatMap(({ files }) => files);
    const file = document?.id ?? '';
    expect(await explained('mc.donghoi.tiepnhan', codes[0], file)).toMatchObject({ allowed: true, file });
    expect(
      await explained('mc.donghoi.tiepnhan', codes[0], '0197a0c2-5b1e-7c11-8a01-000000000001'),
    ).toMatchObject({
      allowed: false,
    });
    expect(await explained('mc.giolinh.tiepnhan', codes[1], file)).toMatchObject({ allowed: false });
    expect(await explained('dan.an', codes[0], file)).toMatchObject({ allowed: true });
  });

  it('is for administrators and inspectors, each for their units; the rest is 404', async () => {
    for (const username of ['tinh.nghiepvu', 'tinh.kiemtra'])
      expect((await why(await Admin.signIn(t, username), 'mc.donghoi.tiepnhan')).statusCode).toBe(200);
    for (const username of ['ub.donghoi.chutich', 'dan.an'])
      expect((await why(await Admin.signIn(t, username), 'mc.donghoi.tiepnhan')).statusCode).toBe(403);
    expect((await why(ward, 'mc.donghoi.tiepnhan')).statusCode).toBe(200);
    expect(said(await why(ward, 'mc.giolinh.tiepnhan'))).toBe('404 /account UNKNOWN');
    expect(said(await why(ward, 'mc.donghoi.tiepnhan', codes[1]))).toBe('404 /dossier UNKNOWN');
    expect(said(await why(root, 'mc.donghoi.tiepnhan', 'H50.1-200101-0001'))).toBe('404 /dossier UNKNOWN');
    expect(said(await why(ward, 'dan.an'))).toBe('404 /account UNKNOWN');
  });
});

it('explanation and predicate agree on every account and every dossier', async () => {
  const accounts = await root.sql<{ id: string; username: string }>(
    `SELECT id, username FROM account WHERE disabled_at IS NULL ORDER BY username`,
  );
  const explain = t.app.get(Explain);
  const sessions = t.app.get(Sessions);
  let pairs = 0;
  let seen = 0;
  for (const { id, username } of accounts) {
    const { token } = await sessions.open(id, { address: null, methods: ['token'] });
    const session = await sessions.find(token);
    if (!session) throw new Error(username);
    const actor = { ...session.row, strongAt: null, address: null, lang: 'vi' } as unknown as RequestActor;
    const scope = dossierScope(actor, 1, 'OUTSIDE');
    const visible = await t.database.query<{ code: string }>(
      `SELECT d.code FROM dossier d WHERE ${scope.sql}`,
      scope.params,
    );
    for (const code of codes) {
      const { allowed } = await explain.why({ operator: 'test' }, { account: username, dossier: code });
      expect([username, code, allowed]).toEqual([username, code, visible.some((row) => row.code === code)]);
      pairs += 1;
      seen += Number(allowed);
    }
  }
  expect(pairs).toBeGreaterThan(250);
  expect(seen).toBeGreaterThan(20);
});
