import type { Done } from './recount.store.js';

/** One page of a run: its last dossier, and how many it has. */
export interface PageMark {
  last: string;
  size: number;
}

/**
 * How far a run is while several of its pages are being written: up to the first page that is not. Noted late rather than
 * early: what is counted again after a stop does not move twice, what were passed over would never move.
 */
export class RecountProgress {
  private readonly under: (PageMark & { written: boolean })[] = [];

  constructor(private done: Done) {}

  get now(): Done {
    return this.done;
  }

  /** In the order of the pages. The answer is to be called when all of the page is written. */
  begin(mark: PageMark): () => void {
    const page = { ...mark, written: false };
    this.under.push(page);
    return () => {
      page.written = true;
      this.goOn();
    };
  }

  private goOn(): void {
    for (let first = this.under[0]; first?.written; first = this.under[0]) {
      this.done = { doneTo: first.last, seen: this.done.seen + first.size };
      this.under.shift();
    }
  }
}
