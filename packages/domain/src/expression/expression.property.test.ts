import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression, FunctionName } from './ast.js';
import { evaluate } from './evaluate.js';
import { FUNCTIONS, isFunctionName } from './functions.js';
import { MAX_DEPTH, parse } from './parse.js';
import { print } from './print.js';
import { typecheck } from './typecheck.js';
import type { ExpressionType, TypeEnvironment } from './types.js';

const NAMES = ['a', 'b', 'c', 'group', 'group.x', 'group.y', 'deep.er.name', 'today'];
const numbers = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const literal = fc
  .oneof(numbers, fc.string({ unit: 'binary' }), fc.boolean(), fc.constant(null))
  .map((value): Expression => ({ op: 'literal', value }));
const name = fc.constantFrom(...NAMES).map((text): Expression => ({ op: 'name', path: text.split('.') }));
const functionNames = Object.keys(FUNCTIONS).filter(isFunctionName);

const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
  const one = tie('expression');
  const two = fc.tuple(one, one);
  const three = fc.tuple(one, one, one);
  const call = (fn: FunctionName): fc.Arbitrary<Expression> => {
    const { params, variadic } = FUNCTIONS[fn];
    const maxLength = variadic ? params.length + 2 : params.length;
    return fc.array(one, { minLength: params.length, maxLength }).map((args) => ({ op: 'call', fn, args }));
  };
  const node: fc.Arbitrary<Expression> = fc.oneof(
    fc.array(one, { maxLength: 3 }).map((items): Expression => ({ op: 'list', items })),
    fc.constantFrom(...functionNames).chain(call),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(one, { minLength: 2, maxLength: 4 }))
      .map(([op, args]): Expression => ({ op, args })),
    fc
      .tuple(fc.constantFrom('=', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/'), two)
      .map(([op, args]): Expression => ({ op, args })),
    one.map((arg): Expression => ({ op: 'negate', args: [arg] })),
    three.map((args): Expression => ({ op: 'if', args })),
    three.map((args): Expression => ({ op: 'between', args })),
    fc
      .tuple(one, fc.array(one, { minLength: 1, maxLength: 3 }))
      .map(([value, items]): Expression => ({ op: 'in', args: [value, ...items] })),
    fc
      .tuple(fc.constantFrom('[]', '(]', '[)', '()'), three)
      .map(([bounds, args]): Expression => ({ op: 'inRange', bounds, args })),
  );
  return { expression: fc.oneof({ maxDepth: 5, depthSize: 'small' }, literal, name, node) };
});

const scopes = fc.oneof(
  fc.dictionary(fc.constantFrom('a', 'b', 'c', 'group', 'deep', '__proto__'), fc.jsonValue()),
  fc.object({
    key: fc.constantFrom('a', 'b', 'group', 'x', 'y', 'deep', 'er', 'name'),
    withBigInt: true,
    withDate: true,
  }),
);

describe('any expression', () => {
  it('reads back from its own text', () => {
    fc.assert(
      fc.property(expression, (ast) => {
        const text = print(ast);
        fc.pre(text.length <= 4000);
        const result = parse(text);
        expect(result.ok ? result.ast : result.error).toEqual(ast);
      }),
      { numRuns: 2000 },
    );
  });

  it('evaluates to JSON on any data, and never throws', () => {
    fc.assert(
      fc.property(expression, scopes, (ast, scope) => {
        const value = evaluate(ast, scope, '2026-11-21');
        expect(['string', 'number', 'boolean', 'object']).toContain(typeof value);
        expect(typeof value !== 'number' || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws on trees that are no trees', () => {
    const junk = fc.object({
      key: fc.constantFrom('op', 'args', 'value', 'path', 'items', 'fn', 'bounds'),
      values: [
        fc.constantFrom('and', 'name', 'call', '+', 'in', 'if', 'not', 'sum', 'literal'),
        fc.jsonValue(),
      ],
    });
    fc.assert(
      fc.property(junk, scopes, (ast, scope) => {
        expect(() => evaluate(ast as Expression, scope)).not.toThrow();
      }),
    );
  });

  it('does not change what it reads', () => {
    fc.assert(
      fc.property(
        expression,
        fc.dictionary(fc.constantFrom('a', 'b', 'group'), fc.jsonValue()),
        (ast, scope) => {
          const before = JSON.stringify([ast, scope]);
          evaluate(ast, scope, '2026-11-21');
          expect(JSON.stringify([ast, scope])).toBe(before);
        },
      ),
    );
  });

  it('has the type that the checker promised, or is undecided', () => {
    const env: TypeEnvironment = {
      a: 'number',
      b: 'boolean',
      c: 'string',
      group: 'list',
      'group.x': 'list<number>',
      today: 'date',
    };
    const group = fc.array(fc.record({ x: fc.integer() }, { requiredKeys: [] }));
    const answers = fc.record(
      { a: fc.integer(), b: fc.boolean(), c: fc.string(), group, today: fc.constant('2026-01-31') },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(expression, answers, (ast, scope) => {
        const checked = typecheck(ast, env);
        fc.pre(checked.ok);
        const value = evaluate(ast, scope, '2026-11-21');
        expect(!checked.ok || value === null || isOfType(value, checked.type)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

function isOfType(value: unknown, type: ExpressionType): boolean {
  if (type === 'any') return true;
  if (type.startsWith('list')) return Array.isArray(value);
  return typeof value === (type === 'date' ? 'string' : type);
}

describe('any text', () => {
  it('is parsed or refused in place, never thrown at', () => {
    const words = fc.constantFrom(
      'a',
      '1',
      '"x"',
      'and',
      'not',
      '(',
      ')',
      '[',
      ']',
      '..',
      'in',
      '-',
      '<',
      'if',
      ',',
      'is blank',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(texts, (source) => {
        const result = parse(source);
        const at = result.ok ? 0 : (result.error.at ?? -1);
        expect(at >= 0 && at <= source.length).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives a tree no deeper than allowed', () => {
    const nest = fc.constantFrom('(', 'not(', '-', '[', '1 + ', 'if a then b else ');
    fc.assert(
      fc.property(fc.array(nest, { maxLength: 120 }), (openings) => {
        const closings = openings
          .map((text) => (text.endsWith('(') ? ')' : text === '[' ? ']' : ''))
          .toReversed();
        const result = parse(`${openings.join('')}a${closings.join('')}`);
        expect(result.ok ? depthOf(result.ast) : 0).toBeLessThanOrEqual(MAX_DEPTH);
      }),
    );
  });
});

function depthOf(node: Expression): number {
  if (node.op === 'literal' || node.op === 'name') return 1;
  const parts = node.op === 'list' ? node.items : node.args;
  return 1 + Math.max(0, ...parts.map(depthOf));
}
