import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from './people.js';
import { expectWholeHistories } from './whole-history.js';

const BIRTH = '1.001193';
const WARD = 'H50.101';

let t: TestApp;
let an: Person;
let intake: Person;

beforeAll(async () => {
  t = await createTestApp();
  an = await Person.signIn(t, 'dan.an');
  intake = await Person.signIn(t, 'mc.donghoi.tiepnhan');
});
afterAll(() => t.close());

test('a birth is registered: filed, supplemented at the counter, accepted, entered, signed, issued, handed over', async () => {
  const { code, lookupSecret, nextSteps, receivingAgency } = await an.file(BIRTH, WARD, {
    childName: 'Nguyễn Thảo An',
    birthEvidence: 'paper',
  });
  expect(code).toMatch(/^H50\.101\.01-261123-\d{4}$/);
  expect(lookupSecret).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
  expect(receivingAgency.code).toBe('H50.101.01');
  expect(nextSteps).toHaveLength(3);

  const filed = await an.dossier(code);
  expect(filed).toMatchObject({
    viewer: 'OWNER',
    lifecycle: 'SUBMITTED',
    lifecycleCode: 1,
    subject: 'Đăng ký khai sinh cho Nguyễn Thảo An',
    turn: { who: 'OFFICE' },
    due: null,
    stepAnswers: [],
    askable: null,
    lookupSecret,
  });
  expect(filed.owner.name).toBe('Nguyễn Thảo An');
  expect(filed.submitter.personalId).toBe('099088000001');
  expect(filed.actions.map(({ action }) => action)).toEqual(['withdraw', 'sendMessage']);

  const seen = await intake.dossier(code);
  expect(seen).toMatchObject({ viewer: 'OFFICER', lookupSecret: null, supplement: null });
  expect(seen.submitter.personalId).toBe('********0001');
  const askable = seen.askable?.documents[0];
  if (!askable) throw new Error('nothing can be asked');

  await intake.do(code, 'requestSupplement', {
    note: 'Bổ sung trong ngày',
    items: [
      { kind: 'FIELD', key: 'childName', reason: 'Viết đủ chữ đệm' },
      { kind: 'DOCUMENT', key: askable.key, reason: 'Ảnh bị mờ' },
      { kind: 'OTHER', reason: 'Cho biết giờ sinh' },
    ],
  });
  const asked = await an.dossier(code);
  expect(asked).toMatchObject({
    lifecycle: 'SUPPLEMENT_REQUESTED',
    turn: { who: 'OWNER' },
    lateness: 'PAUSED',
  });
  expect(asked.supplement).toMatchObject({
    note: 'Bổ sung trong ngày',
    answers: { childName: 'Nguyễn Thảo An' },
    requiredDocuments: [{ key: askable.key, required: true }],
  });
  expect(asked.supplement?.by).toContain('Nguyễn Thị Hồng Nhung');
  expect(asked.supplement?.form.pages.flatMap(({ fields }) => fields.map(({ key }) => key))).toEqual([
    'childName',
  ]);

  const sharper = await an.upload('sắc nét hơn.pdf');
  await an.do(code, 'answerSupplement', {
    answers: { childName: 'Nguyễn Ngọc Thảo An' },
    documents: { [askable.key]: [sharper.id] },
    note: 'Sinh lúc 5 giờ sáng',
  });
  const answered = await intake.dossier(code);
  expect(answered).toMatchObject({ lifecycle: 'SUBMITTED', supplement: null });
  const rows = answered.answers.flatMap((page) => page.rows);
  expect(rows.find(({ fieldKey }) => fieldKey === 'childName')).toMatchObject({
    value: 'Nguyễn Ngọc Thảo An',
    changed: true,
  });
  expect(rows.filter(({ changed }) => changed)).toHaveLength(1);
  expect(answered.documents.find(({ key }) => key === askable.key)?.files).toMatchObject([
    { submissionSeq: 1, superseded: true },
    { submissionSeq: 2, superseded: false, name: 'sắc nét hơn.pdf' },
  ]);
  expect((await intake.get(`/files/${sharper.id}`)).statusCode).toBe(200);

  await intake.do(code, 'accept');
  const accepted = await an.dossier(code);
  expect(accepted).toMatchObject({ lifecycle: 'ACCEPTED', dueAt: '2026-11-23T10:00:00.000Z' });
  expect(accepted.due?.promises).toHaveLength(1);
  expect(accepted.issued.map(({ form }) => form)).toEqual(['MAU_02', 'MAU_01']);

  const clerk = await Person.signIn(t, 'vp.donghoi.hotich');
  const other = await Person.signIn(t, 'vp.donghoi.hotich2');
  const mine = (await clerk.actions(code)).items.some(({ action }) => action === 'submit') ? clerk : other;
  await mine.do(code, 'submit');
  // Filed online, the draft is shown to whoever filed before it is signed.
  await an.do(code, 'agree');
  const chair = await Person.signIn(t, 'ub.donghoi.chutich');
  await chair.do(code, 'approve');
  await (await Person.signIn(t, 'vp.donghoi.vanthu')).do(code, 'issue');
  const done = await an.dossier(code);
  expect(done).toMatchObject({
    lifecycle: 'COMPLETED',
    outcome: 'GRANTED',
    completedAt: '2026-11-23T01:00:00.000Z',
  });
  await (await Person.signIn(t, 'mc.donghoi.traketqua')).do(code, 'handOver');

  const end = await an.dossier(code);
  expect(end).toMatchObject({
    lifecycle: 'RESULT_RETURNED',
    lifecycleCode: 10,
    turn: { who: 'NOBODY' },
    actions: [],
  });
  expect(end.openWork).toEqual([]);
  expect(end.lateness).toBe('DONE');
  const result = end.issued.find(({ form }) => form === 'RESULT');
  expect(result).toMatchObject({ number: '1/2026', ready: false });

  await t.runJobs();
  const printed = (await an.dossier(code)).issued;
  expect(printed.every(({ ready }) => ready)).toBe(true);
  const pdf = await an.get(`/dossiers/${code}/issued/${result?.id ?? ''}`);
  expect(pdf.headers['content-type']).toContain('application/pdf');
});

