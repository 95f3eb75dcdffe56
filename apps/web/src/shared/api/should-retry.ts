import { ApiProblem } from './api-problem.js';

/** A refusal stays one; only a lost or overloaded connection is worth another try. */
export function shouldRetry(failures: number, error: unknown): boolean {
  const hopeless = !(error instanceof ApiProblem) || (error.status >= 400 && error.status < 500);
  return !hopeless && failures < 2;
}
