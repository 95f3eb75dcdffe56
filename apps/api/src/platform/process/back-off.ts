const FIRST_MS = 250;
const LONGEST_MS = 30_000;
/** Who lived this long did not die of how it was started. */
const LIVED_MS = 60_000;

/** How long a place stays empty after its process died: at once the first time, then ever longer, up to half a minute. */
export class BackOff {
  private failures = 0;

  after(livedMs: number): number {
    this.failures = livedMs >= LIVED_MS ? 1 : this.failures + 1;
    return this.failures === 1 ? 0 : Math.min(LONGEST_MS, FIRST_MS * 2 ** (this.failures - 1));
  }
}
