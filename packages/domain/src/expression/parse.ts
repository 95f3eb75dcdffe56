import type { Text } from '../text.js';
import type { BinaryOperator, Expression, FunctionName, RangeBounds } from './ast.js';
import { FUNCTIONS, isFunctionName } from './functions.js';
import type { ExpressionProblem } from './problem.js';
import { Fault, type Token, type TokenKind, tokenize } from './tokens.js';

/** Longest source text, in UTF-16 units. */
export const MAX_SOURCE_LENGTH = 4000;
/** Deepest nesting of brackets, operators and if-else; `and` / `or` chains do not nest. */
export const MAX_DEPTH = 40;

export type ParseResult =
  | { ok: true; ast: Expression; places: ReadonlyMap<Expression, number> }
  | { ok: false; error: ExpressionProblem };

const KEYWORDS: ReadonlySet<string> = new Set(
  'if then else and or not between in true false null'.split(' '),
);
const FORBIDDEN = /(?:^|\.)(?:__|constructor(?:\.|$)|prototype(?:\.|$))/;
const COMPARISONS: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);

/**
 * Parses a source text of the expression language (a subset of DMN FEEL, ADR 0002). `places` tells
 * where each node of the tree begins, for the type checker's messages. Never throws; time and result
 * are bounded by the length and depth limits.
 *
 *     if      := "if" if "then" if "else" if | or
 *     or      := and ("or" and)*            and := compare ("and" compare)*
 *     compare := sum ( ("="|"!="|"<"|"<="|">"|">=") sum
 *                    | "between" sum "and" sum
 *                    | "in" ("["|"(") if ".." if ("]"|")")
 *                    | "in" ("["|"(") if ("," if)* ("]"|")") | "in" sum )?
 *     sum     := product (("+"|"-") product)*   product := unary (("*"|"/") unary)*
 *     unary   := "-" unary | literal | name | function "(" if,* ")" | "(" if ")" | "[" if,* "]"
 */
export function parse(source: string): ParseResult {
  try {
    if (source.length > MAX_SOURCE_LENGTH) throw new Fault('TOO_LONG', MAX_SOURCE_LENGTH);
    const places = new Map<Expression, number>();
    const ast = parseTokens(tokenize(source), places);
    if (isDeeperThan(ast, MAX_DEPTH)) throw new Fault('TOO_DEEP', 0);
    return { ok: true, ast, places };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return { ok: false, error: { code: fault.code, at: fault.at, message: messageOf(fault) } };
  }
}

