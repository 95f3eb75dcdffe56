import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { expectWholeHistories } from '../journeys/whole-history.js';
import { type Cast, cast, WARD } from './people.js';
import { BEGINNING, ENDING, FINDINGS, publish, WORK } from './procedure-files.js';
import { papersOf } from '../sealed-rows.js';

const CODE = '9.000001';
const OWN_FORM = '9.000002';

let t: TestApp;
let p: Cast;

beforeAll(async () => {
  t = await createTestApp();
  await publish(t, {
    code: CODE,
    slug: 'xac-nhan',
    workflow: `supplement: { answerWithin: 5wd, why: Quá hạn bổ sung // No answer in time, law: Điều 9 }
steps:${BEGINNING}${WORK}${ENDING}
forms:${FINDINGS}
`,
  });
  await publish(t, {
    code: OWN_FORM,
    slug: 'mau-rieng',
    facts: 'papers: { MAU_04: phieu-xin-loi, MAU_01: ct04 }',
    workflow: `steps:${BEGINNING}${WORK}${ENDING}\nforms:${FINDINGS}\n`,
    documents: 'drawing: { name: Bản vẽ // Drawing }',
    templates: {
      'phieu-xin-loi': `
name: Phiếu xin lỗi riêng // Own apology
number: "{seq}/{year}/PXL-{agency}"
blocks:
  - paragraph: "Xin lỗi {{ requester.fullName }}, {{ paper.reason }}, từ {{ paper.oldDueAt | date }} đến {{ paper.newDueAt | date }}"
  - signature: { role: "{{ officer.title }}", name: "{{ officer.name }}" }
`,
      ct04: `
name: Phiếu tiếp nhận CT04 // CT04
number: "{seq}/CT04"
blocks:
  - table: documents
    columns: [{ title: Giấy tờ, value: "{{ item.name }}" }, { title: Bản chính, value: "{{ item.originals }}" }]
`,
    },
  });
  p = await cast(t);
});
afterAll(() => t.close());

async function accepted(): Promise<string> {
  const { code } = await p.an.file(CODE, WARD);
  await p.intake.do(code, 'accept');
  return code;
}

const notices = async (who: Cast[keyof Cast]): Promise<string[]> => {
  const { items } = (await who.get('/notices')).json<{ items: { kind: string; dossierCode: string }[] }>();
  return items.map(({ kind, dossierCode }) => `${kind} ${dossierCode}`);
};

const inbox = async (who: Cast[keyof Cast], tab: string) => {
  const answer = await who.get(`/inbox?tab=${tab}`);
  return answer.json<{ items: { dossierCode: string; stepName: { vi: string }; lateness: string }[] }>()
    .items;
};

