import { describe, expect, it } from 'vitest';
import type { Expression, Value } from './ast.js';
import { evaluate, holds } from './evaluate.js';
import { parse } from './parse.js';

function tree(source: string): Expression {
  const result = parse(source);
  if (!result.ok) throw new Error(`${source}: ${result.error.code} at ${result.error.at}`);
  return result.ast;
}

const scope = {
  floors: 4,
  name: 'Nguyễn Văn An',
  draft: '4x',
  blank: '  ',
  yes: true,
  no: false,
  born: '2008-02-29',
  filed: '2026-02-28',
  wrongDate: '2026-02-30',
  kinds: ['A', 'B'],
  empty: [],
  members: [
    { name: 'An', share: 10.5, cars: [{ seats: 4 }, { seats: 7 }] },
    { name: 'Bình', share: 4.5 },
  ],
  unfinished: [{ share: 1 }, {}],
  father: { fullName: 'Nguyễn Văn Ba', address: { communeCode: '19363' } },
  infinite: Number.POSITIVE_INFINITY,
  case: '1.001193.01',
};

describe('evaluate', () => {
  it.each<[string, Value]>([
    ['1 + 2 * 3 - 4 / 2', 5],
    ['-floors + 1', -3],
    ['"a" + "b"', 'ab'],
    ['floors = 4 and name != "x"', true],
    ['floors > 4 or floors >= 4', true],
    ['floors between 1 and 4', true],
    ['floors in [1..4)', false],
    ['floors in (3..4]', true],
    ['floors in (1, 2, 4)', true],
    ['"B" in kinds', true],
    ['"C" in kinds', false],
    ['case in ["1.001193.01", "1.001193.02"]', true],
    ['if floors > 3 then "cao" else "thấp"', 'cao'],
    ['not(yes)', false],
    ['count(members)', 2],
    ['sum(members.share)', 15],
    ['sum(members.cars.seats)', null],
    ['min(3, floors, 2)', 2],
    ['max(3, floors, 2)', 4],
    ['list contains(kinds, "A")', true],
    ['list contains(members.name, "An")', true],
    ['contains(name, "Văn")', true],
    ['starts with(name, "Nguyễn")', true],
    ['is blank(blank)', true],
    ['is blank(name)', false],
    ['is blank(empty)', true],
    ['is blank(no)', false],
    ['father.address.communeCode', '19363'],
    ['today()', '2026-11-21'],
    ['filed < today()', true],
    ['filed = date("2026-02-28")', true],
    ['days between(filed, date("2026-03-01"))', 1],
    ['days between(today(), filed)', -266],
    // Born on 29 February: eighteen on 1 March 2026, not on 28 February.
    ['age on(born, filed)', 17],
    ['age on(born, date("2026-03-01"))', 18],
    ['age on(born, date("2008-02-28"))', null],
  ])('%s = %j', (source, value) => {
    expect(evaluate(tree(source), scope, '2026-11-21')).toEqual(value);
  });

  // An unanswered question decides nothing.
  it.each<[string, Value]>([
    ['missing', null],
    ['father.missing.deeper', null],
    ['missing = "x"', null],
    ['missing != "x"', null],
    ['missing = null', true],
    ['missing != null', false],
    ['floors = null', false],
    ['null != name', true],
    ['missing > 1', null],
    ['missing between 1 and 2', null],
    ['floors between 5 and missing', false],
    ['missing in [1, 2]', null],
    ['floors in [1, missing]', null],
    ['floors in [4, missing]', true],
    ['"A" in missing', null],
    ['missing + 1', null],
    ['-missing', null],
    ['not(missing)', null],
    ['missing and no', false],
    ['missing and yes', null],
    ['missing or yes', true],
    ['missing or no', null],
    ['if missing then 1 else 2', 2],
    ['count(missing)', 0],
    ['sum(missing)', 0],
    ['sum(empty)', 0],
    ['sum(unfinished.share)', null],
    ['list contains(missing, "A")', false],
    ['contains(missing, "A")', null],
    ['is blank(missing)', true],
    ['age on(missing, today())', null],
    ['min(1, missing)', null],
  ])('on missing data: %s = %j', (source, value) => {
    expect(evaluate(tree(source), scope, '2026-11-21')).toEqual(value);
  });

  it.each<[string, Value]>([
    ['floors = "4"', null],
    ['draft > 3', null],
    ['name > "A"', null],
    ['name + 1', null],
    ['yes + 1', null],
    ['1 / 0', null],
    ['infinite', null],
    ['1e308 * 10', null],
    ['members = members', null],
    ['wrongDate < today()', null],
    ['date("2026-02-30")', null],
    ['count(name)', null],
    ['not(1)', null],
    ['name and yes', null],
    ['sum(members.name)', null],
  ])('on data of another kind: %s = %j', (source, value) => {
    expect(evaluate(tree(source), scope, '2026-11-21')).toEqual(value);
  });

  it('knows no day when it is told none', () => {
    expect(evaluate(tree('today()'), scope)).toBeNull();
    expect(evaluate(tree('today()'), scope, 'tomorrow')).toBeNull();
  });

  it('reads own properties only', () => {
    const inherited = Object.create({ secret: 1 }) as Record<string, unknown>;
    for (const path of [['secret'], ['toString'], ['constructor'], ['__proto__'], ['name', 'length']]) {
      expect(evaluate({ op: 'name', path }, { ...inherited, name: 'abc' })).toBeNull();
      expect(evaluate({ op: 'name', path }, inherited)).toBeNull();
    }
    expect(evaluate({ op: 'name', path: ['members', 'length'] }, scope)).toEqual([null, null]);
  });

  it('gives up on the whole of an expression that takes too many steps', () => {
    const many = { list: Array.from({ length: 6000 }, () => ({ n: 1 })) };
    expect(evaluate(tree('sum(list.n)'), many)).toBeNull();
    expect(evaluate(tree('is blank(sum(list.n))'), many)).toBeNull();
    expect(evaluate(tree('sum(list.n)'), { list: many.list.slice(0, 4000) })).toBe(4000);
    let deep: Expression = { op: 'literal', value: true };
    for (let i = 0; i < 50_000; i += 1) deep = { op: 'call', fn: 'not', args: [deep] };
    expect(evaluate(deep, {})).toBeNull();
  });

  it('is undecided on a damaged tree', () => {
    const damaged = [null, 7, {}, { op: 'and' }, { op: '+', args: [] }, { op: 'call', fn: 'eval', args: [] }];
    for (const node of damaged) expect(evaluate(node as unknown as Expression, scope)).toBeNull();
  });
});

describe('holds', () => {
  it('is true only for true', () => {
    expect(holds(tree('floors = 4'), scope)).toBe(true);
    expect(holds(tree('floors'), scope)).toBe(false);
    expect(holds(tree('missing = 4'), scope)).toBe(false);
  });
});
