import { describe, expect, it } from 'vitest';
import type { DetailPart } from './national-record.js';
import { OddityTally } from './oddity-tally.js';
import { readRecord } from './read-record.js';

function read(record: unknown) {
  const tally = new OddityTally();
  const line = typeof record === 'string' ? record : JSON.stringify(record);
  const found = readRecord(line, 'list.jsonl:7', tally);
  const odd = Object.fromEntries(tally.list().map(({ kind, examples }) => [kind, examples[0]]));
  return { found, odd, kinds: Object.keys(odd).toSorted() };
}

const base = {
  code: '1.013225',
  name: 'Cấp giấy phép xây dựng mới',
  type: 'STANDARD',
  departmentPromulgateName: 'Bộ Xây dựng',
  executingAgencies: 'Ủy ban nhân dân cấp xã',
  resultsDetails: [{ code: 'KQ.G17.000311', name: 'Giấy phép xây dựng' }],
  executionCases: [
    { name: '', profileComponents: [{ name: 'Đơn', originalQty: 1, copyQty: 0, required: false }] },
  ],
};

function detail(part: object): { part: DetailPart; kinds: string[]; odd: Record<string, unknown> } {
  const { found, kinds, odd } = read({ code: 'OK', data: { ...base, ...part } });
  if (found?.as !== 'detail') throw new Error('not a detail');
  return { part: found.part, kinds, odd };
}

const method = (processingTime: unknown, processingTimeUnit: string, fees: object[] = []) => ({
  executionMethods: [
    { submissionMethod: 'DIRECT', processingTime, processingTimeUnit, description: '', fees },
  ],
});
const limitCase = (qty: number, type: string) => ({
  cases: [{ code: '1.013225.01', name: 'Cấp mới', processingDay: { qty, type } }],
});

describe('a line of the portal', () => {
  it('that is broken is told with its place and skipped', () => {
    const { found, odd } = read('{"code":"1.0');
    expect(found).toBeNull();
    expect(odd['LINE_BROKEN']).toMatchObject({ at: 'list.jsonl:7' });
  });

  it.each([
    ['[]'],
    ['null'],
    ['{"code":"NOT_FOUND"}'],
    ['{"code":"OK","data":{"code":"1.000001"}}'],
    ['"x"'],
  ])('that holds no procedure (%s) is skipped', (line) =>
    expect(read(line)).toMatchObject({ found: null, kinds: ['RECORD_UNKNOWN'] }),
  );

  it('is a list record or a detail, whichever it is', () => {
    expect(
      read({
        code: '1.000001',
        name: 'Tên',
        type: 'SPECIFIC',
        departments: ['Sở'],
        departmentPromulgate: 'Bộ',
      }).found,
    ).toMatchObject({ as: 'list', code: '1.000001' });
    expect(read({ code: 'OK', data: base }).found?.as).toBe('detail');
    expect(read({ ...base, executionSteps: [] }).found?.as).toBe('detail');
  });

  it.each([
    [' 1.014325', '1.014325', ['CODE_BLANKS']],
    ['1.013855.H17', '1.013855.H17', []],
    ['3.000181.000.00.00.H22', '3.000181.000.00.00.H22', []],
    ['2.009182739', '2.009182739', ['CODE_UNUSUAL']],
    ['1.014955-Xoa', '1.014955-Xoa', ['CODE_MARKED_DELETED']],
  ])('with the code "%s" has the code %s', (raw, code, odd) => {
    const { found, kinds } = read({
      code: raw,
      name: 'Tên',
      type: 'SPECIFIC',
      departments: ['Sở'],
      departmentPromulgate: 'Bộ',
    });
    expect(found?.code).toBe(code);
    expect(kinds).toEqual(odd);
  });
});

describe('time limits', () => {
  it('that contradict each other are both kept and reported', () => {
    const { part, odd } = detail({ ...method(10, 'WORKING_DAY'), ...limitCase(20, 'DAY') });
    expect(part.methods[0]?.limit).toEqual({ quantity: 10, unit: 'WORKING_DAY' });
    expect(part.cases[0]?.limit).toEqual({ quantity: 20, unit: 'DAY' });
    expect(odd['TIME_CONTRADICTS']).toMatchObject({ at: '1.013225', detail: '10 WORKING_DAY ≠ 20 DAY' });
  });

  it('in the unit OTHER are no limits: the case gives it', () => {
    const { part, kinds } = detail({ ...method(1, 'OTHER'), ...limitCase(12, 'WORKING_DAY') });
    expect(part.methods[0]?.limit).toBeNull();
    expect(part.cases[0]?.limit).toEqual({ quantity: 12, unit: 'WORKING_DAY' });
    expect(kinds).toEqual(['TIME_OTHER_UNIT']);
  });

  it('in words stay words', () => {
    const { part, kinds } = detail(method('Không quá 15 ngày', 'OTHER'));
    expect(part.methods[0]).toMatchObject({ limit: null, limitText: 'Không quá 15 ngày' });
    expect(kinds).toEqual(['TIME_MISSING', 'TIME_OTHER_UNIT']);
  });

  it('may be halves of days', () => {
    expect(detail(method(7.5, 'WORKING_DAY')).part.methods[0]?.limit).toEqual({
      quantity: 7.5,
      unit: 'WORKING_DAY',
    });
  });
});

