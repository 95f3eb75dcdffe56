const FAILURES = 5;
const REST_MS = 30_000;

/**
 * Spares a system that is down. After five failures in a row nobody asks it for half a minute; then one question goes
 * through, and its answer decides. Kept per process: it saves waiting, and decides nothing about a dossier.
 */
export class CircuitBreaker {
  private failures = 0;
  private restUntil = 0;

  /** Whether to ask now (epoch ms). The one who is let through after a rest is the only one until `report`. */
  allows(now: number): boolean {
    if (this.failures < FAILURES) return true;
    if (now < this.restUntil) return false;
    this.restUntil = now + REST_MS;
    return true;
  }

  report(wasThere: boolean, now: number): void {
    this.failures = wasThere ? 0 : this.failures + 1;
    if (this.failures >= FAILURES) this.restUntil = now + REST_MS;
  }
}
