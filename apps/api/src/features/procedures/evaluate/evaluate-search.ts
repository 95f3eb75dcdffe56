import { Injectable } from '@nestjs/common';
import { SearchProcedures } from '../search/search-procedures.js';
import type { CitizenQuery } from './citizen-queries.js';

export interface QueryResult {
  q: string;
  /** Place of the first right procedure among those shown, from 1; 0 when none is. */
  rank: number;
  core: boolean;
  milliseconds: number;
  /** What stands first. */
  first: string;
}

export interface Evaluation {
  results: QueryResult[];
  firstShare: number;
  topThreeShare: number;
  /** Mean reciprocal rank. */
  mrr: number;
  /** Milliseconds of a search, the first round left out. */
  p50: number;
  p95: number;
}

const SHOWN = 20;
const ROUNDS = 5;

/** Asks the search what citizens ask, and sees where the right procedure stands. */
@Injectable()
export class EvaluateSearch {
  constructor(private readonly search: SearchProcedures) {}

  async run(queries: readonly CitizenQuery[]): Promise<Evaluation> {
    const results: QueryResult[] = [];
    for (const query of queries) results.push(await this.ask(query));
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const query of queries) times.push((await this.ask(query)).milliseconds);
    }
    times.sort((a, b) => a - b);
    const share = (good: (rank: number) => boolean) =>
      results.filter(({ rank }) => good(rank)).length / results.length;
    return {
      results,
      firstShare: share((rank) => rank === 1),
      topThreeShare: share((rank) => rank >= 1 && rank <= 3),
      mrr: results.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / results.length,
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
    };
  }

  private async ask({ q, codes, core }: CitizenQuery): Promise<QueryResult> {
    const started = performance.now();
    const { items } = await this.search.run({ q, limit: SHOWN });
    return {
      q,
      rank: items.findIndex(({ code, match }) => match?.kind !== 'BROWSE' && codes.includes(code)) + 1,
      core: core ?? false,
      milliseconds: performance.now() - started,
      first: items[0] ? `${items[0].code} ${items[0].name}` : '',
    };
  }
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
