import { formatDate, formatVnd, type IssuedForm } from '@motcua/domain';
import type { PaperBlock } from '../paper/paper.js';
import type { PaperFacts } from '../paper/paper-facts.js';
import { fields, hourAndDay, lookup, paragraph, requesterRows, signedByOfficer } from './wording.js';

type CounterForm = Exclude<IssuedForm, 'RESULT'>;

/** Mẫu 01 · Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
function acknowledgement(facts: PaperFacts): PaperBlock[] {
  const { dossier, receivingAgency } = facts;
  return [
    { kind: 'title', text: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ' },
    paragraph(`${receivingAgency.name} đã tiếp nhận hồ sơ của:`),
    fields(requesterRows(facts)),
    { kind: 'subtitle', text: 'Thành phần hồ sơ đã nộp' },
    documentTable(facts),
    fields([
      { label: 'Thời hạn giải quyết theo quy định', value: dossier.limit.vi },
      { label: 'Nộp hồ sơ lúc', value: hourAndDay(dossier.submittedAt) },
      { label: 'Tiếp nhận hồ sơ lúc', value: hourAndDay(dossier.acceptedAt) },
      { label: 'Hẹn trả kết quả lúc', value: hourAndDay(dossier.dueAt) },
      { label: 'Nhận kết quả', value: `Bản điện tử trên Cổng, hoặc tại ${receivingAgency.address}` },
      { label: 'Điện thoại hỗ trợ', value: receivingAgency.phone },
    ]),
    signedByOfficer(facts),
    lookup(facts),
  ];
}

function documentTable({ documents }: PaperFacts): PaperBlock {
  const columns = [
    { title: 'STT', width: 8 },
    { title: 'Tên giấy tờ', width: 56 },
    { title: 'Bản chính', width: 12 },
    { title: 'Bản sao', width: 12 },
    { title: 'Tệp điện tử', width: 12 },
  ];
  const rows = documents.map(({ name, originals, copies, files }, index) =>
    [index + 1, name, originals, copies, files].map(String),
  );
  return { kind: 'table', columns, rows };
}

/** Mẫu 02 · Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: everything missing, said once. */
function supplementRequest(facts: PaperFacts): PaperBlock[] {
  return [
    { kind: 'title', text: 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ' },
    fields(requesterRows(facts)),
    paragraph('Để có căn cứ giải quyết, đề nghị bổ sung, hoàn thiện những nội dung sau:'),
    {
      kind: 'table',
      columns: [
        { title: 'STT', width: 8 },
        { title: 'Nội dung cần bổ sung', width: 42 },
        { title: 'Lý do, hướng dẫn', width: 50 },
      ],
      rows: facts.items.map(({ what, reason }, index) => [String(index + 1), what, reason]),
    },
    ...(facts.note ? [paragraph(facts.note)] : []),
    ...(facts.legalBasis ? [paragraph(`Căn cứ: ${facts.legalBasis}.`)] : []),
    paragraph(
      `Mọi thắc mắc xin liên hệ ${facts.receivingAgency.name}, điện thoại ${facts.receivingAgency.phone}.`,
    ),
    signedByOfficer(facts, 'NGƯỜI HƯỚNG DẪN'),
    lookup(facts),
  ];
}

/** Mẫu 03 · Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
function refusal(facts: PaperFacts): PaperBlock[] {
  return [
    { kind: 'title', text: 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ' },
    fields(requesterRows(facts)),
    paragraph('Qua xem xét, hồ sơ không được tiếp nhận để giải quyết vì lý do sau:'),
    paragraph(facts.note ?? ''),
    paragraph(
      `Nếu chưa rõ hoặc không đồng ý, xin liên hệ ${facts.receivingAgency.name}, điện thoại ${facts.receivingAgency.phone}.`,
    ),
    signedByOfficer(facts),
  ];
}

/** Mẫu 04 · Phiếu xin lỗi và hẹn lại ngày trả kết quả. */
function apology(facts: PaperFacts): PaperBlock[] {
  const { extension } = facts;
  return [
    { kind: 'title', text: 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ' },
    fields(requesterRows(facts)),
    paragraph(`${facts.receivingAgency.name} xin lỗi vì hồ sơ không giải quyết xong đúng hẹn. Lý do:`),
    paragraph(facts.note ?? ''),
    fields([
      { label: 'Đã hẹn trả kết quả lúc', value: hourAndDay(extension?.from ?? null) },
      { label: 'Thời gian gia hạn', value: extension?.by.vi ?? '' },
      { label: 'Hẹn trả kết quả lại lúc', value: hourAndDay(extension?.to ?? facts.dossier.dueAt) },
    ]),
    paragraph('Rất mong ông (bà) thông cảm vì sự chậm trễ này.'),
    signedByOfficer(facts, 'LÃNH ĐẠO ĐƠN VỊ'),
    lookup(facts),
  ];
}

/** Mẫu 05 · Thông báo dừng giải quyết hồ sơ (rút hồ sơ, hoặc dừng theo quy định). */
function stopNotice(facts: PaperFacts): PaperBlock[] {
  return [
    { kind: 'title', text: 'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ' },
    fields(requesterRows(facts)),
    fields([
      { label: 'Lý do', value: facts.note ?? '' },
      { label: 'Căn cứ pháp lý', value: facts.legalBasis ?? '' },
      { label: 'Dừng từ lúc', value: hourAndDay(facts.issuedAt) },
    ]),
    paragraph('Giấy tờ đã nộp bản giấy (nếu có) được trả lại tại nơi tiếp nhận hồ sơ.'),
    signedByOfficer(facts, 'NGƯỜI LẬP THÔNG BÁO'),
  ];
}

/** What must be paid before the dossier goes on. Amounts are whole đồng. */
function paymentNotice(facts: PaperFacts): PaperBlock[] {
  const { payment, receivingAgency } = facts;
  const items = payment?.items ?? [];
  return [
    { kind: 'title', text: 'THÔNG BÁO THỰC HIỆN NGHĨA VỤ TÀI CHÍNH' },
    fields(requesterRows(facts)),
    paragraph('Để hồ sơ được giải quyết tiếp, đề nghị ông (bà) nộp các khoản sau:'),
    {
      kind: 'table',
      columns: [
        { title: 'STT', width: 8 },
        { title: 'Khoản phải nộp', width: 62 },
        { title: 'Số tiền', width: 30 },
      ],
      rows: items.map(({ name, amount }, index) => [String(index + 1), name, formatVnd(amount)]),
    },
    fields([
      { label: 'Tổng cộng', value: payment ? formatVnd(payment.total) : '' },
      { label: 'Theo thông báo số', value: payment?.noticeNumber ?? '' },
      { label: 'Nộp chậm nhất ngày', value: payment?.payBy ? formatDate(payment.payBy) : '' },
      { label: 'Nộp tại', value: `${receivingAgency.name}, ${receivingAgency.address}; hoặc chuyển khoản` },
      { label: 'Nội dung chuyển khoản', value: facts.dossier.code },
    ]),
    ...(facts.note ? [paragraph(facts.note)] : []),
    paragraph('Thời gian chờ nộp tiền không tính vào thời hạn giải quyết hồ sơ.'),
    signedByOfficer(facts, 'NGƯỜI LẬP THÔNG BÁO'),
    lookup(facts),
  ];
}

export const COUNTER_FORMS: Record<
  CounterForm,
  { name: { vi: string; en: string }; suffix: string; blocks: (facts: PaperFacts) => PaperBlock[] }
> = {
  MAU_01: {
    name: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Acknowledgement and appointment' },
    suffix: 'TNHS',
    blocks: acknowledgement,
  },
  MAU_02: {
    name: { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Supplement request' },
    suffix: 'HDHS',
    blocks: supplementRequest,
  },
  MAU_03: {
    name: { vi: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', en: 'Refusal at intake' },
    suffix: 'TCHS',
    blocks: refusal,
  },
  MAU_04: {
    name: { vi: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', en: 'Apology and new date' },
    suffix: 'PXL',
    blocks: apology,
  },
  MAU_05: {
    name: { vi: 'Thông báo dừng giải quyết hồ sơ', en: 'Notice of stopping' },
    suffix: 'TBDHS',
    blocks: stopNotice,
  },
  PAYMENT_NOTICE: {
    name: { vi: 'Thông báo thực hiện nghĩa vụ tài chính', en: 'Notice of payment due' },
    suffix: 'TBNVTC',
    blocks: paymentNotice,
  },
};
