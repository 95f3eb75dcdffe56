/** A table for people on standard output. */
export function table(title, rows) {
  const width = Math.max(...rows.map(([name]) => name.length));
  process.stdout.write(`\n${title}\n`);
  for (const [name, value] of rows) {
    const shown = typeof value === 'number' ? value.toLocaleString('en') : value;
    process.stdout.write(`  ${name.padEnd(width)}  ${shown}\n`);
  }
}

/** The same for a program: one line of JSON. */
export function line(result) {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`;
}

/** Nanoseconds for each of `count` runs of `work`, the best of three. */
export function nanoseconds(count, work) {
  let best = Infinity;
  for (let turn = 0; turn < 3; turn += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, ((performance.now() - start) * 1_000_000) / count);
  }
  return best;
}
