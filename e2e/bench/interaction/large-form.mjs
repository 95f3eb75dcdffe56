import { parseExpression } from '@motcua/domain';

const text = (vi) => ({ vi, en: vi });
const compiled = (source) => {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(`${source}: does not compile`);
  return parsed.ast;
};

/** Ten fields that hang together: some ask, one tells, one appears only with an answer. */
function block(number) {
  const key = (name) => `${name}${number}`;
  return [
    { type: 'text', key: key('name'), label: text(`Họ tên ${number}`), pattern: 'PERSON_NAME' },
    { type: 'integer', key: key('floors'), label: text(`Số tầng ${number}`), min: 0, max: 99 },
    { type: 'decimal', key: key('area'), label: text(`Diện tích ${number}`), min: 0 },
    { type: 'money', key: key('price'), label: text(`Đơn giá ${number}`) },
    {
      type: 'computed',
      key: key('sum'),
      label: text(`Thành tiền ${number}`),
      expression: compiled(`area${number} * price${number}`),
      format: 'money',
    },
    { type: 'yesNo', key: key('shared'), label: text(`Có chung chủ ${number}?`) },
    {
      type: 'text',
      key: key('owner'),
      label: text(`Chủ chung ${number}`),
      visibleIf: compiled(`floors${number} > 2`),
    },
    { type: 'date', key: key('since'), label: text(`Từ ngày ${number}`), max: 'today' },
    { type: 'phone', key: key('phone'), label: text(`Điện thoại ${number}`) },
    {
      type: 'longText',
      key: key('reason'),
      label: text(`Lý do ${number}`),
      required: false,
      requiredIf: compiled(`area${number} > 500`),
    },
  ];
}

/** `fields` on one page, with a rule for every block: far beyond what a procedure should ask. */
export function largeForm(fields) {
  const blocks = Array.from({ length: Math.ceil(fields / 10) }, (_, index) => index + 1);
  return {
    pages: [
      { key: 'all', title: text('Tất cả'), fields: blocks.flatMap(block).slice(0, fields) },
      { key: 'last', title: text('Cuối'), fields: [{ type: 'text', key: 'end', label: text('Ghi chú') }] },
    ],
    rules: blocks.map((number) => ({
      key: `rule${number}`,
      field: `area${number}`,
      check: compiled(`area${number} < 100000`),
      message: text('Quá lớn'),
    })),
  };
}

const AT = '2026-11-22T03:00:00.000Z';

/** What the API answers to the page that fills it in. */
export const draftOf = (id, form) => ({
  id,
  version: 1,
  procedureCode: '9.000001',
  procedureName: text('Biểu mẫu lớn'),
  plainName: null,
  versionId: id,
  channel: 'ONLINE',
  applicant: null,
  formChanged: null,
  caseKey: null,
  cases: [],
  agency: null,
  receivingAgency: null,
  pageKey: 'all',
  answers: {},
  documents: {},
  papers: {},
  files: [],
  form,
  requiredDocuments: [],
  prefill: {},
  context: { today: '2026-11-22', profile: {} },
  fee: null,
  timeLimit: text('7 ngày'),
  declaration: text('Tôi cam đoan'),
  savedAt: AT,
  submittedDossierCode: null,
});

export const session = {
  person: { kind: 'CITIZEN', username: 'bench', displayName: 'Bench', posts: [] },
  demo: false,
  restricted: false,
};
