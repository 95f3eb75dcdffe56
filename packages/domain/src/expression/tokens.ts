import type { ExpressionProblemCode } from './problem.js';

export type TokenKind = 'number' | 'string' | 'word' | 'symbol' | 'end';

export interface Token {
  kind: TokenKind;
  /** The source text; for a string, its contents. */
  text: string;
  at: number;
}

/** Carries the first fault out of tokenizer and parser; never leaves `parse`. */
export class Fault extends Error {
  constructor(
    readonly code: ExpressionProblemCode,
    readonly at: number,
    readonly what: string = '',
  ) {
    super(code);
  }
}

const BLANK = /\s+/y;
const NUMBER = /\d+(?:\.\d+)?(?:e[+-]?\d+)?/y;
const WORD = /[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*/y;
const STRING = /"((?:[^"\\]|\\.)*)"/sy;
const SYMBOL = /\.\.|!=|<=|>=|[=<>+\-*/()[\],]/y;
const ESCAPE = /\\(u[0-9a-fA-F]{4}|.)/gs;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** Cuts a source text into tokens; throws Fault. The last token is always `end`. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  while (at < source.length) {
    const start = at;
    const add = (kind: TokenKind, match: RegExpExecArray, text = match[0]): void => {
      tokens.push({ kind, text, at: start });
      at += match[0].length;
    };
    const blank = take(BLANK);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    const word = take(WORD);
    if (word) {
      add('word', word);
      continue;
    }
    const number = take(NUMBER);
    if (number) {
      add('number', number);
      continue;
    }
    const string = take(STRING);
    if (string) {
      add('string', string, unescape(string[1] ?? ''));
      continue;
    }
    const symbol = take(SYMBOL);
    if (!symbol) {
      throw new Fault(source[at] === '"' ? 'UNTERMINATED_STRING' : 'UNEXPECTED_CHARACTER', at, source[at]);
    }
    add('symbol', symbol);
  }
  tokens.push({ kind: 'end', text: '', at: source.length });
  return tokens;
}

function unescape(text: string): string {
  return text.replace(ESCAPE, (_, escaped: string) =>
    escaped.length === 5
      ? String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
      : (ESCAPED[escaped] ?? escaped),
  );
}
