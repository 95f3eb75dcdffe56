import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from './people.js';
import { expectWholeHistories } from './whole-history.js';

const PERMIT = '1.013225';
const WARD = 'H50.101';

let t: TestApp;
let cuong: Person;
let intake: Person;
let head: Person;
let officer: Person;

beforeAll(async () => {
  t = await createTestApp();
  [cuong, intake, head, officer] = (await Promise.all(
    ['dan.cuong', 'mc.donghoi.tiepnhan', 'kt.donghoi.truong', 'kt.donghoi.xaydung'].map((name) =>
      Person.signIn(t, name),
    ),
  )) as [Person, Person, Person, Person];
});
afterAll(() => t.close());

/** Accepted and in two branches at once: appraisal here, opinion there. */
async function split(): Promise<string> {
  const { code } = await cuong.file(PERMIT, WARD);
  await intake.do(code, 'accept');
  await head.do(code, 'putInCharge', { assignee: 'kt.donghoi.xaydung' });
  return code;
}

async function openSteps(code: string): Promise<string[]> {
  return (await officer.dossier(code)).openWork.map(({ stepKey }) => stepKey).toSorted();
}

async function conclude(code: string): Promise<void> {
  await officer.do(code, 'propose');
  await officer.do(code, 'submit');
  await (await Person.signIn(t, 'ub.donghoi.chutich')).do(code, 'approve');
  await (await Person.signIn(t, 'vp.donghoi.vanthu')).do(code, 'issue');
}

test('a permit with an opinion of the department, and a supplement that stops the clock', async () => {
  const code = await split();
  expect(await openSteps(code)).toEqual(['appraise', 'opinion']);
  const before = (await cuong.dossier(code)).dueAt ?? '';

  const asked = (await officer.dossier(code)).askable?.documents[0]?.key ?? '';
  await officer.do(code, 'requestSupplement', {
    items: [{ kind: 'DOCUMENT', key: asked, reason: 'Thiếu mặt cắt móng' }],
  });
  const paused = await officer.dossier(code);
  expect(paused.openWork.map(({ stepKey, lateness }) => [stepKey, lateness])).toEqual(
    expect.arrayContaining([
      ['appraise', 'PAUSED'],
      ['opinion', 'WITHIN_LIMIT'],
    ]),
  );
  const blocked = await officer.tryTo(code, { action: 'done', form: {} });
  expect(blocked.json<unknown>()).toMatchObject({ reason: 'NOT_IN_THIS_STATE' });
  const waiting = await t.database.query<{ step_key: string }>(
    `SELECT t.step_key FROM task t JOIN dossier d ON d.id = t.dossier_id WHERE d.code = $1 AND t.waiting`,
    [code],
  );
  expect(waiting).toEqual([{ step_key: 'appraise' }]);

  // The department goes on meanwhile.
  const department = await Person.signIn(t, 'sxd.chuyenvien');
  await department.do(code, 'reply');

  t.clock.advance({ days: 1 });
  const drawing = await cuong.upload('mặt cắt móng.pdf');
  await cuong.do(code, 'answerSupplement', { documents: { [asked]: [drawing.id] } });
  const resumed = await cuong.dossier(code);
  expect(resumed.lifecycle).toBe('IN_PROCESS');
  // Paused for the rest of Monday, 7.5 working hours; the Tuesday is a day off, so nothing more was lost.
  expect([before, resumed.dueAt]).toEqual(['2026-12-03T01:00:00.000Z', '2026-12-03T10:00:00.000Z']);
  expect(resumed.due?.promises.map(({ cause }) => cause)).toEqual(['ACCEPTED', 'RESUMED']);
  expect(resumed.due?.rows.some(({ reason }) => /tạm dừng|chờ/i.test(reason.vi))).toBe(true);

  await officer.do(code, 'done');
  await officer.do(code, 'done');
  expect(await openSteps(code)).toEqual(['conclude']);
  await conclude(code);
  await (await Person.signIn(t, 'mc.donghoi.traketqua')).do(code, 'handOver');
  expect(await cuong.dossier(code)).toMatchObject({ lifecycle: 'RESULT_RETURNED', outcome: 'GRANTED' });
});

test('silence is consent: after its time the system answers for the department, once', async () => {
  const code = await split();
  await officer.do(code, 'done');
  await officer.do(code, 'done');
  expect(await openSteps(code)).toEqual(['opinion']);
  const timeoutAt = (await officer.dossier(code)).openWork[0]?.timeoutAt ?? '';

  t.clock.set(new Date(Date.parse(timeoutAt) - 60_000).toISOString());
  await t.runJobs();
  expect(await openSteps(code)).toEqual(['opinion']);

  t.clock.set(timeoutAt);
  await t.runJobs();
  await t.runJobs();
  expect(await openSteps(code)).toEqual(['conclude']);
  const silent = (await officer.timeline(code))[0];
  expect(silent).toMatchObject({ type: 'stepCompleted', actorName: 'Hệ thống' });
  expect(silent?.title.vi).toContain('hết hạn trả lời');
  expect((await officer.timeline(code)).filter(({ actorName }) => actorName === 'Hệ thống')).toHaveLength(1);

  // Whoever answers now is too late.
  const department = await Person.signIn(t, 'sxd.chuyenvien');
  const late = await department.tryTo(code, { action: 'reply', form: {} });
  expect(late.json<unknown>()).toMatchObject({ reason: 'TASK_CLOSED' });
  await conclude(code);
});

test('an answered opinion leaves no timer behind, and a withdrawn dossier none', async () => {
  const timers = () =>
    t.database.query<{ key: string }>(
      `SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'dossiers.timeout' AND key LIKE 'timeout:%'`,
    );
  const before = (await timers()).length;
  const answered = await split();
  expect(await timers()).toHaveLength(before + 1);
  await (await Person.signIn(t, 'sxd.chuyenvien')).do(answered, 'reply');
  expect(await timers()).toHaveLength(before);
  const withdrawn = await split();
  await cuong.do(withdrawn, 'withdraw', { reason: 'Chưa xây nữa' });
  expect(await timers()).toHaveLength(before);
});

test('nobody signs what they drafted, and the chair sees why', async () => {
  const code = await split();
  const { items } = await head.actions(code);
  expect(items.map(({ action }) => action)).not.toContain('approve');
  const chair = await Person.signIn(t, 'ub.donghoi.chutich');
  const early = await chair.tryTo(code, { action: 'approve' });
  expect(early.json<unknown>()).toMatchObject({ code: 'ACTION_NOT_ALLOWED', reason: 'TASK_CLOSED' });
});

test('every history replays to the stored state and holds its seals', async () => {
  expect(await expectWholeHistories(t)).toBe(5);
});
