import { Injectable } from '@nestjs/common';
import { Lexicon } from './lexicon.js';
import { SearchStore } from './search.store.js';

/** The lexicon of the catalogue as it is now, kept in memory until a search finds a newer revision. */
@Injectable()
export class LexiconCache {
  private lexicon: Promise<Lexicon> | null = null;
  private revision: number | null = null;

  constructor(private readonly store: SearchStore) {}

  current(): Promise<Lexicon> {
    this.lexicon ??= this.load().catch((error: unknown) => {
      this.lexicon = null;
      throw error;
    });
    return this.lexicon;
  }

  /** The catalogue is in this revision: a lexicon of another one is read anew. */
  expect(revision: number): void {
    if (this.revision !== revision) this.lexicon = null;
  }

  private async load(): Promise<Lexicon> {
    // The revision first: if the catalogue changes in between, the lexicon counts as old and is read again.
    const revision = await this.store.revision();
    this.revision = revision;
    const [terms, synonyms, procedures] = await Promise.all([
      this.store.lexiconTerms(),
      this.store.synonyms(),
      this.store.procedureCount(),
    ]);
    return new Lexicon(terms, synonyms, procedures, revision);
  }
}
