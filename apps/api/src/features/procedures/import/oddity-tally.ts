import { ODDITIES, type Note, type Oddity } from './oddity.js';

interface OddityExample {
  at: string;
  detail: string | null;
}

export interface OddityCount {
  kind: Oddity;
  text: string;
  /** Procedures (or broken lines) that have it, however often within one. */
  records: number;
  examples: OddityExample[];
}

const EXAMPLES = 5;
const EXAMPLE_LENGTH = 120;

/** Counts what is odd by kind and keeps a few examples of each. */
export class OddityTally {
  private readonly counts = new Map<Oddity, OddityCount>();
  private readonly seen = new Map<string, Set<Oddity>>();

  /** A note taker for one procedure, or one line that is none; `at` names it in the examples. */
  forRecord(at: string): Note {
    return (kind, detail) => {
      const kinds = this.seen.get(at) ?? new Set();
      if (kinds.has(kind)) return;
      this.seen.set(at, kinds.add(kind));
      this.count(kind, at, detail);
    };
  }

  get oddRecords(): number {
    return this.seen.size;
  }

  list(): OddityCount[] {
    return [...this.counts.values()].toSorted((a, b) => b.records - a.records);
  }

  private count(kind: Oddity, at: string, detail: string | undefined): void {
    const entry = this.counts.get(kind) ?? { kind, text: ODDITIES[kind], records: 0, examples: [] };
    entry.records += 1;
    if (entry.examples.length < EXAMPLES) {
      entry.examples.push({ at, detail: detail?.slice(0, EXAMPLE_LENGTH) ?? null });
    }
    this.counts.set(kind, entry);
  }
}
