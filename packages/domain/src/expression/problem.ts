import type { Text } from '../text.js';

export type ExpressionProblemCode =
  | 'TOO_LONG'
  | 'TOO_DEEP'
  | 'UNEXPECTED_CHARACTER'
  | 'UNTERMINATED_STRING'
  | 'UNEXPECTED_TOKEN'
  | 'UNEXPECTED_END'
  | 'FORBIDDEN_NAME'
  | 'UNKNOWN_FUNCTION'
  | 'WRONG_ARGUMENT_COUNT'
  | 'UNKNOWN_NAME'
  | 'WRONG_TYPE'
  | 'NOT_COMPARABLE'
  | 'UNKNOWN_CHOICE'
  | 'INVALID_DATE';

/** What is wrong with an expression, and where. */
export interface ExpressionProblem {
  code: ExpressionProblemCode;
  /** Offset in the source text; null when only the parsed tree is at hand. */
  at: number | null;
  message: Text;
}
