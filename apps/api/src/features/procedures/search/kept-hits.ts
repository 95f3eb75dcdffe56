import type { ProcedureHits } from '@motcua/contracts';

/** Some 20 kB each. What a crowd asks for is a few dozen questions. */
const MOST = 300;

/**
 * Answers of the catalogue as it is in one revision, those asked last: when everybody comes at once they ask the same. Nothing
 * old is ever given: whoever asks says which revision there is, and another one empties this.
 */
export class KeptHits {
  private readonly kept = new Map<string, ProcedureHits>();
  private revision = -1;

  get(revision: number, question: string): ProcedureHits | undefined {
    const hits = revision === this.revision ? this.kept.get(question) : undefined;
    if (hits) this.put(question, hits);
    return hits;
  }

  /** `revision` was read before the answer was made. */
  keep(revision: number, question: string, hits: ProcedureHits): void {
    if (revision < this.revision) return;
    if (revision > this.revision) this.kept.clear();
    this.revision = revision;
    this.put(question, hits);
  }

  private put(question: string, hits: ProcedureHits): void {
    this.kept.delete(question);
    this.kept.set(question, hits);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST && oldest !== undefined) this.kept.delete(oldest);
  }
}
