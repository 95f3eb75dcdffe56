const pending = new Set();
let ending;

/** Registers what must be ended, also on Ctrl-C; gives the way of ending it, which works once. */
export function atEnd(stop) {
  let stopped;
  const once = () => {
    pending.delete(once);
    stopped ??= Promise.resolve().then(stop);
    return stopped;
  };
  pending.add(once);
  return once;
}

/** The last opened first. */
export async function endAll() {
  for (const stop of [...pending].toReversed()) await stop().catch(() => undefined);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    process.stderr.write('stopping\n');
    ending ??= endAll().finally(() => process.exit(1));
  });
}
