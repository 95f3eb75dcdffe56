import { describe, expect, it } from 'vitest';
import { compileExpression } from './compile-expression.js';
import { parse } from './parse.js';
import { typecheck } from './typecheck.js';
import type { TypeEnvironment } from './types.js';

const env: TypeEnvironment = {
  floors: 'number',
  name: 'string',
  urgent: 'boolean',
  born: 'date',
  usage: { type: 'string', oneOf: ['HOUSE', 'SHOP'] },
  papers: { type: 'list<string>', oneOf: ['LAND', 'PLAN'] },
  members: 'list',
  'members.share': 'list<number>',
  'members.name': 'list<string>',
  'father.fullName': 'string',
  profile: 'any',
};

function problems(source: string, expected?: Parameters<typeof compileExpression>[2]): string[] {
  const result = compileExpression(source, env, expected);
  return result.ok ? [] : result.errors.map(({ code, at }) => `${code} ${at}`);
}

describe('typecheck', () => {
  it.each([
    ['floors + 1', 'number'],
    ['name + "x"', 'string'],
    ['floors > 1 and urgent', 'boolean'],
    ['if urgent then floors else 0', 'number'],
    ['if urgent then floors else null', 'number'],
    ['today()', 'date'],
    ['sum(members.share)', 'number'],
    ['["a", name]', 'list<string>'],
    ['members.name', 'list<string>'],
    ['null', 'any'],
    ['profile', 'any'],
    ['-floors', 'number'],
  ])('%s is a %s', (source, type) => {
    expect(compileExpression(source, env)).toMatchObject({ ok: true, type });
  });

  it.each([
    'usage = "SHOP"',
    'usage in ["SHOP", "HOUSE"]',
    'list contains(papers, "LAND")',
    '"PLAN" in papers',
    'born < date("2020-01-31")',
    'age on(born, today()) >= 18',
    'name = null and born != null',
    'profile = "x" or profile > 3',
    'floors between 1 and count(members)',
    'not(is blank(father.fullName))',
    'father.fullName in members.name',
  ])('%s is a good condition', (source) => {
    expect(problems(source, 'boolean')).toEqual([]);
  });

  it.each([
    ['floor > 1', 'UNKNOWN_NAME 0'],
    ['urgent and missing.part', 'UNKNOWN_NAME 11'],
    ['father = "x"', 'UNKNOWN_NAME 0'],
    ['toString = "x"', 'UNKNOWN_NAME 0'],
    ['floors and urgent', 'WRONG_TYPE 0'],
    ['name + 1', 'WRONG_TYPE 7'],
    ['floors + name', 'WRONG_TYPE 9'],
    ['not(floors)', 'WRONG_TYPE 4'],
    ['sum(members)', 'WRONG_TYPE 4'],
    ['sum(members.name)', 'WRONG_TYPE 4'],
    ['count(name)', 'WRONG_TYPE 6'],
    ['age on(name, today())', 'WRONG_TYPE 7'],
    ['if floors then 1 else 2', 'WRONG_TYPE 3'],
    ['name < "x"', 'WRONG_TYPE 0'],
    ['urgent between true and false', 'WRONG_TYPE 0'],
    ['members = members', 'NOT_COMPARABLE 0'],
    ['floors = "4"', 'NOT_COMPARABLE 0'],
    ['born > "2020-01-01"', 'NOT_COMPARABLE 0'],
    ['floors in ["a"]', 'NOT_COMPARABLE 0'],
    ['if urgent then 1 else "x"', 'NOT_COMPARABLE 0'],
    ['[1, "a"]', 'NOT_COMPARABLE 0'],
    ['usage = "SHOPS"', 'UNKNOWN_CHOICE 8'],
    ['usage in ["HOUSE", "BARN"]', 'UNKNOWN_CHOICE 19'],
    ['list contains(papers, "TAX")', 'UNKNOWN_CHOICE 22'],
    ['"TAX" in papers', 'UNKNOWN_CHOICE 0'],
    ['born = date("2026-02-30")', 'INVALID_DATE 12'],
  ])('%s: %s', (source, problem) => {
    expect(problems(source)).toContain(problem);
  });

  it('tells every mistake at once', () => {
    expect(problems('a = 1 and b = 2 and floors')).toEqual([
      'UNKNOWN_NAME 0',
      'UNKNOWN_NAME 10',
      'WRONG_TYPE 20',
    ]);
  });

  it('asks for the type that the place needs', () => {
    expect(problems('floors', 'boolean')).toEqual(['WRONG_TYPE 0']);
    expect(problems('urgent', 'number')).toEqual(['WRONG_TYPE 0']);
  });

  it('gives the message without a place when only the tree is at hand', () => {
    const parsed = parse('floor > 1');
    if (!parsed.ok) throw new Error(parsed.error.code);
    const checked = typecheck(JSON.parse(JSON.stringify(parsed.ast)), env);
    expect(checked).toMatchObject({ ok: false, errors: [{ code: 'UNKNOWN_NAME', at: null }] });
  });

  it('advises how a date is written', () => {
    const result = compileExpression('born > "2020-01-01"', env);
    expect(!result.ok && result.errors[0]?.message.vi).toContain('date("2026-01-31")');
  });
});
