import type { ProblemCode, Text } from '@motcua/contracts';

export interface FieldProblem {
  /** JSON pointer into the request (body), or `/name` of a query or path parameter. */
  pointer: string;
  code: string;
  message: Text;
}

export interface ProblemOptions {
  /** What happened and what to do, for the person reading; replaces the code's own words. */
  detail?: Text;
  errors?: FieldProblem[];
  /** The workflow's refusal code, for ACTION_NOT_ALLOWED. */
  reason?: string;
  currentVersion?: number;
  /** Seconds; sent as Retry-After. */
  retryAfter?: number;
}

/** The only error a use case throws on purpose; anything else becomes INTERNAL_ERROR. */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly options: ProblemOptions = {},
  ) {
    super(options.detail?.en ?? code);
    this.name = 'ProblemError';
  }
}
