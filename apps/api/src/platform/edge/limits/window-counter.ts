const MOST_KEYS = 50_000;

interface Window {
  points: number;
  endsAt: number;
}

/** Counts by key in fixed windows, in memory that has an end however many keys a flood invents. */
export class WindowCounter {
  private readonly windows = new Map<string, Window>();

  /** Counts one more. Gives how many there were in this window, and epoch ms of its end. */
  count(key: string, seconds: number, now: number): Window {
    const known = this.windows.get(key);
    if (known && now < known.endsAt) {
      known.points += 1;
      return known;
    }
    this.windows.delete(key);
    if (this.windows.size >= MOST_KEYS) this.makeRoom(now);
    const fresh = { points: 1, endsAt: now + seconds * 1000 };
    this.windows.set(key, fresh);
    return fresh;
  }

  /** As `count` found it last, without counting. */
  look(key: string, now: number): Window | null {
    const known = this.windows.get(key);
    return known && now < known.endsAt ? known : null;
  }

  get size(): number {
    return this.windows.size;
  }

  /** First what is over; if that is not enough, the oldest tenth: a flood then forgets mostly itself. */
  private makeRoom(now: number): void {
    for (const [key, { endsAt }] of this.windows) if (endsAt <= now) this.windows.delete(key);
    if (this.windows.size < MOST_KEYS) return;
    let room = MOST_KEYS / 10;
    for (const key of this.windows.keys()) {
      this.windows.delete(key);
      room -= 1;
      if (room === 0) return;
    }
  }
}
