/** Deadlock, serialization failure, lock not to be had in time. */
const WORTH_REPEATING = new Set(['40P01', '40001', '55P03']);
const TRIES = 6;

/** A batch that met somebody else's work is tried again: theirs goes first. */
export async function withRetries<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!WORTH_REPEATING.has(code) || attempt === TRIES) throw error;
      await new Promise((done) => setTimeout(done, 200 * attempt));
    }
  }
}