test('a payment stops the clock until somebody at the counter has seen the receipt; the date moves with it', async () => {
  const code = await accepted();
  const before = await p.an.dossier(code);
  await p.clerk.do(code, 'claim');
  const nothing = await p.clerk.tryTo(code, { action: 'requestPayment' });
  expect(nothing.json<unknown>()).toMatchObject({
    code: 'INVALID_REQUEST',
    errors: [{ pointer: '/payment' }],
  });
  const payment = {
    items: [
      { name: 'Tiền sử dụng đất', kind: 'TAX' as const, amount: 45_000_000 },
      { name: 'Lệ phí trước bạ', kind: 'LE_PHI' as const, amount: 225_000 },
    ],
    noticeNumber: 'LTB-44/2026',
    payBy: '2026-12-20',
  };
  await p.clerk.do(code, 'requestPayment', { payment, note: 'Theo thông báo của thuế' });

  const asked = await p.an.dossier(code);
  expect(asked).toMatchObject({
    lifecycle: 'PAYMENT_REQUESTED',
    lifecycleCode: 6,
    turn: { who: 'OWNER' },
    lateness: 'PAUSED',
    payment: { total: 45_225_000, noticeNumber: 'LTB-44/2026', payBy: '2026-12-20T16:59:00.000Z' },
    payments: [],
  });
  expect(asked.issued.map(({ form }) => form)).toEqual(['MAU_01', 'PAYMENT_NOTICE']);
  const [told] = await p.an.timeline(code);
  expect(told?.title.vi).toBe('Yêu cầu nộp 45.225.000 đ');
  expect(told?.text).toContain('Lệ phí trước bạ: 225.000 đ');
  expect((await inbox(p.clerk, 'waiting')).map((row) => row.dossierCode)).toContain(code);

  // The owner cannot say that they have paid; nor can somebody of another commune.
  const own = await p.an.tryTo(code, { action: 'confirmPayment', receipt: { number: '1', method: 'CASH' } });
  expect(own.json<unknown>()).toMatchObject({ reason: 'NOT_YOUR_TASK' });
  const blocked = await p.clerk.tryTo(code, { action: 'done', form: { verdict: 'Được' } });
  expect(blocked.json<unknown>()).toMatchObject({ reason: 'NOT_IN_THIS_STATE' });

  t.clock.advance({ days: 2 });
  await p.cashier.do(code, 'confirmPayment', { receipt: { number: 'BL 0001234', method: 'TRANSFER' } });
  const paid = await p.an.dossier(code);
  expect(paid).toMatchObject({
    lifecycle: 'IN_PROCESS',
    payment: null,
    payments: [{ total: 45_225_000, receiptNo: 'BL 0001234', method: 'TRANSFER' }],
  });
  expect(paid.due?.promises.map(({ cause }) => cause)).toEqual(['ACCEPTED', 'RESUMED']);
  expect(Date.parse(paid.dueAt ?? '')).toBeGreaterThan(Date.parse(before.dueAt ?? ''));
  await t.runJobs();
  expect(await notices(p.an)).toEqual(
    expect.arrayContaining([`PAYMENT_REQUESTED ${code}`, `PAYMENT_SETTLED ${code}`]),
  );
  const notice = paid.issued.find(({ form }) => form === 'PAYMENT_NOTICE');
  const pdf = await p.an.get(`/dossiers/${code}/issued/${notice?.id ?? ''}`);
  expect(pdf.headers['content-type']).toBe('application/pdf');

  await p.clerk.do(code, 'requestPayment', { payment: { items: [{ name: 'Phí', kind: 'PHI', amount: 1 }] } });
  await p.clerk.do(code, 'cancelPayment', { reason: 'Được miễn' });
  expect(await p.an.dossier(code)).toMatchObject({ lifecycle: 'IN_PROCESS', payment: null });
});

test('an opinion of another unit is asked beside the flow, answered there, and read by officers only', async () => {
  const code = await accepted();
  await p.clerk.do(code, 'claim');
  const offer = (await p.clerk.actions(code)).items.find(({ action }) => action === 'consult');
  const units = offer?.units ?? [];
  expect(units.map((unit) => unit.code)).toEqual(expect.arrayContaining(['H50.15', 'H50.101.03']));
  expect((await p.department.get(`/dossiers/${code}`)).statusCode).toBe(404);

  for (const unit of [undefined, 'H99.1', 'H50']) {
    const refused = await p.clerk.tryTo(code, { action: 'consult', reason: 'Hỏi', ...(unit && { unit }) });
    expect(refused.json<unknown>()).toMatchObject({
      code: 'INVALID_REQUEST',
      errors: [{ pointer: '/unit' }],
    });
  }
  await p.clerk.do(code, 'consult', { unit: 'H50.15', reason: 'Giấy này còn giá trị không?', time: '2wd' });

  const rows = await inbox(p.department, 'new');
  expect(rows.find((row) => row.dossierCode === code)?.stepName.vi).toBe('Cho ý kiến');
  const seen = await p.department.dossier(code);
  expect(seen.consultations).toMatchObject([{ question: 'Giấy này còn giá trị không?', reply: null }]);
  expect((await p.an.dossier(code)).consultations).toEqual([]);
  expect(JSON.stringify(await p.an.dossier(code))).not.toContain('còn giá trị');
  expect(JSON.stringify(await p.an.timeline(code))).not.toContain('còn giá trị');

  const bare = await p.department.tryTo(code, { action: 'replyConsult', reply: 'DISAGREE' });
  expect(bare.json<unknown>()).toMatchObject({ reason: 'NOTE_NEEDED' });
  await p.department.do(code, 'replyConsult', { reply: 'DISAGREE', reason: 'Đã hết giá trị' });
  expect((await p.clerk.dossier(code)).consultations).toMatchObject([
    { reply: 'DISAGREE', text: 'Đã hết giá trị', unitName: 'Sở Tư pháp tỉnh Quảng Trị' },
  ]);
  await t.runJobs();
  expect(await notices(p.department)).toContain(`CONSULTED ${code}`);
  expect(await notices(p.clerk)).toContain(`CONSULT_REPLIED ${code}`);

  await p.clerk.do(code, 'consult', { unit: 'H50.101.03', reason: 'Có vướng quy hoạch không?', time: '4h' });
  t.clock.advance({ days: 3 });
  await t.runJobs();
  expect((await p.clerk.dossier(code)).consultations[1]).toMatchObject({ reply: 'TIMEOUT', repliedBy: null });
});