test('the timeline tells the owner what concerns them, and officers everything', async () => {
  const { code } = await an.file(BIRTH, WARD);
  await intake.do(code, 'claim');
  await intake.do(code, 'addNote', { reason: 'Đã gọi điện, chưa nghe máy' });
  await intake.do(code, 'sendMessage', { reason: 'Mời mang giấy chứng sinh bản chính' });
  await an.do(code, 'sendMessage', { reason: 'Vâng, chiều nay tôi đến' });
  await intake.do(code, 'accept');

  const office = await intake.timeline(code);
  expect(office.map(({ type }) => type)).toEqual([
    'stepCompleted',
    'messageSent',
    'messageSent',
    'noteAdded',
    'taskClaimed',
    'submitted',
  ]);
  expect(office.filter(({ internal }) => internal).map(({ type }) => type)).toEqual([
    'noteAdded',
    'taskClaimed',
  ]);
  const own = await an.timeline(code);
  expect(own.map(({ title }) => title.vi)).toEqual([
    'Hồ sơ được tiếp nhận',
    'Tin nhắn',
    'Tin nhắn',
    'Nộp hồ sơ',
  ]);
  expect(own[0]?.issued.map(({ form }) => form)).toEqual(['MAU_01']);
  expect(JSON.stringify(own)).not.toContain('chưa nghe máy');
  expect(JSON.stringify(await an.dossier(code))).not.toContain('chưa nghe máy');
});

test('a refusal at the counter ends the dossier and tells the owner why', async () => {
  const { code } = await an.file(BIRTH, WARD);
  const bare = await intake.tryTo(code, { action: 'refuse' });
  expect(bare.statusCode).toBe(409);
  expect(bare.json<unknown>()).toMatchObject({ code: 'ACTION_NOT_ALLOWED', reason: 'NOTE_NEEDED' });
  await intake.do(code, 'refuse', { note: 'Trẻ đã được đăng ký khai sinh' });
  const refused = await an.dossier(code);
  expect(refused).toMatchObject({ lifecycle: 'REJECTED_AT_INTAKE', actions: [], lateness: 'DONE' });
  expect(refused.issued.map(({ form }) => form)).toEqual(['MAU_03']);
  expect((await an.timeline(code))[0]?.text).toBe('Trẻ đã được đăng ký khai sinh');
  const late = await an.tryTo(code, { action: 'withdraw', reason: 'Thôi' });
  expect(late.json<unknown>()).toMatchObject({ code: 'ACTION_NOT_ALLOWED', reason: 'FINISHED' });
});

test('the owner withdraws; the paper says so and every task is closed', async () => {
  const { code } = await an.file(BIRTH, WARD);
  await intake.do(code, 'accept');
  await an.do(code, 'withdraw', { reason: 'Tôi đăng ký ở nơi khác' });
  const withdrawn = await an.dossier(code);
  expect(withdrawn).toMatchObject({ lifecycle: 'WITHDRAWN', openWork: [], actions: [] });
  expect(withdrawn.issued.map(({ form }) => form)).toEqual(['MAU_01', 'MAU_05']);
});

test('my dossiers: newest first, page by page, with the sentence of each', async () => {
  const first = (await an.get('/dossiers?limit=2')).json<{ items: { code: string }[]; nextCursor: string }>();
  expect(first.items).toHaveLength(2);
  const second = (await an.get(`/dossiers?limit=2&cursor=${first.nextCursor}`)).json<typeof first>();
  const all = (await an.get('/dossiers?limit=50')).json<typeof first>();
  expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 4));
  expect(all.items[0]).toMatchObject({ lifecycle: 'WITHDRAWN', finished: true, waitingForMe: false });
});

test('every history replays to the stored state and holds its seals', async () => {
  expect(await expectWholeHistories(t)).toBe(4);
});
