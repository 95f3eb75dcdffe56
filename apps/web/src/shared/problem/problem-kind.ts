import type { ApiProblem } from '../api/api-problem.js';

export type ProblemKind = 'notFound' | 'conflict' | 'tooMany' | 'server' | 'offline' | 'expired' | 'other';

/** Which of our own pages fits: what happened decides what the person can do about it. */
export function problemKind(problem: Pick<ApiProblem, 'status'>): ProblemKind {
  const { status } = problem;
  if (status === 0) return 'offline';
  if (status === 401) return 'expired';
  if (status === 403 || status === 404 || status === 410) return 'notFound';
  if (status === 409 || status === 412) return 'conflict';
  if (status === 429) return 'tooMany';
  return status >= 500 ? 'server' : 'other';
}