test('the head apologises once with a new date, and the owner gets form 04', async () => {
  const code = await accepted();
  const before = (await p.an.dossier(code)).dueAt ?? '';
  const notHead = await p.clerk.tryTo(code, { action: 'extend', time: '2wd', reason: 'Chờ' });
  expect(notHead.json<unknown>()).toMatchObject({ code: 'ACTION_NOT_ALLOWED' });
  const timeless = await p.head.tryTo(code, { action: 'extend', reason: 'Chờ' });
  expect(timeless.json<unknown>()).toMatchObject({ errors: [{ pointer: '/time' }] });
  await p.head.do(code, 'extend', { time: '2wd', reason: 'Chờ cơ quan khác trả lời' });
  const after = await p.an.dossier(code);
  expect(Date.parse(after.dueAt ?? '')).toBeGreaterThan(Date.parse(before));
  expect(after.due?.promises.map(({ cause }) => cause)).toEqual(['ACCEPTED', 'EXTENDED']);
  expect(after.issued.map(({ form, name }) => [form, name.vi])).toContainEqual([
    'MAU_04',
    'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
  ]);
  expect((await p.an.timeline(code))[0]).toMatchObject({
    type: 'extended',
    text: 'Chờ cơ quan khác trả lời',
  });
  await t.runJobs();
  expect(await notices(p.an)).toContain(`EXTENDED ${code}`);
  const again = await p.head.tryTo(code, { action: 'extend', time: '1wd', reason: 'Nữa' });
  expect(again.json<unknown>()).toMatchObject({ reason: 'EXTENDED_ALREADY' });
});

test('an entry is corrected by whoever made it, until it is signed; the old one stays in history', async () => {
  const code = await accepted();
  await p.clerk.do(code, 'claim');
  await p.clerk.do(code, 'done', { form: { verdict: 'Đủ điều kiệm' } });
  const offer = (await p.clerk.actions(code)).items.find(({ action }) => action === 'correct');
  expect(offer).toMatchObject({ stepKey: 'work', values: { verdict: 'Đủ điều kiệm' } });
  const empty = await p.clerk.tryTo(code, { action: 'correct', stepKey: 'work', form: {}, reason: 'Sai' });
  expect(empty.json<unknown>()).toMatchObject({
    code: 'INVALID_ANSWERS',
    errors: [{ pointer: '/form/verdict' }],
  });
  const form = { verdict: 'Đủ điều kiện' };
  const other = await p.clerk2.tryTo(code, { action: 'correct', stepKey: 'work', form, reason: 'Sai' });
  expect(other.json<unknown>()).toMatchObject({ reason: 'NOT_DONE_BY_YOU' });
  await p.clerk.do(code, 'correct', { stepKey: 'work', form, reason: 'Sai chính tả' });
  const [shown] = (await p.clerk.dossier(code)).stepAnswers;
  expect(shown?.rows).toMatchObject([{ value: 'Đủ điều kiện' }]);
  expect((await p.clerk.timeline(code))[0]).toMatchObject({ type: 'corrected', text: 'Sai chính tả' });
  expect(JSON.stringify(await p.an.timeline(code))).not.toContain('chính tả');
  await p.chair.do(code, 'approve');
  const late = await p.clerk.tryTo(code, { action: 'correct', stepKey: 'work', form, reason: 'Nữa' });
  expect(late.json<unknown>()).toMatchObject({ code: 'ACTION_NOT_ALLOWED' });
});

