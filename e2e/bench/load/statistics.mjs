/** The value below which `share` of the sorted values lie (nearest rank); 0 of none. */
export function percentile(sorted, share) {
  if (sorted.length === 0) return 0;
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))];
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length === 0) return NaN;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Three digits that count: 1234 stays 1234, 12.34 is 12.3, 0.1234 is 0.123. */
export function rounded(value) {
  if (!Number.isFinite(value) || value === 0) return Number.isFinite(value) ? 0 : null;
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return Number(value.toFixed(Math.min(digits, 6)));
}

/** What a stretch of requests was like; times in milliseconds. */
export function summary(milliseconds, seconds) {
  const sorted = Float64Array.from(milliseconds).toSorted();
  return {
    requests: sorted.length,
    perSecond: rounded(sorted.length / seconds),
    p50: rounded(percentile(sorted, 0.5)),
    p95: rounded(percentile(sorted, 0.95)),
    p99: rounded(percentile(sorted, 0.99)),
    worst: rounded(percentile(sorted, 1)),
  };
}

/** One figure of several rounds: each number is the median of the rounds' own. */
export function medians(rounds) {
  const names = new Set(rounds.flatMap((round) => Object.keys(round)));
  return Object.fromEntries(
    [...names]
      .map((name) => [name, rounds.map((round) => round[name]).filter((value) => typeof value === 'number')])
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => [name, rounded(median(values))]),
  );
}
