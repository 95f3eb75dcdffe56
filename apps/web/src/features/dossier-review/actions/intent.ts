import { ApiProblem } from '../../../shared/api/api-problem.js';
import { newIdempotencyKey } from '../../../shared/api/idempotency-key.js';

/**
 * One key per wish. While nobody knows whether it was granted (the network went, the server broke), the same wish keeps
 * its key, so that trying again cannot do it twice; another wish, or one that was answered, gets a new one.
 */
export function createIntent(newKey: () => string = newIdempotencyKey) {
  let held: { wish: string; key: string } | null = null;
  return {
    keyFor(wish: unknown): string {
      const said = JSON.stringify(wish);
      if (held?.wish !== said) held = { wish: said, key: newKey() };
      return held.key;
    },
    /** Called with what came of it; null means that it was done. */
    answered(problem: unknown): void {
      const unknown = problem instanceof ApiProblem && (problem.status === 0 || problem.status >= 500);
      if (!unknown) held = null;
    },
  };
}
