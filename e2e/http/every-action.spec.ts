import { fileDossier } from '../fixtures/dossiers/file-dossier.js';
import { BIRTH, BUSINESS, HOUSE } from '../fixtures/dossiers/samples.js';
import { walk, whoDoes } from '../fixtures/dossiers/walk.js';
import { pdfFile } from '../fixtures/files/sample-files.js';
import { expect, test } from '../fixtures/test.js';

test('work is taken, given back, noted, asked about and answered', async ({ people }) => {
  const { code } = await fileDossier(people, BIRTH);
  const an = await people.as('dan.an');
  const nhung = await people.as('mc.donghoi.tiepnhan');
  await nhung.do(code, 'claim');
  await nhung.do(code, 'release');
  await nhung.do(code, 'addNote', { reason: 'Đã gọi điện hỏi' });
  await nhung.do(code, 'sendMessage', { reason: 'Chúng tôi đang xem hồ sơ' });
  await an.do(code, 'sendMessage', { reason: 'Cảm ơn' });
  await nhung.do(code, 'requestSupplement', {
    items: [
      { kind: 'FIELD', key: 'childName', reason: 'Viết đủ dấu' },
      { kind: 'DOCUMENT', key: 'birthNotification', reason: 'Ảnh mờ' },
    ],
  });
  const paper = await an.upload(pdfFile());
  await an.do(code, 'answerSupplement', {
    answers: { childName: 'Nguyễn Minh Khang Sửa' },
    documents: { birthNotification: [paper.id] },
  });
  const seen = (await an.timeline(code)).map(({ text }) => text);
  expect(seen).toContain('Chúng tôi đang xem hồ sơ');
  expect(seen).not.toContain('Đã gọi điện hỏi');
  expect((await nhung.timeline(code)).map(({ text }) => text)).toContain('Đã gọi điện hỏi');
});

test('work is sent back to an earlier step, and given to a colleague', async ({ people }) => {
  const { code } = await fileDossier(people, BIRTH);
  await walk(people, code, BIRTH, { until: 'sign' });
  const approver = await people.as('ub.donghoi.chutich');
  await approver.do(code, 'sendBack', { toStep: 'register', reason: 'Sai tên mẹ', note: 'Sai tên mẹ' });
  const clerk = await whoDoes(people, code, 'register');
  const head = await people.as('vp.donghoi.truong');
  const other = clerk === 'vp.donghoi.hotich' ? 'vp.donghoi.hotich2' : 'vp.donghoi.hotich';
  await head.do(code, 'assign', { assignee: other });
  expect(await whoDoes(people, code, 'register')).toBe(other);
  await walk(people, code, BIRTH);
  expect(await (await people.as('dan.an')).dossier(code)).toMatchObject({ outcome: 'GRANTED' });
});

test('a dossier is withdrawn by its owner, or stopped by the office with its reason', async ({ people }) => {
  const withdrawn = await fileDossier(people, BUSINESS);
  const binh = await people.as('dan.binh');
  await binh.do(withdrawn.code, 'withdraw', { reason: 'Đổi ý' });
  expect(await binh.dossier(withdrawn.code)).toMatchObject({ lifecycle: 'WITHDRAWN', openWork: [] });

  const stopped = await fileDossier(people, HOUSE);
  await walk(people, stopped.code, HOUSE, { until: 'appraise' });
  const officer = await people.as(await whoDoes(people, stopped.code, 'appraise'));
  await officer.do(stopped.code, 'stop', {
    reason: 'Đất đang tranh chấp',
    legalBasis: 'Điều 95 Luật Xây dựng',
  });
  const cuong = await people.as('dan.cuong');
  expect(await cuong.dossier(stopped.code)).toMatchObject({ openWork: [], actions: [] });
});

test('a refusal at the counter ends the dossier with its slip', async ({ people }) => {
  const { code } = await fileDossier(people, BIRTH, { agencyCode: 'H50.102' });
  await (
    await people.as('mc.giolinh.tiepnhan')
  ).do(code, 'refuse', { note: 'Không thuộc thẩm quyền', reason: 'Không thuộc thẩm quyền' });
  const dossier = await (await people.as('dan.an')).dossier(code);
  expect(dossier.issued.map(({ form }) => form)).toContain('MAU_03');
  expect(dossier.openWork).toEqual([]);
});
