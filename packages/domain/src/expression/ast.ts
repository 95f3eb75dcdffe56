/** Operators on a fixed number of operands. */
export type BinaryOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/';

/** `()` open, `[]` closed on either side. */
export type RangeBounds = '[]' | '(]' | '[)' | '()';

/**
 * A parsed expression. Plain JSON: the server parses once, stores and ships this, and the browser
 * needs the evaluator only.
 */
export type Expression =
  | { op: 'literal'; value: number | string | boolean | null }
  | { op: 'name'; path: readonly string[] }
  | { op: 'list'; items: readonly Expression[] }
  | { op: 'call'; fn: FunctionName; args: readonly Expression[] }
  | { op: 'and' | 'or'; args: readonly Expression[] }
  | { op: BinaryOperator; args: readonly [left: Expression, right: Expression] }
  | { op: 'negate'; args: readonly [operand: Expression] }
  | { op: 'if'; args: readonly [condition: Expression, yes: Expression, no: Expression] }
  | { op: 'between'; args: readonly [value: Expression, low: Expression, high: Expression] }
  /** True when the value equals an item, or is a member of an item that is a list. */
  | { op: 'in'; args: readonly [value: Expression, ...items: Expression[]] }
  | {
      op: 'inRange';
      bounds: RangeBounds;
      args: readonly [value: Expression, low: Expression, high: Expression];
    };

export type FunctionName =
  | 'not'
  | 'count'
  | 'sum'
  | 'min'
  | 'max'
  | 'contains'
  | 'list contains'
  | 'starts with'
  | 'is blank'
  | 'age on'
  | 'days between'
  | 'date'
  | 'today';

/** What an expression evaluates to: plain JSON. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
