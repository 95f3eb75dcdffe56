import { ConfigError } from '../config/index.js';

/** The last words of a process that cannot go on: one line for a mistake of settings, everything for a fault of ours. */
export function explainAndExit(error: unknown): void {
  const words = error instanceof ConfigError ? error.message : describe(error);
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
  // Whatever is still open (a pool, a timer) must not keep a failed start alive.
  setTimeout(() => process.exit(1), 500).unref();
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