function parseTokens(tokens: readonly Token[], places: Map<Expression, number>): Expression {
  let index = 0;
  let depth = 0;

  const peek = (ahead = 0): Token => tokens[Math.min(index + ahead, tokens.length - 1)] as Token;
  const is = (text: string, kind: TokenKind = 'symbol', ahead = 0): boolean =>
    peek(ahead).kind === kind && peek(ahead).text === text;
  const accept = (text: string, kind?: TokenKind): boolean => {
    const found = is(text, kind);
    if (found) index += 1;
    return found;
  };
  const fail = (): never => {
    const { kind, at, text } = peek();
    throw new Fault(kind === 'end' ? 'UNEXPECTED_END' : 'UNEXPECTED_TOKEN', at, text);
  };
  const expect = (text: string, kind?: TokenKind): void => {
    if (!accept(text, kind)) fail();
  };
  const placed = (at: number, node: Expression): Expression => {
    places.set(node, at);
    return node;
  };

  function nested<T>(rule: () => T): T {
    depth += 1;
    if (depth > MAX_DEPTH) throw new Fault('TOO_DEEP', peek().at);
    const node = rule();
    depth -= 1;
    return node;
  }

  function expression(): Expression {
    return nested(() => {
      const { at } = peek();
      if (!accept('if', 'word')) return chain('or', () => chain('and', comparison));
      const condition = expression();
      expect('then', 'word');
      const yes = expression();
      expect('else', 'word');
      return placed(at, { op: 'if', args: [condition, yes, expression()] });
    });
  }

  function chain(op: 'and' | 'or', operand: () => Expression): Expression {
    const { at } = peek();
    const first = operand();
    if (!is(op, 'word')) return first;
    const args = [first];
    while (accept(op, 'word')) args.push(operand());
    return placed(at, { op, args });
  }

  function comparison(): Expression {
    const { at } = peek();
    const left = sum();
    const { kind, text } = peek();
    if (kind === 'symbol' && COMPARISONS.has(text)) {
      index += 1;
      return placed(at, { op: text as BinaryOperator, args: [left, sum()] });
    }
    if (accept('between', 'word')) {
      const low = sum();
      expect('and', 'word');
      return placed(at, { op: 'between', args: [left, low, sum()] });
    }
    return accept('in', 'word') ? placed(at, membership(left)) : left;
  }

  function membership(value: Expression): Expression {
    const open = peek().text;
    if (!accept('[') && !accept('(')) return { op: 'in', args: [value, sum()] };
    const first = expression();
    if (accept('..')) {
      const high = expression();
      const close = peek().text;
      if (!accept(']')) expect(')');
      return { op: 'inRange', bounds: `${open}${close}` as RangeBounds, args: [value, first, high] };
    }
    const items = [first];
    while (accept(',')) items.push(expression());
    expect(open === '[' ? ']' : ')');
    return { op: 'in', args: [value, ...items] };
  }

  function leftChain(operators: readonly BinaryOperator[], operand: () => Expression): Expression {
    const { at } = peek();
    let left = operand();
    for (;;) {
      const op = operators.find((operator) => accept(operator));
      if (!op) return left;
      left = placed(at, { op, args: [left, operand()] });
    }
  }

  function sum(): Expression {
    return leftChain(['+', '-'], () => leftChain(['*', '/'], unary));
  }

  function unary(): Expression {
    const { at } = peek();
    if (!accept('-')) return primary();
    if (peek().kind === 'number') return placed(at, { op: 'literal', value: -number() });
    return placed(at, { op: 'negate', args: [nested(unary)] });
  }

  function number(): number {
    const { text, at } = peek();
    const value = Number(text);
    if (!Number.isFinite(value)) throw new Fault('UNEXPECTED_TOKEN', at, text);
    index += 1;
    return value;
  }

  function primary(): Expression {
    const token = peek();
    if (token.kind === 'number') return placed(token.at, { op: 'literal', value: number() });
    if (token.kind === 'word') return placed(token.at, call() ?? nameOrConstant());
    if (token.kind === 'string') {
      index += 1;
      return placed(token.at, { op: 'literal', value: token.text });
    }
    if (accept('[')) return placed(token.at, { op: 'list', items: listUntil(']') });
    expect('(');
    const inner = expression();
    expect(')');
    return inner;
  }

  /** A function's name may be two words: `starts with(`. */
  function call(): Expression | null {
    const { at } = peek();
    for (const length of [2, 1]) {
      const words = tokens.slice(index, index + length);
      if (!is('(', 'symbol', length) || words.some(({ kind }) => kind !== 'word')) continue;
      const name = words.map(({ text }) => text).join(' ');
      if (isFunctionName(name)) {
        index += length + 1;
        const args = listUntil(')');
        checkArity(name, args.length, at);
        return { op: 'call', fn: name, args };
      }
      if (length === 1 && !KEYWORDS.has(name)) throw new Fault('UNKNOWN_FUNCTION', at, name);
    }
    return null;
  }

  function listUntil(close: ']' | ')'): Expression[] {
    const items: Expression[] = [];
    if (accept(close)) return items;
    do items.push(expression());
    while (accept(','));
    expect(close);
    return items;
  }

  function nameOrConstant(): Expression {
    const { text, at } = peek();
    if (text === 'true' || text === 'false' || text === 'null') {
      index += 1;
      return { op: 'literal', value: text === 'null' ? null : text === 'true' };
    }
    if (KEYWORDS.has(text)) fail();
    if (FORBIDDEN.test(text)) throw new Fault('FORBIDDEN_NAME', at, text);
    index += 1;
    return { op: 'name', path: text.split('.') };
  }

  const ast = expression();
  if (peek().kind !== 'end') fail();
  return ast;
}

function checkArity(name: FunctionName, count: number, at: number): void {
  const { params, variadic } = FUNCTIONS[name];
  const right = variadic ? count >= params.length : count === params.length;
  if (!right) throw new Fault('WRONG_ARGUMENT_COUNT', at, name);
}

function isDeeperThan(node: Expression, limit: number): boolean {
  if (limit === 0) return true;
  const parts = node.op === 'list' ? node.items : 'args' in node ? node.args : [];
  return parts.some((part) => isDeeperThan(part, limit - 1));
}

function messageOf({ code, at, what }: Fault): Text {
  const messages: Partial<Record<string, Text>> = {
    TOO_LONG: {
      vi: `Biểu thức dài quá ${MAX_SOURCE_LENGTH} ký tự`,
      en: `The expression is longer than ${MAX_SOURCE_LENGTH} characters`,
    },
    TOO_DEEP: { vi: 'Biểu thức lồng nhau quá sâu', en: 'The expression is nested too deeply' },
    UNTERMINATED_STRING: { vi: 'Chuỗi thiếu dấu " đóng', en: 'A text lacks its closing "' },
    UNEXPECTED_END: { vi: 'Biểu thức chưa trọn vẹn', en: 'The expression ends too early' },
    FORBIDDEN_NAME: { vi: `Không được dùng tên “${what}”`, en: `The name “${what}” is not allowed` },
    UNKNOWN_FUNCTION: { vi: `Không có hàm “${what}”`, en: `There is no function “${what}”` },
    WRONG_ARGUMENT_COUNT: {
      vi: `Hàm “${what}” nhận sai số lượng tham số`,
      en: `The function “${what}” has the wrong number of arguments`,
    },
  };
  return (
    messages[code] ?? {
      vi: `Không hiểu “${what}” ở vị trí ${at + 1}`,
      en: `“${what}” is not understood at position ${at + 1}`,
    }
  );
}
