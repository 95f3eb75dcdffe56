import type { Dossier } from '@motcua/contracts';
import { samplePdf } from '@motcua/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_CITIZENS } from '../../src/features/identity/demo-citizens.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { DUNG, fileAtCounter, fillAtCounter, openAtCounter } from '../counter/at-counter.js';
import { Person } from '../journeys/people.js';
import { type DumpedColumn, dumpDatabase, dumpFiles, formsOf, found } from './whole-dump.js';

const BIRTH = '1.001193';
const HOUSEHOLD = '1.001612';

/** Typed nowhere but in this test. */
const TYPED = {
  child: 'Nguyễn Thị Hạ Quyên',
  renamed: 'Nguyễn Ngọc Hạ Quyên',
  mother: 'Đoàn Thị Thuý Kiều',
  motherId: '099193000456',
  father: 'Phùng Quốc Khánh',
  fatherId: '099191000789',
  phone: '0950123987',
  email: 'kin.dao@example.com',
  street: 'Ngõ 77 hẻm Sẻ Đồng',
  certificate: '77/2026/GCS-QX',
  shop: 'Cháo vịt Mụ Thoa',
  trades: 'Bán thêm nem chua và mắm ruốc nhà làm',
  ownerNote: 'Cháu sinh lúc năm giờ kém mười',
  supplement: 'Viết đủ chữ đệm của cháu Quyên',
  officerNote: 'Đã gọi bà ngoại của cháu để hỏi',
  message: 'Nhà cháu ở cuối ngõ, cổng màu xanh',
  handover: 'Anh ruột của người nộp là đồng nghiệp',
  draft: 'Trương Thị Bản Nháp',
  file: 'đơn của Hạ Quyên',
  byForm: 'Nội dung được ghi đủ dài',
  purpose: 'Xem vì bà ngoại hỏi lại',
  asked: 'Tôi đã bán số điện thoại cũ cho người khác',
  newPhone: '0950888111',
};

/** In clear because the product could not work otherwise; docs/adr/0013-sealed-at-rest.md has the reasons. */
const IN_CLEAR: Readonly<Record<string, string>> = {
  'dossier.owner_name': 'officers find a dossier by part of a name, without marks',
  'dossier.owner_name_folded': 'the same, without marks',
  'dossier_search.owner_name_folded': 'what that search reads, apart from what every act writes',
  'dossier.subject': 'lists of work say what each dossier is about',
};

let t: TestApp;
let columns: DumpedColumn[];
let files: DumpedColumn[];

beforeAll(async () => {
  t = await createTestApp();
  const [an, binh, intake, giolinh] = (await Promise.all(
    ['dan.an', 'dan.binh', 'mc.donghoi.tiepnhan', 'mc.giolinh.tiepnhan'].map((who) => Person.signIn(t, who)),
  )) as [Person, Person, Person, Person];
  await birth(an, intake);
  await household(binh, giolinh);
  await atCounter(intake);
  await drafts(an, intake);
  await dataRequest(binh);
  await t.runJobs();
  columns = await dumpDatabase(t.ownerUrl);
  files = await dumpFiles(t.config.dataDir);
}, 120_000);
afterAll(() => t.close());

async function birth(an: Person, intake: Person): Promise<void> {
  const parent = (fullName: string, personalId: string) => ({
    fullName,
    personalId,
    dateOfBirth: '1993-02-03',
  });
  const home = { provinceCode: '44', communeCode: '19333', detail: TYPED.street };
  const { code } = await an.file(BIRTH, 'H50.101', {
    childName: TYPED.child,
    birthEvidence: 'electronic',
    birthNotificationNumber: TYPED.certificate,
    phone: TYPED.phone,
    email: TYPED.email,
    requesterAddress: home,
    motherKnown: true,
    mother: parent(TYPED.mother, TYPED.motherId),
    motherAddress: home,
    fatherKnown: true,
    father: parent(TYPED.father, TYPED.fatherId),
  });
  await intake.do(code, 'requestSupplement', {
    note: TYPED.supplement,
    items: [
      { kind: 'FIELD', key: 'childName', reason: TYPED.supplement },
      { kind: 'OTHER', reason: TYPED.supplement },
    ],
  });
  await an.do(code, 'answerSupplement', { answers: { childName: TYPED.renamed }, note: TYPED.ownerNote });
  await intake.do(code, 'addNote', { reason: TYPED.officerNote });
  await an.do(code, 'sendMessage', { reason: TYPED.message });
  const looked = await intake.get(`/dossiers/${code}`, {
    'x-purpose': 'VERIFY',
    'x-purpose-note': encodeURIComponent(TYPED.purpose),
  });
  expect(looked.json<Dossier>().answers).not.toEqual([]);
  await intake.do(code, 'accept', { note: TYPED.officerNote });
  for (const username of ['vp.donghoi.hotich', 'vp.donghoi.hotich2']) {
    const clerk = await Person.signIn(t, username);
    if ((await clerk.actions(code)).items.some(({ action }) => action === 'submit'))
      await clerk.do(code, 'submit', { note: TYPED.officerNote });
  }
  await an.do(code, 'agree');
  await (await Person.signIn(t, 'ub.donghoi.chutich')).do(code, 'approve');
  await (await Person.signIn(t, 'vp.donghoi.vanthu')).do(code, 'issue');
}

