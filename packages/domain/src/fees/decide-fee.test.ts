import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../expression/ast.js';
import { parse } from '../expression/parse.js';
import { checkFeeTable, failedFeeCases } from './check-fee-table.js';
import { decideFee } from './decide-fee.js';
import type { FeeFacts, FeeItem, FeeTable } from './fee-table.js';

function tree(source: string): Expression {
  const result = parse(source);
  if (!result.ok) throw new Error(result.error.code);
  return result.ast;
}

const item = (amount: FeeItem['amount'], per?: string): FeeItem => ({
  key: 'fee',
  name: { vi: 'Lệ phí đăng ký', en: 'Registration charge' },
  kind: 'LE_PHI',
  amount,
  ...(per !== undefined && { per }),
});

const residence: FeeTable = {
  paid: 'AT_INTAKE',
  rules: [
    { when: tree('exempt'), items: [], legalBasis: 'Luật Phí và lệ phí 97/2015' },
    {
      when: tree('channel = "ONLINE"'),
      items: [item(5000)],
      legalBasis: 'TT 64/2025/TT-BTC',
      validFrom: '2025-07-01',
      validTo: '2026-12-31',
    },
    { when: tree('channel = "ONLINE"'), items: [item(10_000)], legalBasis: 'TT 75/2022/TT-BTC' },
    { when: tree('case = "GROUP"'), items: [item('SEE_TEXT')], legalBasis: 'TT 75/2022/TT-BTC' },
    { items: [item(20_000)], legalBasis: 'TT 75/2022/TT-BTC' },
  ],
};

// 2,000 đ a page for two pages, 1,000 đ for each further one, at most 200,000 đ a copy.
const copies: FeeTable = {
  paid: 'AT_RETURN',
  rules: [
    {
      items: [item(tree('min(200000, min(pages, 2) * 2000 + max(0, pages - 2) * 1000)'), 'quantity')],
      legalBasis: 'TT 226/2016/TT-BTC',
    },
  ],
};

const facts: FeeFacts = { caseKey: null, channel: 'COUNTER', answers: {}, date: '2026-03-02', quantity: 1 };

describe('decideFee', () => {
  it.each<[string, Partial<FeeFacts>, number | null, number]>([
    ['at the counter', {}, 20_000, 4],
    ['online, while reduced', { channel: 'ONLINE' }, 5000, 1],
    ['on the last day of the reduction', { channel: 'ONLINE', date: '2026-12-31' }, 5000, 1],
    ['online, after it', { channel: 'ONLINE', date: '2027-01-01' }, 10_000, 2],
    ['online, before it', { channel: 'ONLINE', date: '2025-06-30' }, 10_000, 2],
    ['exempt', { answers: { exempt: true } }, 0, 0],
    ['exemption not yet answered', { answers: {} }, 20_000, 4],
    ['amount in the text', { caseKey: 'GROUP' }, null, 3],
    ['an answer cannot pose as the channel', { answers: { channel: 'ONLINE' } }, 20_000, 4],
  ])('%s', (_, change, total, ruleIndex) => {
    expect(decideFee(residence, { ...facts, ...change })).toMatchObject({
      total,
      ruleIndex,
      paid: 'AT_INTAKE',
    });
  });

  it.each([
    [1, 1, 2000],
    [2, 1, 4000],
    [5, 3, 21_000],
    [500, 2, 400_000],
  ])('%i pages, %i copies', (pages, quantity, total) => {
    expect(decideFee(copies, { ...facts, answers: { pages }, quantity }).total).toBe(total);
  });

  it('tells free, see the text, and not known apart', () => {
    const status = (table: FeeTable, change: Partial<FeeFacts> = {}) => {
      const decision = decideFee(table, { ...facts, ...change });
      return [decision.status, decision.total];
    };
    const rule = { legalBasis: 'NQ 1' };
    expect(status(residence, { answers: { exempt: true } })).toEqual(['FREE', 0]);
    expect(status({ paid: 'AT_INTAKE', rules: [{ ...rule, items: [item(0)] }] })).toEqual(['FREE', 0]);
    expect(status(residence, { caseKey: 'GROUP' })).toEqual(['SEE_TEXT', null]);
    expect(status({ paid: 'AT_INTAKE', rules: [] })).toEqual(['UNDECIDED', null]);
    expect(status(copies)).toEqual(['UNDECIDED', null]);
    expect(status(copies, { answers: { pages: 1 }, quantity: 1.5 })).toEqual(['UNDECIDED', null]);
    const mixed = { ...rule, items: [item(5000), item('SEE_TEXT')] };
    expect(status({ paid: 'AT_INTAKE', rules: [mixed] })).toEqual(['SEE_TEXT', null]);
  });

  it('explains itself with amounts and the legal basis', () => {
    expect(decideFee(copies, { ...facts, answers: { pages: 2 }, quantity: 3 }).explanation).toEqual({
      vi: 'Lệ phí đăng ký (lệ phí) (× 3): 12.000 đ. Tổng cộng: 12.000 đ. Căn cứ: TT 226/2016/TT-BTC.',
      en: 'Registration charge (state charge) (× 3): 12.000 đ. Total: 12.000 đ. Legal basis: TT 226/2016/TT-BTC.',
    });
    expect(decideFee(residence, { ...facts, caseKey: 'GROUP' }).explanation.vi).toContain('theo văn bản');
    expect(decideFee(residence, { ...facts, answers: { exempt: true } }).explanation.vi).toContain(
      'Không thu',
    );
    expect(decideFee({ paid: 'AT_INTAKE', rules: [] }, facts).explanation.vi).toContain('Chưa xác định');
  });

  it('is free only when a rule makes every item nought', () => {
    const amounts = fc.oneof(
      fc.constant<FeeItem['amount']>('SEE_TEXT'),
      fc.nat({ max: 5 }),
      fc.constant(tree('missing')),
    );
    const items = fc.array(fc.tuple(amounts, fc.constantFrom(undefined, 'quantity', 'missing')), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(items, fc.nat({ max: 3 }), (prices, quantity) => {
        const all = prices.map(([amount, per]) => item(amount, per));
        const decision = decideFee(
          { paid: 'AT_INTAKE', rules: [{ items: all, legalBasis: 'NQ 1' }] },
          { ...facts, quantity },
        );
        const free = prices.every(([amount, per]) => {
          if (typeof amount !== 'number' || per === 'missing') return false;
          return amount === 0 || (per === 'quantity' && quantity === 0);
        });
        expect(decision.status === 'FREE').toBe(free);
        expect(decision.total === null).toBe(
          decision.status === 'SEE_TEXT' || decision.status === 'UNDECIDED',
        );
      }),
    );
  });
});

