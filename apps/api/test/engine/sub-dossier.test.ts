import type { Dossier } from '@motcua/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OpenSubDossierHandler } from '../../src/features/dossiers/sub-dossiers/open-sub-dossier.handler.js';
import { SubDossierClosedHandler } from '../../src/features/dossiers/sub-dossiers/sub-dossier-closed.handler.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { expectWholeHistories } from '../journeys/whole-history.js';
import { type Cast, cast, WARD } from './people.js';
import { BEGINNING, ENDING, FINDINGS, publish, WORK } from './procedure-files.js';

const PARENT = '9.000201';
const CHILD = '9.000202';
const LOST = '9.000203';

const BY_HAND = `
  byHand:
    task: Xử lý khi không có giấy phép // Decide without the permit
    who: CASE_OFFICER @ competent/OFFICE
    time: 2wd
    form: findings
    actions:
      done: { label: Ghi kết quả // Record, to: sign }`;

const subDossier = (procedure: string): string => `
  work:
    dossier: Xin giấy phép đào đường // Excavation permit
    public: Đang xin giấy phép đào đường thay bạn // The excavation permit is being obtained for you
    procedure: ${procedure}
    competent: competent
    answers: { applicant: applicant, purpose: purpose }
    documents: { plan: drawing }
    time: 3wd
    to: sign
    fallback: byHand`;

let t: TestApp;
let p: Cast;

beforeAll(async () => {
  t = await createTestApp();
  const fields = `
      applicant:
        type: person
        label: Người đề nghị // Applicant
        personalId: required
      purpose:
        type: text
        label: Mục đích // Purpose
        optional: yes`;
  const documents = 'drawing: { name: Bản vẽ // Drawing }';
  const parts = { fields, documents };
  await publish(
    t,
    {
      code: CHILD,
      slug: 'dao-duong',
      workflow: `steps:${BEGINNING}${WORK}${ENDING}\nforms:${FINDINGS}\n`,
      documents: 'plan: { name: Sơ đồ vị trí // Site plan }',
    },
    {
      code: PARENT,
      slug: 'cap-dien',
      workflow: `steps:${BEGINNING}${subDossier(CHILD)}${BY_HAND}${ENDING}\nforms:${FINDINGS}\n`,
      ...parts,
    },
    {
      code: LOST,
      slug: 'cap-nuoc',
      workflow: `steps:${BEGINNING}${subDossier('9.999999')}${BY_HAND}${ENDING}\nforms:${FINDINGS}\n`,
      ...parts,
    },
  );
  p = await cast(t);
}, 60_000);
afterAll(() => t.close());

const APPLICANT = { fullName: 'Nguyễn Văn An', personalId: '099088000001' };

async function accepted(procedure: string, purpose?: string): Promise<string> {
  const answers = { applicant: APPLICANT, ...(purpose !== undefined && { purpose }) };
  const { code } = await p.an.file(procedure, WARD, answers);
  await p.intake.do(code, 'accept');
  return code;
}

const idOf = async (code: string): Promise<string> => {
  const [row] = await t.database.query<{ id: string }>('SELECT id FROM dossier WHERE code = $1', [code]);
  return row?.id ?? '';
};

async function childOf(code: string): Promise<string> {
  const parent = await p.an.dossier(code);
  expect(parent.children).toHaveLength(1);
  return parent.children[0]?.code ?? '';
}

const openSteps = async (code: string): Promise<string[]> =>
  (await p.chair.dossier(code)).openWork.map(({ stepKey }) => stepKey);

test('a dossier files the other one it needs on the owner’s behalf, waits for it, and goes on with its result', async () => {
  const code = await accepted(PARENT, 'Kéo đường dây');
  expect(await p.an.dossier(code)).toMatchObject({
    waiting: [{ kind: 'SUB_DOSSIER', dossierCode: null }],
    children: [],
  });
  await t.runJobs();

  const childCode = await childOf(code);
  expect(await p.an.dossier(code)).toMatchObject({
    waiting: [{ kind: 'SUB_DOSSIER', dossierCode: childCode }],
    children: [{ procedureName: 'Thủ tục dao-duong', statusName: { vi: 'Mới đăng ký' } }],
    turn: { who: 'OFFICE', text: { vi: 'Đang xin giấy phép đào đường thay bạn; bạn chưa phải làm gì.' } },
  });
  expect((await p.an.timeline(code))[0]?.title.vi).toBe(`Xin giấy phép đào đường: đã gửi hồ sơ ${childCode}`);

  const child = await p.an.dossier(childCode);
  expect(child).toMatchObject({
    viewer: 'OWNER',
    lifecycle: 'SUBMITTED',
    channel: 'ONLINE',
    parent: { code, procedureName: 'Thủ tục cap-dien' },
    submitter: { personalId: '099088000001' },
  });
  expect(child.lookupSecret).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
  const rows = child.answers.flatMap((page) => page.rows).map(({ value }) => value);
  expect(rows.join(' ')).toContain('Kéo đường dây');
  expect(child.documents.map(({ key, files }) => [key, files.length])).toEqual([['plan', 1]]);
  const file = child.documents[0]?.files[0]?.id ?? '';
  expect((await p.intake.get(`/files/${file}`)).statusCode).toBe(200);
  expect((await p.an.timeline(childCode))[0]).toMatchObject({ type: 'submitted', actorName: 'Hệ thống' });

  await p.intake.do(childCode, 'accept');
  await p.clerk.do(childCode, 'claim');
  await p.clerk.do(childCode, 'done');
  await p.chair.do(childCode, 'approve');
  await t.runJobs();
  expect(await openSteps(code)).toEqual(['sign']);
  const parent = await p.chair.dossier(code);
  expect(parent.waiting).toEqual([]);
  const told = parent.stepAnswers[0]?.rows.map(({ label, value }) => `${label}: ${value}`);
  expect(told?.toSorted()).toEqual([
    'Kết quả: Chấp thuận',
    `Mã hồ sơ: ${childCode}`,
    'Số văn bản: 1/2026/GXN',
  ]);
  // Handing the other result over later is no news for the dossier that waited.
  await p.results.do(childCode, 'handOver');
  await t.runJobs();
  expect((await p.an.timeline(code)).filter(({ type }) => type === 'subDossierClosed')).toHaveLength(1);
});

