import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { composePaper } from '../compose-paper.js';
import type { PaperFacts } from '../paper/paper-facts.js';
import { renderPaper } from './render-paper.js';

const AGENCY = {
  id: 'a',
  name: 'Trung tâm Phục vụ hành chính công phường Đồng Hới',
  parentName: 'UBND phường Đồng Hới',
  address: '12 Trần Hưng Đạo, phường Đồng Hới',
  phone: '0232 000 0001',
  place: 'Đồng Hới',
};

const FACTS: PaperFacts = {
  dossier: {
    code: 'H50.101-261121-0007',
    subject: 'Đăng ký khai sinh cho Nguyễn Thảo An',
    submittedAt: Date.parse('2026-11-20T08:05:00+07:00'),
    acceptedAt: Date.parse('2026-11-20T09:30:00+07:00'),
    dueAt: Date.parse('2026-11-20T17:00:00+07:00'),
    limit: { vi: 'Trong ngày làm việc', en: 'The same working day' },
  },
  issuedAt: Date.parse('2026-11-20T09:30:00+07:00'),
  procedureName: 'Thủ tục đăng ký khai sinh',
  receivingAgency: AGENCY,
  competentAgency: AGENCY,
  requester: {
    fullName: 'Nguyễn Văn An',
    personalId: '099088000001',
    address: 'Thôn 1, xã Gio Linh, tỉnh Quảng Trị',
    phone: '0950000001',
    email: '',
  },
  officer: { name: 'Lê Thị Hồng Phượng', title: 'Cán bộ tiếp nhận' },
  lookupSecret: 'K7M2QX4R',
  lookupUrl: 'http://localhost:3000/tra-cuu',
  documents: [
    { name: 'Giấy chứng sinh', originals: 1, copies: 0, files: 2 },
    {
      name: 'Văn bản ủy quyền (được chứng thực) theo quy định của pháp luật',
      originals: 1,
      copies: 0,
      files: 0,
    },
  ],
  items: [{ what: 'Giấy chứng sinh', reason: 'Ảnh chụp bị mờ, không đọc được số' }],
  note: null,
  legalBasis: null,
  payment: {
    items: [
      { name: 'Tiền sử dụng đất', amount: 45_000_000 },
      { name: 'Lệ phí trước bạ', amount: 225_000 },
    ],
    total: 45_225_000,
    noticeNumber: 'LTB2644-TK0001/TB-CCT',
    payBy: Date.parse('2026-12-20T23:59:00+07:00'),
  },
  extension: {
    by: { vi: '2 ngày làm việc', en: '2 working days' },
    from: Date.parse('2026-11-20T17:00:00+07:00'),
    to: Date.parse('2026-11-24T17:00:00+07:00'),
  },
  own: null,
  result: null,
};

test.each(['MAU_01', 'MAU_02', 'MAU_03', 'MAU_04', 'MAU_05', 'PAYMENT_NOTICE'] as const)(
  '%s renders to a PDF',
  async (form) => {
    const { name, content } = composePaper(form, { ...FACTS, note: 'Không thuộc thẩm quyền' }, '7/TNHS');
    const pdf = await renderPaper(content, name.vi);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.subarray(-8).toString()).toContain('%%EOF');
    if (process.env['PAPER_DIR']) writeFileSync(`${process.env['PAPER_DIR']}/${form}.pdf`, pdf);
  },
);

test('the same paper gives the same bytes, whenever it is rendered', async () => {
  const { name, content } = composePaper('MAU_01', FACTS, '7/TNHS');
  const [first, second] = [await renderPaper(content, name.vi), await renderPaper(content, name.vi)];
  expect(first.equals(second)).toBe(true);
});

test('the acknowledgement says who, what, when received, when due and how to look it up', () => {
  const said = JSON.stringify(composePaper('MAU_01', FACTS, '7/TNHS').content);
  for (const word of [
    '7/TNHS',
    'H50.101-261121-0007',
    '09 giờ 30 phút, ngày 20/11/2026',
    '17 giờ 00 phút',
    'K7M2QX4R',
  ]) {
    expect(said).toContain(word);
  }
});
