import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ServiceHandler } from '../../src/features/dossiers/waiting/service.handler.js';
import { TimeoutHandler } from '../../src/features/dossiers/waiting/timeout.handler.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { expectWholeHistories } from '../journeys/whole-history.js';
import { OtherSystem } from './other-system.js';
import { type Cast, cast, WARD } from './people.js';
import { BEGINNING, ENDING, FINDINGS, publish } from './procedure-files.js';

const SEARCH = '9.000101';
const HANG = '9.000102';

const BY_HAND = `
  byHand:
    task: Tra cứu bằng văn bản // Search by letter
    who: CASE_OFFICER @ competent/OFFICE
    time: 2wd
    form: findings
    actions:
      done: { label: Ghi kết quả // Record, to: sign }`;

let t: TestApp;
let p: Cast;
let other: OtherSystem;

beforeAll(async () => {
  other = await OtherSystem.start();
  t = await createTestApp({ env: { MOTCUA_CONNECTORS_URL: other.url } });
  await publish(
    t,
    {
      code: SEARCH,
      slug: 'tra-cuu',
      workflow: `steps:${BEGINNING}
  work:
    service: Tra cứu lý lịch // Search the records
    public: Đang tra cứu cơ sở dữ liệu // Searching the database
    connector: criminalRecords.search
    sends: { personalId: applicant.personalId, fullName: applicant.fullName }
    gives: { hit: boolean, reference: string }
    patience: 4h
    to: route
    fallback: byHand
  route:
    choose: Có thông tin không? // Is there something?
    branches: [{ when: steps.work.hit = true, to: byHand }, { to: sign }]
${BY_HAND}${ENDING}
forms:${FINDINGS}
`,
    },
    {
      code: HANG,
      slug: 'niem-yet',
      workflow: `steps:${BEGINNING}
  work:
    wait: Niêm yết danh sách // The list hangs out
    public: Danh sách đang được niêm yết // The list hangs out
    for: 2wd
    to: confirm
  confirm:
    task: Xác nhận bản nháp // Confirm the draft
    public: Bạn xem bản nháp và trả lời // Check the draft and answer
    who: OWNER @ receiving
    time: 1wd
    stopsClock: yes
    form: answer
    onTimeout: { after: 2wd, do: confirm, why: Không trả lời là đồng ý // Silence is consent }
    actions:
      confirm: { label: Đồng ý // Agree, to: sign, form: no }
      change: { label: Đề nghị sửa // Ask for changes, to: sign }
${ENDING}
forms:
  answer:
    title: Cần sửa gì? // What must change?
    fields:
      wish:
        type: text
        label: Nội dung cần sửa // What to change
      proof:
        type: file
        label: Giấy tờ kèm theo // Attached
        optional: yes
`,
    },
  );
  p = await cast(t);
}, 60_000);
afterAll(async () => {
  await t.close();
  other.close();
});
beforeEach(() => {
  other.asked.length = 0;
});

async function accepted(procedure: string): Promise<string> {
  const { code } = await p.an.file(procedure, WARD, {
    applicant: { fullName: 'Nguyễn Văn An', personalId: '099088000001' },
  });
  await p.intake.do(code, 'accept');
  return code;
}

const typesOf = async (code: string): Promise<string[]> =>
  (await p.chair.timeline(code)).map(({ type }) => type);

const idOf = async (code: string): Promise<string> => {
  const [row] = await t.database.query<{ id: string }>('SELECT id FROM dossier WHERE code = $1', [code]);
  return row?.id ?? '';
};

test('a system is asked with what the step sends, and its answer leads on', async () => {
  other.reply = () => ({ status: 200, body: { hit: false, reference: 'A-1', more: 'không hứa' } });
  const code = await accepted(SEARCH);
  const before = await p.an.dossier(code);
  expect(before).toMatchObject({
    turn: { who: 'OFFICE', text: { vi: 'Đang tra cứu cơ sở dữ liệu; bạn chưa phải làm gì.' } },
    waiting: [{ kind: 'SERVICE', name: { vi: 'Đang tra cứu cơ sở dữ liệu' }, stopsClock: false }],
    openWork: [],
  });
  await t.runJobs();
  expect(other.asked).toEqual([
    {
      path: '/criminalRecords.search',
      key: `${await idOf(code)}/work.2`,
      body: { personalId: '099088000001', fullName: 'Nguyễn Văn An' },
    },
  ]);
  const after = await p.chair.dossier(code);
  expect(after.openWork.map(({ stepKey }) => stepKey)).toEqual(['sign']);
  expect(after.stepAnswers).toEqual([
    {
      stepName: { vi: 'Tra cứu lý lịch', en: 'Search the records' },
      rows: [
        { fieldKey: 'hit', label: 'Có thông tin', value: 'Không', personal: null },
        { fieldKey: 'reference', label: 'Số tham chiếu', value: 'A-1', personal: null },
      ],
    },
  ]);
  expect((await p.an.timeline(code))[0]?.title.vi).toBe('Đã có trả lời: Tra cứu lý lịch');
});

