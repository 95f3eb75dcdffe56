import { fstatSync } from 'node:fs';

/** Longer than any request of ours should take; after it the process ends whatever is still open. */
const DRAIN_LIMIT = 10_000;

function stdinIsPipe(): boolean {
  try {
    const stdin = fstatSync(0);
    return stdin.isFIFO() || stdin.isSocket();
  } catch {
    return false;
  }
}

/**
 * Runs `close` once, at SIGTERM, SIGINT, or when the process that started us is gone (its IPC channel closes, or with
 * `child` its end of our standard input), then exits: 0 when all closed in time.
 */
export function stopCleanly(close: () => Promise<void>, child: boolean): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), DRAIN_LIMIT).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
  if (child && stdinIsPipe()) {
    process.stdin.once('end', stop);
    process.stdin.once('error', stop);
    process.stdin.resume();
  }
}