async function household(binh: Person, intake: Person): Promise<void> {
  const paper = await binh.upload(`${TYPED.file}.pdf`, samplePdf());
  expect(paper.name).toContain(TYPED.file);
  const { code } = await binh.file(HOUSEHOLD, 'H50.102', {
    properName: TYPED.shop,
    otherTrades: TYPED.trades,
    phone: TYPED.phone,
  });
  await intake.do(code, 'accept');
  for (const username of ['kt.giolinh.kinhdoanh', 'kt.giolinh.xaydung']) {
    const officer = await Person.signIn(t, username);
    if ((await officer.actions(code)).items.some(({ action }) => action === 'proposeRefusal'))
      await officer.do(code, 'proposeRefusal', { note: TYPED.handover });
  }
}

async function atCounter(intake: Person): Promise<void> {
  await fileAtCounter(intake);
  await fillAtCounter(intake, await openAtCounter(intake));
}

async function drafts(an: Person, intake: Person): Promise<void> {
  const draft = await an.openDraft(BIRTH, 'H50.101');
  const saved = await an.send(
    'PATCH',
    `/drafts/${draft.id}`,
    { answers: { childName: TYPED.draft } },
    { 'if-match': `"${draft.version}"` },
  );
  expect(saved.statusCode).toBe(200);
  await intake.get('/inbox');
}

async function dataRequest(binh: Person): Promise<void> {
  const asked = await binh.send('POST', '/my-data/requests', {
    kind: 'CORRECTION',
    datum: 'PHONE',
    right: TYPED.newPhone,
    why: TYPED.asked,
  });
  expect(asked.statusCode).toBe(201);
}

const known = (): string[] =>
  DEMO_CITIZENS.flatMap(({ identity: { fullName, personalId, phone, email } }) =>
    [fullName, personalId, phone ?? '', email ?? ''].filter((value) => value !== ''),
  );
const counter = [DUNG.fullName, DUNG.personalId, DUNG.phone ?? ''];

test('nothing of anybody stands in a dump in clear, but where it must', () => {
  const places = found(columns, [...Object.values(TYPED), ...known(), ...counter]);
  const told = Object.fromEntries([...places].map(([name, values]) => [name, [...values]]));
  for (const name of Object.keys(IN_CLEAR)) delete told[name];
  expect(told).toEqual({});
  // An exception nobody needs any more must go.
  expect(Object.keys(IN_CLEAR).filter((name) => !places.has(name))).toEqual([]);
});

test('numbers, streets and words stand nowhere at all, not even there', () => {
  const { motherId, fatherId, phone, email, street, officerNote, message, newPhone } = TYPED;
  const numbers = [
    motherId,
    fatherId,
    phone,
    email,
    street,
    officerNote,
    message,
    newPhone,
    ...counter.slice(1),
  ];
  expect([...found(columns, numbers).keys()]).toEqual([]);
});

test('nothing stands in the file store in clear, neither names nor content', () => {
  expect([...found(files, [...Object.values(TYPED), ...known(), ...counter]).keys()]).toEqual([]);
  expect(files.filter(({ content }) => content.includes('%PDF')).map(({ name }) => name)).toEqual([]);
  expect(files.length).toBeGreaterThan(3);
});

test('the search would find it: each value in each form, planted in a table', async () => {
  for (const value of [TYPED.mother, TYPED.motherId, TYPED.street]) {
    for (const form of formsOf(value)) {
      const column = { name: 'planted.here', content: `\u00ff${form}\u0000` };
      expect([...found([column], [value]).keys()]).toEqual(['planted.here']);
    }
  }
  expect(columns.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'dossier_action.action_sealed',
      'notice.text',
      'graphile_worker._private_jobs.payload',
    ]),
  );
  const owner = columns.find(({ name }) => name === 'account.username');
  expect(owner?.content).toContain('dan.an');
});