describe('fees', () => {
  const fee = (value: unknown, currencyName?: string) =>
    detail({
      ...method(5, 'WORKING_DAY', [{ type: 'FEE', value, description: 'Phí thẩm định', currencyName }]),
    });

  it.each([
    [0, undefined, 'FEE_ZERO'],
    [700, 'Việt Nam Đồng', 'FEE_TOO_SMALL'],
    [20, 'USD', 'FEE_FOREIGN'],
    [1500.5, undefined, 'FEE_ODD'],
  ])('of %s %s are never an amount', (value, currency, oddity) => {
    const { part, kinds } = fee(value, currency);
    expect(part.methods[0]?.fees[0]?.amount).toBeNull();
    expect(kinds).toContain(oddity);
  });

  it('in another currency keep it in the text', () => {
    expect(fee(20, 'USD').part.methods[0]?.fees[0]?.text).toBe('20 USD\nPhí thẩm định');
  });

  it('of whole đồng are kept', () => {
    const { part, kinds } = fee(8000, 'Việt Nam Đồng');
    expect(part.methods[0]?.fees[0]).toMatchObject({ amount: 8000 });
    expect(kinds).toEqual([]);
  });

  it('without a value are "see text", which is nothing odd', () => {
    expect(fee(null)).toMatchObject({ kinds: [] });
  });
});

describe('papers', () => {
  const papers = (...profileComponents: object[]) =>
    detail({
      ...method(5, 'WORKING_DAY'),
      executionCases: [{ name: '* Giấy tờ phải nộp:', profileComponents }],
    });

  it('with quantity 0 are notes', () => {
    const { part, kinds } = papers(
      { name: '- Tờ khai', originalQty: 1, copyQty: 0 },
      { name: 'Lưu ý: không phải nộp bản giấy.', originalQty: 0, copyQty: 0 },
    );
    expect(part.documentGroups).toEqual([
      {
        name: 'Giấy tờ phải nộp',
        documents: [{ code: null, name: 'Tờ khai', originals: 1, copies: 0, form: null }],
        notes: ['Lưu ý: không phải nộp bản giấy.'],
      },
    ]);
    expect(kinds).toEqual(['DOCUMENT_IS_NOTE']);
  });

  it('without a name are dropped, and told', () => {
    expect(papers({ name: ' ', originalQty: 1, copyQty: 0 }).kinds).toEqual([
      'DOCUMENTS_MISSING',
      'DOCUMENT_NAMELESS',
    ]);
  });
});

describe('who it is for and who does it', () => {
  it('knows subject types by either prefix', () => {
    const { part, kinds } = detail({
      ...method(5, 'DAY'),
      subjectTypesDetails: [
        { code: 'DT12', name: 'Người Việt Nam định cư ở nước ngoài' },
        { code: 'ĐT1', name: 'Công dân Việt Nam' },
      ],
    });
    expect(part.subjectTypes.map(({ code }) => code)).toEqual(['ĐT12', 'ĐT1']);
    expect(kinds).toEqual(['SUBJECT_PREFIX']);
  });

  it('reads agencies from whichever place has them', () => {
    const nobody = { ...method(5, 'DAY'), executingAgencies: '' };
    expect(
      detail({ ...nobody, unitGroupsExecuting: [{ name: 'UBND cấp xã' }] }).part.agencies.executing,
    ).toEqual(['UBND cấp xã']);
    expect(
      detail({ ...nobody, departmentsExecuting: [{ name: 'Sở Y tế' }] }).part.agencies.executing,
    ).toEqual(['Sở Y tế']);
    expect(detail(nobody).kinds).toEqual(['AGENCY_EMPTY']);
  });

  it('turns epoch milliseconds into instants and drops what is none', () => {
    expect(detail({ ...method(5, 'DAY'), updatedAt: 1776310043145 }).part.updatedAt).toBe(
      '2026-04-16T03:27:23.145Z',
    );
    const { part, kinds } = detail({ ...method(5, 'DAY'), updatedAt: 1776310043 });
    expect(part.updatedAt).toBeNull();
    expect(kinds).toEqual(['DATE_ODD']);
  });
});