test('what a roll-back undid is offered again to go on from', async () => {
  const code = await accepted();
  await p.clerk.do(code, 'claim');
  await p.clerk.do(code, 'done', { form: { verdict: 'Được' } });
  await p.chair.do(code, 'sendBack', { toStep: 'work', note: 'Xem lại' });
  const offers = (await p.clerk.actions(code)).items;
  expect(offers.find(({ action }) => action === 'done')).toMatchObject({ values: { verdict: 'Được' } });
});

test('a task is handed over to a colleague of the same post, and to nobody else', async () => {
  const code = await accepted();
  await p.clerk.do(code, 'claim');
  const stranger = { action: 'handOverTask', assignee: 'kt.donghoi.xaydung', note: 'Nghỉ phép' };
  expect((await p.clerk.tryTo(code, stranger)).json<unknown>()).toMatchObject({ reason: 'UNKNOWN_ASSIGNEE' });
  await p.clerk.do(code, 'handOverTask', { assignee: p.clerk2.username, note: 'Nghỉ phép' });
  const [work] = (await p.clerk2.dossier(code)).openWork;
  expect(work?.assignee).toBe('Đặng Quốc Bảo');
  await t.runJobs();
  expect(await notices(p.clerk2)).toContain(`NEW_TASK ${code}`);
});

test('a supplement that is not sent in time stops the dossier, with form 05', async () => {
  const code = await accepted();
  await p.clerk.do(code, 'requestSupplement', { items: [{ kind: 'OTHER', reason: 'Thiếu ảnh' }] });
  const saved = (await p.clerk.dossier(code)).lifecycle;
  expect(saved).toBe('SUPPLEMENT_REQUESTED');
  t.clock.advance({ days: 2 });
  await t.runJobs();
  expect((await p.an.dossier(code)).lifecycle).toBe('SUPPLEMENT_REQUESTED');
  t.clock.advance({ days: 10 });
  await t.runJobs();
  const stopped = await p.an.dossier(code);
  expect(stopped).toMatchObject({ lifecycle: 'STOPPED', turn: { who: 'NOBODY' } });
  expect(stopped.issued.map(({ form }) => form)).toContain('MAU_05');
  expect((await p.an.timeline(code))[0]).toMatchObject({
    type: 'stopped',
    actorName: 'Hệ thống',
    text: 'Quá hạn bổ sung\nĐiều 9',
  });

  const answered = await accepted();
  await p.clerk.do(answered, 'requestSupplement', { items: [{ kind: 'OTHER', reason: 'Thiếu ảnh' }] });
  await p.an.do(answered, 'answerSupplement', { note: 'Đây' });
  t.clock.advance({ days: 30 });
  await t.runJobs();
  expect((await p.an.dossier(answered)).lifecycle).toBe('IN_PROCESS');
});

test("a procedure's own forms stand in the place of the general ones", async () => {
  const { code } = await p.an.file(OWN_FORM, WARD);
  await p.intake.do(code, 'accept');
  await p.head.do(code, 'extend', { time: '1wd', reason: 'Cần xác minh' });
  const papers = await papersOf(t, code);
  expect(papers).toMatchObject([
    { form: 'MAU_01', template: 'ct04', number: expect.stringMatching(/^\d+\/CT04$/) as string },
    {
      form: 'MAU_04',
      template: 'phieu-xin-loi',
      number: expect.stringMatching(/^\d+\/\d{4}\/PXL-H50\.101$/) as string,
    },
  ]);
  expect(JSON.stringify(papers[0]?.content)).toContain('["Bản vẽ","1"]');
  expect(JSON.stringify(papers[1]?.content)).toMatch(
    /Xin lỗi Nguyễn Văn An, Cần xác minh, từ \d\d\/\d\d\/\d{4} đến /,
  );
  expect(JSON.stringify(papers[1]?.content)).toContain('Nguyễn Đức Thắng');
});

test('every history replays to the stored state and holds its seals', async () => {
  expect(await expectWholeHistories(t)).toBeGreaterThan(6);
});
