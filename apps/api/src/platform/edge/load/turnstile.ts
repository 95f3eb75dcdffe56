/** How many of a kind may be under way at once, for everybody and for one caller. */
export interface Lane {
  atOnce: number;
  perKey: number;
  /** How many may wait for their turn. */
  waiting: number;
  waitingPerKey: number;
  waitMs: number;
}

export interface Visit<Name extends string> {
  lane: Name;
  key: string;
  /** Officers do the work of many: they go first, and have places nobody else can take. */
  officer: boolean;
}

export type Release = () => void;

interface Waiting<Name extends string> {
  visit: Visit<Name>;
  enter: (release: Release | null) => void;
}

export interface House<Name extends string> {
  lanes: Record<Name, Lane>;
  /** At once in all lanes together. */
  capacity: number;
  /** Of these, for officers only. */
  reserved: number;
}

/**
 *      ┌ lanes ────────────┐
 *  ──▶ │ each with its own │ ──▶ capacity (part of it reserved for officers) ──▶ work
 *      └───────────────────┘
 * Bounds the work under way, and the line before it. Fair between callers: nobody holds more than `perKey` of a lane, and
 * one who waits for that lets others pass.
 */
export class Turnstile<Name extends string> {
  private readonly running = new Map<string, number>();
  private line: Waiting<Name>[] = [];
  private open = true;

  constructor(readonly house: House<Name>) {}

  /** The way out, or null when there was no place in time. */
  async enter(visit: Visit<Name>): Promise<Release | null> {
    if (this.fits(visit)) return this.take(visit);
    if (!this.open) return null;
    const lane = this.house.lanes[visit.lane];
    const before = this.line.filter((one) => one.visit.lane === visit.lane);
    const own = before.filter((one) => one.visit.key === visit.key).length;
    if (before.length >= lane.waiting || own >= lane.waitingPerKey) return null;
    return new Promise((enter) => {
      const waiting: Waiting<Name> = { visit, enter };
      const timer = setTimeout(() => {
        this.line = this.line.filter((one) => one !== waiting);
        enter(null);
      }, lane.waitMs);
      waiting.enter = (release) => {
        clearTimeout(timer);
        enter(release);
      };
      this.line.push(waiting);
    });
  }

  /** Turns away all that wait, and lets nobody wait any more: the process is stopping. */
  close(): void {
    this.open = false;
    for (const { enter } of this.line.splice(0)) enter(null);
  }

  count(of: 'all' | Name): number {
    return this.running.get(of === 'all' ? ALL : `lane ${of}`) ?? 0;
  }

  get waiting(): number {
    return this.line.length;
  }

  private fits({ lane, key, officer }: Visit<Name>): boolean {
    const { lanes, capacity, reserved } = this.house;
    const { atOnce, perKey } = lanes[lane];
    return (
      this.count('all') < capacity - (officer ? 0 : reserved) &&
      this.count(lane) < atOnce &&
      (this.running.get(`${lane} ${key}`) ?? 0) < perKey
    );
  }

  private take(visit: Visit<Name>): Release {
    const names = [ALL, `lane ${visit.lane}`, `${visit.lane} ${visit.key}`];
    for (const name of names) this.running.set(name, (this.running.get(name) ?? 0) + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      for (const name of names) this.leave(name);
      this.admit();
    };
  }

  private leave(name: string): void {
    const now = (this.running.get(name) ?? 1) - 1;
    if (now === 0) this.running.delete(name);
    else this.running.set(name, now);
  }

  private admit(): void {
    if (this.line.length === 0) return;
    for (const officers of [true, false]) {
      for (const one of this.line) {
        if (one.visit.officer !== officers || !this.fits(one.visit)) continue;
        this.line = this.line.filter((other) => other !== one);
        one.enter(this.take(one.visit));
      }
    }
  }
}

const ALL = 'all';
