import type { FoundRow, Place } from './search-parts.store.js';

/** FULL: there is more. FRONT: the look ended before the page was full. ENDED: there is nothing more of this kind. */
export type Outcome = 'FULL' | 'FRONT' | 'ENDED';

/** Fills up with rows in their order; knows where the next page begins. */
export class Page {
  readonly items: FoundRow[] = [];
  next: Place | null = null;
  narrowed = false;

  constructor(readonly limit: number) {}

  get room(): number {
    return this.limit - this.items.length;
  }

  /** Takes what fits, up to the first place beyond which something may be missing. */
  take(rows: readonly FoundRow[]): Outcome {
    for (const row of rows) {
      if (row.code !== null) {
        const last = this.items.at(-1);
        if (this.room === 0) {
          this.next = last ? placeOf(last) : null;
          return 'FULL';
        }
        this.items.push(row);
      }
      if (row.front) {
        this.next = placeOf(row);
        return this.room === 0 ? 'FULL' : 'FRONT';
      }
    }
    this.next = null;
    return 'ENDED';
  }

  /** Takes over what was tried on a page of its own. */
  adopt(trial: Page): void {
    this.items.push(...trial.items);
    this.next = trial.next;
    this.narrowed ||= trial.narrowed;
  }
}

function placeOf({ leg, key, at, id }: FoundRow): Place {
  return { leg, key, at, id };
}
