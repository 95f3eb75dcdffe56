import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from './people.js';
import { expectWholeHistories } from './whole-history.js';
import { papersOf } from '../sealed-rows.js';

const HOUSEHOLD = '1.001612';
const COMMUNE = 'H50.102';

let t: TestApp;
let binh: Person;
let intake: Person;
let examiner: Person;
let head: Person;
let clerk: Person;
let handOver: Person;

beforeAll(async () => {
  t = await createTestApp();
  const people = [
    'dan.binh',
    'mc.giolinh.tiepnhan',
    'kt.giolinh.kinhdoanh',
    'kt.giolinh.truong',
    'vp.giolinh.vanthu',
  ];
  [binh, intake, examiner, head, clerk, handOver] = (await Promise.all(
    [...people, 'mc.giolinh.traketqua'].map((username) => Person.signIn(t, username)),
  )) as [Person, Person, Person, Person, Person, Person];
});
afterAll(() => t.close());

/** Which of the unit's officers the least-loaded rule gave the step to. */
async function holder(code: string, action: string): Promise<Person> {
  for (const officer of [examiner, await Person.signIn(t, 'kt.giolinh.xaydung')]) {
    if ((await officer.actions(code)).items.some((item) => item.action === action)) return officer;
  }
  throw new Error(`nobody may ${action}`);
}

test('a certificate is sent back once before it is signed, then issued under its number', async () => {
  const { code } = await binh.file(HOUSEHOLD, COMMUNE, { properName: 'Bình Minh' });
  await intake.do(code, 'accept');
  const officer = await holder(code, 'pass');
  await officer.do(code, 'pass');
  await officer.do(code, 'submit');
  await head.do(code, 'sendBack', { toStep: 'draft', note: 'Ghi rõ mã ngành cấp 4' });
  const back = await officer.dossier(code);
  expect(back.openWork).toMatchObject([{ stepKey: 'draft', assignee: expect.any(String) as unknown }]);
  expect((await binh.timeline(code)).map(({ type }) => type)).not.toContain('sentBack');
  await officer.do(code, 'submit');
  await head.do(code, 'approve');
  await clerk.do(code, 'issue');
  const issued = await binh.dossier(code);
  expect(issued).toMatchObject({ lifecycle: 'COMPLETED', outcome: 'GRANTED' });
  expect(issued.issued.find(({ form }) => form === 'RESULT')?.number).toBe('1/2026/GCN-HKD');
  const filled = (await papersOf(t, null)).filter(({ form }) => form === 'RESULT');
  expect(JSON.stringify(filled)).toContain('HỘ KINH DOANH BÌNH MINH');
  expect(JSON.stringify(filled)).toContain('Nguyễn Thanh Bình');
  await handOver.do(code, 'handOver');
  expect((await binh.dossier(code)).lifecycle).toBe('RESULT_RETURNED');
});

test('a refusal on substance is drafted, signed, issued and handed over like any result', async () => {
  const { code } = await binh.file(HOUSEHOLD, COMMUNE);
  await intake.do(code, 'accept');
  const officer = await holder(code, 'proposeRefusal');
  await officer.do(code, 'proposeRefusal');
  await officer.do(code, 'submit');
  await head.do(code, 'approve');
  await clerk.do(code, 'issue');
  const refused = await binh.dossier(code);
  expect(refused).toMatchObject({ lifecycle: 'COMPLETED', outcome: 'REFUSED' });
  expect(refused.sentence.vi).toContain('từ chối');
  await handOver.do(code, 'handOver');
  expect((await binh.dossier(code)).outcome).toBe('REFUSED');
});

test('the office stops a dossier with reason and legal basis', async () => {
  const { code } = await binh.file(HOUSEHOLD, COMMUNE);
  const bare = await intake.tryTo(code, { action: 'stop', reason: 'Trùng hồ sơ' });
  expect(bare.json<unknown>()).toMatchObject({ code: 'ACTION_NOT_ALLOWED', reason: 'LEGAL_BASIS_NEEDED' });
  await intake.do(code, 'stop', { reason: 'Trùng hồ sơ', legalBasis: 'Điều 7 Nghị định 118/2025/NĐ-CP' });
  const stopped = await binh.dossier(code);
  expect(stopped).toMatchObject({ lifecycle: 'STOPPED', actions: [] });
  expect(stopped.issued.map(({ form }) => form)).toEqual(['MAU_05']);
});

test('a second supplement needs its legal basis', async () => {
  const { code } = await binh.file(HOUSEHOLD, COMMUNE);
  const items = [{ kind: 'OTHER' as const, reason: 'Giải thích thêm' }];
  await intake.do(code, 'requestSupplement', { items });
  await binh.do(code, 'answerSupplement', { note: 'Tôi xin giải thích' });
  const again = await intake.tryTo(code, { action: 'requestSupplement', items });
  expect(again.json<unknown>()).toMatchObject({ reason: 'SUPPLEMENT_ALREADY_ASKED' });
  await intake.do(code, 'requestSupplement', { items, legalBasis: 'Khoản 2 Điều 9' });
});

test('tasks are put back, assigned by the head of the unit, and taken by one only', async () => {
  const { code } = await binh.file(HOUSEHOLD, COMMUNE);
  const second = await Person.signIn(t, 'mc.giolinh.tiepnhan2');
  await intake.do(code, 'claim');
  const taken = await second.tryTo(code, { action: 'accept' });
  expect(taken.json<unknown>()).toMatchObject({ reason: 'TAKEN_BY_ANOTHER' });
  await intake.do(code, 'release');
  await second.do(code, 'claim');
  const counterHead = await Person.signIn(t, 'mc.giolinh.truong');
  const unknown = await counterHead.tryTo(code, { action: 'assign', assignee: 'dan.binh' });
  expect(unknown.json<unknown>()).toMatchObject({ reason: 'UNKNOWN_ASSIGNEE' });
  await counterHead.do(code, 'assign', { assignee: 'mc.giolinh.tiepnhan', note: 'Chị Mỹ làm giúp' });
  const { items } = await intake.actions(code);
  expect(items.map(({ action }) => action)).toContain('accept');
  expect((await intake.dossier(code)).openWork[0]?.assignee).toBe('Nguyễn Thị Diễm My');
});

test('every history replays to the stored state and holds its seals', async () => {
  expect(await expectWholeHistories(t)).toBe(5);
});