describe('checkFeeTable', () => {
  const answers = { pages: 'number', exempt: 'boolean' } as const;
  const codes = (table: FeeTable) => checkFeeTable(table, answers).map(({ code, path }) => `${code} ${path}`);
  const withRule = (rule: Partial<FeeTable['rules'][number]>): FeeTable => ({
    paid: 'AT_INTAKE',
    rules: [{ items: [item(1000)], legalBasis: 'NQ 1', ...rule }],
  });

  it('passes the tables above', () => {
    expect(codes(residence)).toEqual([]);
    expect(codes(copies)).toEqual([]);
  });

  it.each<[string, FeeTable]>([
    ['NO_RULES rules', { paid: 'AT_INTAKE', rules: [] }],
    ['NO_LEGAL_BASIS rules[0].legalBasis', withRule({ legalBasis: ' ' })],
    ['BAD_DATE rules[0].validFrom', withRule({ validFrom: '2026-02-30' })],
    ['BAD_DATE rules[0].validTo', withRule({ validFrom: '2026-02-02', validTo: '2026-02-01' })],
    ['BAD_EXPRESSION rules[0].when', withRule({ when: tree('exmpt') })],
    ['BAD_EXPRESSION rules[0].when', withRule({ when: tree('pages') })],
    ['BAD_EXPRESSION rules[0].items[0].amount', withRule({ items: [item(tree('exempt'))] })],
    ['BAD_AMOUNT rules[0].items[0].amount', withRule({ items: [item(1000.5)] })],
    ['BAD_AMOUNT rules[0].items[0].amount', withRule({ items: [item(-1)] })],
    ['BAD_PER rules[0].items[0].per', withRule({ items: [item(1000, 'copies')] })],
    ['BAD_PER rules[0].items[0].per', withRule({ items: [item(1000, 'exempt')] })],
    ['DUPLICATE_KEY rules[0].items[1].key', withRule({ items: [item(1), item(2)] })],
    ['UNREACHABLE rules[1]', { paid: 'AT_INTAKE', rules: [...withRule({}).rules, ...withRule({}).rules] }],
  ])('finds %s', (problem, table) => {
    expect(codes(table)).toEqual([problem]);
  });
});

describe('failedFeeCases', () => {
  it('names the case that no longer holds', () => {
    const cases = [
      { name: 'counter', facts, total: 20_000 },
      { name: 'group', facts: { ...facts, caseKey: 'GROUP' }, total: null },
      { name: 'online', facts: { ...facts, channel: 'ONLINE' }, total: 10_000 },
    ];
    expect(failedFeeCases(residence, cases)).toMatchObject([
      { name: 'online', expected: 10_000, actual: 5000 },
    ]);
  });
});
