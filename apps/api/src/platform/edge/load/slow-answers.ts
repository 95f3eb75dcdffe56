/** Refusals that come at once: a person who was too quick should read why without waiting. */
const PROMPT = 10;
const STEP_MS = 100;
const LONGEST_MS = 3000;
/** Requests held back at once; beyond them an answer costs us less than the memory. */
const MOST_HELD = 2000;

/**
 * Who goes on after being refused gets ever later refusals: a client that waits for its answers can then send but few, and
 * refusing stays cheap.
 */
export class SlowAnswers {
  private readonly held = new Set<() => void>();
  private open = true;

  async hold(refusals: number): Promise<void> {
    // Scattered: what was asked all at once is not answered, and then asked again, all at once.
    const late = Math.min((refusals - PROMPT) * STEP_MS, LONGEST_MS) * (0.5 + Math.random());
    if (late <= 0 || !this.open || this.held.size >= MOST_HELD) return;
    await new Promise<void>((done) => {
      const end = (): void => {
        clearTimeout(timer);
        this.held.delete(end);
        done();
      };
      const timer = setTimeout(end, late);
      this.held.add(end);
    });
  }

  get size(): number {
    return this.held.size;
  }

  /** Answers all that are held, and holds none any more: the process is stopping. */
  release(): void {
    this.open = false;
    for (const end of this.held) end();
  }
}
