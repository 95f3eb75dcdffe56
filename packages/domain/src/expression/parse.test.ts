import { describe, expect, it } from 'vitest';
import type { Expression } from './ast.js';
import { namesIn } from './names-in.js';
import { MAX_DEPTH, MAX_SOURCE_LENGTH, parse } from './parse.js';
import { print } from './print.js';

function tree(source: string): Expression {
  const result = parse(source);
  if (!result.ok) throw new Error(`${source}: ${result.error.code} at ${result.error.at}`);
  return result.ast;
}

describe('parse', () => {
  it('reads a condition into plain JSON', () => {
    const ast = tree('floors >= 3 and usage != "SHOP"');
    expect(ast).toEqual({
      op: 'and',
      args: [
        {
          op: '>=',
          args: [
            { op: 'name', path: ['floors'] },
            { op: 'literal', value: 3 },
          ],
        },
        {
          op: '!=',
          args: [
            { op: 'name', path: ['usage'] },
            { op: 'literal', value: 'SHOP' },
          ],
        },
      ],
    });
    expect(JSON.parse(JSON.stringify(ast))).toEqual(ast);
  });

  // Each pair must be read the same way: precedence, grouping and the spellings of FEEL.
  it.each([
    ['a or b and c', 'a or (b and c)'],
    ['1 + 2 * 3', '1 + (2 * 3)'],
    ['1 - 2 - 3', '(1 - 2) - 3'],
    ['8 / 4 / 2', '(8 / 4) / 2'],
    ['-a * b', '(-a) * b'],
    ['a + 1 > b * 2', '(a + 1) > (b * 2)'],
    ['a between 1 and 2 and b', '(a between 1 and 2) and b'],
    ['if a then b else if c then d else e', 'if a then b else (if c then d else e)'],
    ['x in ("A", "B")', 'x in ["A", "B"]'],
    ['x in choices', 'x in [choices]'],
    ['starts   with(a, "0")', 'starts with(a, "0")'],
    ['a\n  and\tb', 'a and b'],
  ])('%s is %s', (source, same) => {
    expect(tree(source)).toEqual(tree(same));
  });

  it('keeps apart what brackets keep apart', () => {
    expect(tree('1 - (2 - 3)')).not.toEqual(tree('1 - 2 - 3'));
    expect(tree('(a and b) and c')).not.toEqual(tree('a and b and c'));
    expect(tree('x in [[1, 2]]')).not.toEqual(tree('x in [1, 2]'));
  });

  it.each(['[1..5]', '(1..5]', '[1..5)', '(1..5)'])('reads the range %s', (range) => {
    expect(tree(`x in ${range}`)).toMatchObject({ op: 'inRange', bounds: `${range[0]}${range.at(-1)}` });
  });

  it('reads texts with quotes, line ends and other scripts', () => {
    expect(tree('"a \\"b\\" \\\\ \\n Đặng \\u0110"')).toEqual({ op: 'literal', value: 'a "b" \\ \n Đặng Đ' });
  });

  it.each([
    ['', 'UNEXPECTED_END', 0],
    ['a and', 'UNEXPECTED_END', 5],
    ['a = = b', 'UNEXPECTED_TOKEN', 4],
    ['a < b < c', 'UNEXPECTED_TOKEN', 6],
    ['a b', 'UNEXPECTED_TOKEN', 2],
    ['(a', 'UNEXPECTED_END', 2],
    ['a in [1, 2)', 'UNEXPECTED_TOKEN', 10],
    ['a # b', 'UNEXPECTED_CHARACTER', 2],
    ['a == b', 'UNEXPECTED_TOKEN', 3],
    ['"open', 'UNTERMINATED_STRING', 0],
    ['x = "open', 'UNTERMINATED_STRING', 4],
    ['eval("1")', 'UNKNOWN_FUNCTION', 0],
    ['1 + random()', 'UNKNOWN_FUNCTION', 4],
    ['count()', 'WRONG_ARGUMENT_COUNT', 0],
    ['not(a, b)', 'WRONG_ARGUMENT_COUNT', 0],
    ['min()', 'WRONG_ARGUMENT_COUNT', 0],
    ['1e999', 'UNEXPECTED_TOKEN', 0],
    ['then', 'UNEXPECTED_TOKEN', 0],
    ['a = b; c', 'UNEXPECTED_CHARACTER', 5],
  ])('refuses %j: %s at %i', (source, code, at) => {
    const result = parse(source);
    expect(result).toMatchObject({ ok: false, error: { code, at } });
    expect(!result.ok && result.error.message.vi).toBeTruthy();
  });

  it.each([
    '__proto__',
    'a.__proto__.b',
    'constructor',
    'a.constructor',
    'constructor.name',
    'a.prototype',
    '__x',
  ])('refuses the name %s', (name) => {
    expect(parse(`${name} = 1`)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN_NAME', at: 0 } });
  });

  it('allows names that only begin like forbidden ones', () => {
    expect(namesIn(tree('constructorName = prototypes.first_'))).toEqual([
      'constructorName',
      'prototypes.first_',
    ]);
  });

  it.each([
    ['brackets', '('.repeat(1500) + '1' + ')'.repeat(1500)],
    ['lists', '['.repeat(1500) + ']'.repeat(1500)],
    ['minus signs', '-'.repeat(3000) + '1'],
    ['nots', 'not('.repeat(700) + 'a' + ')'.repeat(700)],
    ['else-ifs', 'if a then 1 else '.repeat(200) + '2'],
    ['sums', `1${' + 1'.repeat(900)}`],
  ])('refuses deeply nested %s', (_, source) => {
    expect(parse(source)).toMatchObject({ ok: false, error: { code: 'TOO_DEEP' } });
  });

  it('refuses a source of 100 kB at once, and takes the longest allowed', () => {
    expect(parse('a or '.repeat(20_000) + 'a')).toMatchObject({ ok: false, error: { code: 'TOO_LONG' } });
    expect(parse(`${'a or '.repeat(MAX_SOURCE_LENGTH / 5 - 1)}aaaaa`)).toMatchObject({ ok: true });
    expect(parse('('.repeat(MAX_DEPTH - 1) + '1' + ')'.repeat(MAX_DEPTH - 1)).ok).toBe(true);
  });

  it('tells where each node begins', () => {
    const result = parse('a = 1 and  count(b) > 2');
    const [, second] = result.ok && result.ast.op === 'and' ? result.ast.args : [];
    expect(result.ok && second && result.places.get(second)).toBe(11);
  });
});

describe('print', () => {
  it.each([
    'floors >= 3 and (usage = "SHOP" or not(is blank(plan)))',
    'x in [1..5)',
    'if a then 1 else if b then 2 else 3',
    '(if a then 1 else 2) + 3',
    'age on(father.dateOfBirth, today()) between 18 and 60',
    '-(5)',
    'days between(date("2026-01-01"), today()) > -5',
    '1 - (2 - 3) * 4',
  ])('%s stays as it is', (source) => {
    expect(print(tree(source))).toBe(source);
  });
});

describe('namesIn', () => {
  it('lists each name once, from every corner', () => {
    const source = 'if a in [b, c.d] then sum(e.f) > -a + g else g between 1 and h';
    expect(namesIn(tree(source))).toEqual(['a', 'b', 'c.d', 'e.f', 'g', 'h']);
  });
});
