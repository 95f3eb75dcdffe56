/** How long an upload may be as slow as it likes: a line that just came back needs a moment. */
const GRACE_MS = 30_000;
const LOOK_EVERY_MS = 5000;

/** Watches how fast bytes come. Calls `cut` once when, the grace past, fewer than `bytesPerSecond` came on average. */
export function minimumRate(
  bytesPerSecond: number,
  cut: () => void,
  { graceMs = GRACE_MS, everyMs = LOOK_EVERY_MS } = {},
): { came(bytes: number): void; end(): void } {
  const begun = performance.now();
  let received = 0;
  const timer = setInterval(() => {
    const seconds = (performance.now() - begun) / 1000;
    if (seconds * 1000 < graceMs || received >= seconds * bytesPerSecond) return;
    clearInterval(timer);
    cut();
  }, everyMs).unref();
  return {
    came: (bytes) => {
      received += bytes;
    },
    end: () => clearInterval(timer),
  };
}