test('guards read what was answered', async () => {
  other.reply = () => ({ status: 200, body: { hit: true, reference: 'A-2' } });
  const code = await accepted(SEARCH);
  await t.runJobs();
  expect((await p.chair.dossier(code)).openWork.map(({ stepKey }) => stepKey)).toEqual(['byHand']);
});

test('an answer that comes twice, or after two deliveries at once, is taken once', async () => {
  other.reply = () => ({ status: 200, body: { hit: false, reference: 'A-3' } });
  const code = await accepted(SEARCH);
  const payload = { dossierId: await idOf(code), taskKey: 'work.2' };
  const handler = t.app.get(ServiceHandler);
  await Promise.all([handler.handle(payload), handler.handle(payload)]);
  await handler.handle(payload);
  await t.runJobs();
  expect((await typesOf(code)).filter((type) => type === 'serviceAnswered')).toHaveLength(1);
  expect(new Set(other.asked.map(({ key }) => key)).size).toBe(1);
  await t.app.get(TimeoutHandler).handle(payload);
  expect(await typesOf(code)).not.toContain('serviceFailed');
});

test('a system that is down is asked again, with the same key, until it answers', async () => {
  other.reply = () => ({ status: 503, body: {} });
  const code = await accepted(SEARCH);
  await t.runJobs();
  await t.runJobs();
  expect(other.asked).toHaveLength(1);
  t.clock.advance({ minutes: 1 });
  await t.runJobs();
  expect(other.asked).toHaveLength(2);
  other.reply = () => ({ status: 200, body: { hit: false, reference: 'A-4' } });
  t.clock.advance({ minutes: 2 });
  await t.runJobs();
  expect(new Set(other.asked.map(({ key }) => key)).size).toBe(1);
  expect((await typesOf(code))[0]).toBe('serviceAnswered');
});

test('when patience is over a person takes over, and a late answer changes nothing', async () => {
  other.reply = () => ({ status: 503, body: {} });
  const code = await accepted(SEARCH);
  await t.runJobs();
  t.clock.advance({ hours: 30 });
  await t.runJobs();
  const taken = await p.chair.dossier(code);
  expect(taken.openWork.map(({ stepKey }) => stepKey)).toEqual(['byHand']);
  expect((await p.chair.timeline(code))[0]).toMatchObject({
    type: 'serviceFailed',
    text: 'Không có trả lời trong thời gian chờ',
  });
  expect(await p.an.timeline(code)).not.toContainEqual(expect.objectContaining({ type: 'serviceFailed' }));
  const before = other.asked.length;
  other.reply = () => ({ status: 200, body: { hit: false, reference: 'late' } });
  t.clock.advance({ hours: 2 });
  await t.runJobs();
  expect(other.asked).toHaveLength(before);
  await p.clerk.do(code, 'done');
  expect((await p.chair.dossier(code)).openWork.map(({ stepKey }) => stepKey)).toEqual(['sign']);
});

test.each([
  [{ status: 403, body: {} }, 'từ chối câu hỏi (403)'],
  [{ status: 200, body: { hit: 'maybe' } }, 'không đúng quy ước'],
])('an answer that no asking again will mend goes to a person at once: %j', async (reply, words) => {
  // The system may rest from the failures before.
  t.clock.advance({ minutes: 5 });
  other.reply = () => reply;
  const code = await accepted(SEARCH);
  await t.runJobs();
  expect((await p.chair.dossier(code)).openWork.map(({ stepKey }) => stepKey)).toEqual(['byHand']);
  expect((await p.chair.timeline(code))[0]?.text).toContain(words);
});

test('a dossier that is taken back asks nobody any more', async () => {
  other.reply = () => ({ status: 503, body: {} });
  const code = await accepted(SEARCH);
  await p.an.do(code, 'withdraw', { reason: 'Thôi' });
  other.asked.length = 0;
  await t.runJobs();
  expect(other.asked).toEqual([]);
});

