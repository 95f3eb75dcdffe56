import type { Problem } from '@motcua/contracts';

export interface FieldProblem {
  /** JSON pointer into what was sent, for instance `/answers/child/name`. */
  pointer: string;
  code: string;
  message: string;
}

/**
 * `OFFLINE`: no answer came at all. `BAD_ANSWER`: one came that is not ours, as from a proxy in between.
 * `PASSKEY_STOPPED`: the browser or the person gave none.
 */
export type ApiProblemCode = Problem['code'] | 'OFFLINE' | 'BAD_ANSWER' | 'PASSKEY_STOPPED';

/** Everything that can go wrong with a request, in one shape. Status 0 when no answer came. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: ApiProblemCode;
  /** In the reader's language, from the server; empty for the two codes of our own. */
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: readonly FieldProblem[];
  readonly reason: string | undefined;
  readonly currentVersion: number | undefined;
  readonly traceId: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    problem: Partial<Omit<Problem, 'code'>> & { status: number; code: ApiProblemCode },
    retryAfterSeconds?: number,
  ) {
    super(problem.title ?? problem.code);
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title ?? '';
    this.detail = problem.detail;
    this.errors = problem.errors ?? [];
    this.reason = problem.reason;
    this.currentVersion = problem.currentVersion;
    this.traceId = problem.traceId;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export const offline = () => new ApiProblem({ status: 0, code: 'OFFLINE' });

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';

/** Reads a refusal's body, given as text, whatever stood between us and the server. */
export function problemFrom(status: number, text: string, retryAfter: string | null): ApiProblem {
  const seconds = Number(retryAfter ?? NaN);
  const wait = Number.isFinite(seconds) ? seconds : undefined;
  try {
    const body: unknown = JSON.parse(text);
    if (isProblem(body)) return new ApiProblem({ ...body, status }, wait);
  } catch {
    // Not JSON: handled below like any other foreign answer.
  }
  return new ApiProblem({ status, code: 'BAD_ANSWER' }, wait);
}
