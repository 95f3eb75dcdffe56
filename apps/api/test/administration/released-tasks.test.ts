import { afterAll, beforeAll, expect, it } from 'vitest';
import { ReleaseTasksHandler } from '../../src/features/administration/tasks/release-tasks.handler.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';
import { expectWholeHistories } from '../journeys/whole-history.js';
import { Admin, REASON, WARD_ADMIN } from './admin.js';

let t: TestApp;
let ward: Admin;
let an: Person;

beforeAll(async () => {
  t = await createTestApp();
  [ward, an] = [await Admin.signIn(t, WARD_ADMIN), await Person.signIn(t, 'dan.an')];
});
afterAll(() => t.close());

const OFFICER = 'mc.donghoi.tiepnhan2';

async function taken(username: string): Promise<string> {
  const { code } = await an.file('1.001193', 'H50.101');
  await (await Person.signIn(t, username)).do(code, 'claim');
  return code;
}
const holders = async (code: string): Promise<(string | null)[]> => {
  const rows = await ward.sql<{ username: string | null }>(
    `SELECT a.username FROM task t JOIN dossier d ON d.id = t.dossier_id LEFT JOIN account a ON a.id = t.assignee_id
     WHERE d.code = $1 AND t.closed_at IS NULL`,
    [code],
  );
  return rows.map(({ username }) => username);
};

it('what somebody had taken is counted on their page, goes back to the unit when they are disabled, and history says so', async () => {
  const code = await taken(OFFICER);
  const colleague = await taken('mc.donghoi.tiepnhan');
  expect((await ward.account(OFFICER)).openTasks).toMatchObject([
    { unit: { code: 'H50.101.01' }, role: 'INTAKE_OFFICER', count: 1 },
  ]);
  await ward.act(OFFICER, '/disable');
  await t.runJobs();
  expect(await holders(code)).toEqual([null]);
  expect(await holders(colleague)).toEqual(['mc.donghoi.tiepnhan']);
  expect((await ward.account(OFFICER)).openTasks).toEqual([]);
  const head = await Person.signIn(t, 'mc.donghoi.truong');
  expect(JSON.stringify(await head.timeline(code))).toContain('Hệ thống');
  await (await Person.signIn(t, 'mc.donghoi.tiepnhan')).do(code, 'claim');
  await expectWholeHistories(t);
});

it('when a post ends at once, and by night when its days have run out', async () => {
  await ward.act(OFFICER, '/enable');
  const code = await taken(OFFICER);
  const { posts } = await ward.account(OFFICER);
  const end = (to: string) => ward.act(OFFICER, `/posts/${posts[0]?.id ?? ''}/end`, { to, reason: REASON });
  expect((await end('2026-11-23')).statusCode).toBe(200);
  await t.app.get(ReleaseTasksHandler).handle({});
  expect(await holders(code)).toEqual([OFFICER]);
  t.clock.set('2026-11-24T00:10:00+07:00');
  await t.app.get(ReleaseTasksHandler).handle({});
  await t.app.get(ReleaseTasksHandler).handle({});
  expect(await holders(code)).toEqual([null]);
});

it('the head of a counter keeps the intake they stand in for', async () => {
  t.clock.set('2026-11-24T08:00:00+07:00');
  const code = await taken('mc.donghoi.truong');
  await t.app.get(ReleaseTasksHandler).handle({});
  expect(await holders(code)).toEqual(['mc.donghoi.truong']);
});