test('one task files one dossier, and hears of its end once, whatever is delivered twice', async () => {
  const code = await accepted(PARENT, 'Kéo đường dây');
  const payload = { dossierId: await idOf(code), taskKey: 'work.2' };
  const opening = t.app.get(OpenSubDossierHandler);
  await Promise.all([opening.handle(payload), opening.handle(payload)]);
  await t.runJobs();
  await opening.handle(payload);
  const childCode = await childOf(code);
  await p.an.do(childCode, 'withdraw', { reason: 'Thôi' });
  const closing = t.app.get(SubDossierClosedHandler);
  const ended = { dossierId: await idOf(childCode) };
  await Promise.all([closing.handle(ended), closing.handle(ended)]);
  await t.runJobs();
  const types = (await p.chair.timeline(code)).map(({ type }) => type);
  expect(types.slice(0, 3)).toEqual(['subDossierClosed', 'subDossierOpened', 'stepCompleted']);
  expect(await openSteps(code)).toEqual(['byHand']);
});

test.each([
  ['refused at the counter', (child: string) => p.intake.do(child, 'refuse', { note: 'Sai nơi' })],
  [
    'refused in the end',
    async (child: string) => {
      await p.intake.do(child, 'accept');
      await p.clerk.do(child, 'claim');
      await p.clerk.do(child, 'done');
      await p.chair.do(child, 'decline');
    },
  ],
])('the other dossier is %s: a person decides what then', async (_how, end) => {
  const code = await accepted(PARENT, 'Kéo đường dây');
  await t.runJobs();
  await end(await childOf(code));
  await t.runJobs();
  expect(await openSteps(code)).toEqual(['byHand']);
});

test('what cannot be filed is told to the person who takes over, in plain words', async () => {
  const invalid = await accepted(PARENT);
  const unknown = await accepted(LOST, 'Kéo đường dây');
  await t.runJobs();
  for (const [code, words] of [
    [invalid, 'Nhập mục đích'],
    [unknown, 'chưa mở nộp hồ sơ'],
  ] as const) {
    expect(await openSteps(code)).toEqual(['byHand']);
    const [failed] = await p.chair.timeline(code);
    expect(failed).toMatchObject({ type: 'subDossierFailed', internal: true });
    expect(failed?.text).toContain(words);
    expect((await p.an.dossier(code)).children).toEqual([]);
  }
});

test('a dossier that is taken back takes back what was filed for it; what has its result keeps it', async () => {
  const code = await accepted(PARENT, 'Kéo đường dây');
  await t.runJobs();
  const childCode = await childOf(code);
  await p.intake.do(childCode, 'accept');
  await p.an.do(code, 'withdraw', { reason: 'Không xây nữa' });
  await t.runJobs();
  expect(await p.an.dossier(childCode)).toMatchObject({ lifecycle: 'WITHDRAWN' });
  expect((await p.an.timeline(childCode))[0]).toMatchObject({ type: 'withdrawn', actorName: 'Hệ thống' });
  // The parent's end is not told to it as if it still waited.
  expect((await p.an.timeline(code))[0]?.type).toBe('withdrawn');
});

test('whoever may not see the other dossier is not told its code', async () => {
  const code = await accepted(PARENT, 'Kéo đường dây');
  await t.runJobs();
  const childCode = await childOf(code);
  await p.intake.do(childCode, 'accept');
  await p.clerk.do(childCode, 'claim');
  const seen: Dossier = await p.clerk.dossier(childCode);
  expect(seen.parent).toBeNull();
  expect((await p.chair.dossier(childCode)).parent?.code).toBe(code);
});

test('every history replays to the stored state and holds its seals', async () => {
  expect(await expectWholeHistories(t)).toBeGreaterThan(9);
});