test('a timer fires when its time has come, once; then the owner answers, and the clock waits for them', async () => {
  const code = await accepted(HANG);
  expect(await p.an.dossier(code)).toMatchObject({
    waiting: [{ kind: 'TIMER', name: { vi: 'Danh sách đang được niêm yết' } }],
  });
  t.clock.advance({ hours: 20 });
  await t.runJobs();
  expect((await typesOf(code))[0]).toBe('stepCompleted');
  t.clock.advance({ days: 4 });
  await t.runJobs();
  await t.app.get(TimeoutHandler).handle({ dossierId: await idOf(code), taskKey: 'work.2' });
  expect((await typesOf(code)).filter((type) => type === 'timerFired')).toHaveLength(1);

  const mine = await p.an.dossier(code);
  expect(mine).toMatchObject({
    turn: { who: 'OWNER', text: { vi: 'Đến lượt bạn: Bạn xem bản nháp và trả lời.' } },
    lateness: 'PAUSED',
    waiting: [],
  });
  expect(mine.openWork).toMatchObject([{ stepKey: 'confirm', role: 'OWNER' }]);
  const list = (await p.an.get('/dossiers')).json<{ items: { code: string; waitingForMe: boolean }[] }>();
  expect(list.items.find((item) => item.code === code)?.waitingForMe).toBe(true);
  await t.runJobs();
  const notices = (await p.an.get('/notices')).json<{ items: { kind: string; dossierCode: string }[] }>();
  expect(notices.items).toContainEqual(expect.objectContaining({ kind: 'STEP_TO_DO', dossierCode: code }));

  const offers = (await p.an.actions(code)).items;
  expect(offers.map(({ action }) => action)).toEqual(['confirm', 'change', 'withdraw', 'sendMessage']);
  expect(offers.find(({ action }) => action === 'change')).toMatchObject({ given: {}, values: null });
  const officer = await p.intake.tryTo(code, { action: 'confirm', taskKey: offers[0]?.taskKey ?? '' });
  expect(officer.json<unknown>()).toMatchObject({ code: 'ACTION_NOT_ALLOWED' });
  const empty = await p.an.tryTo(code, { action: 'change', form: {} });
  expect(empty.json<unknown>()).toMatchObject({
    code: 'INVALID_ANSWERS',
    errors: [{ pointer: '/form/wish' }],
  });

  const before = mine.dueAt ?? '';
  t.clock.advance({ hours: 5 });
  const theirs = await p.intake.upload('của người khác.pdf');
  const stolen = await p.an.tryTo(code, { action: 'change', form: { wish: 'Sửa', proof: [theirs.id] } });
  expect(stolen.json<unknown>()).toMatchObject({
    errors: [{ pointer: '/form/proof/0', code: 'UNKNOWN_FILE' }],
  });
  const proof = await p.an.upload('giấy tờ.pdf');
  await p.an.do(code, 'change', { form: { wish: 'Sửa tên đệm', proof: [proof.id] } });
  expect((await p.chair.get(`/files/${proof.id}`)).statusCode).toBe(200);
  expect((await p.department.get(`/files/${proof.id}`)).statusCode).toBe(404);
  const resumed = await p.an.dossier(code);
  expect(resumed.due?.promises.map(({ cause }) => cause)).toEqual(['ACCEPTED', 'RESUMED']);
  expect(Date.parse(resumed.dueAt ?? '')).toBeGreaterThanOrEqual(Date.parse(before));
  expect((await p.chair.dossier(code)).stepAnswers[0]?.rows).toMatchObject([{ value: 'Sửa tên đệm' }, {}]);
  expect((await p.an.timeline(code))[0]?.title.vi).toBe('Xác nhận bản nháp: Đề nghị sửa');
});

test('an owner who says nothing has agreed', async () => {
  const code = await accepted(HANG);
  t.clock.advance({ days: 6 });
  await t.runJobs();
  expect((await p.an.dossier(code)).openWork.map(({ stepKey }) => stepKey)).toEqual(['confirm']);
  t.clock.advance({ days: 6 });
  await t.runJobs();
  expect((await p.chair.timeline(code))[0]).toMatchObject({
    title: { vi: 'Xác nhận bản nháp: Đồng ý (hết hạn trả lời)' },
    actorName: 'Hệ thống',
  });
  expect((await p.an.dossier(code)).openWork.map(({ stepKey }) => stepKey)).toEqual(['sign']);
});

test('nobody finds in their list what the system waits for', async () => {
  const code = await accepted(HANG);
  for (const who of [p.clerk, p.chair, p.head]) {
    for (const tab of ['new', 'unit', 'overdue', 'dueSoon']) {
      const { items } = (await who.get(`/inbox?tab=${tab}`)).json<{ items: { dossierCode: string }[] }>();
      expect(items.map((row) => row.dossierCode)).not.toContain(code);
    }
  }
});

test('every history replays to the stored state and holds its seals', async () => {
  expect(await expectWholeHistories(t)).toBeGreaterThan(9);
});
