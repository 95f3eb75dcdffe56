import { explain } from './explain.js';

/** The last words of a process that cannot go on. */
export function explainAndExit(error: unknown): void {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
  // Whatever is still open (a pool, a timer) must not keep a failed start alive.
  setTimeout(() => process.exit(1), 500).unref();
}
