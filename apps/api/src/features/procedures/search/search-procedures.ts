import { Injectable } from '@nestjs/common';
import type { ProcedureHits, ProcedureQuery } from '@motcua/contracts';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../../platform/http/index.js';
import { toHit } from './explain-hit.js';
import { KeptHits } from './kept-hits.js';
import { LexiconCache } from './lexicon-cache.js';
import { planSearch, type SearchPlan } from './search-plan.js';
import { type HitRow, type SearchFilter, type SearchPlace, SearchStore } from './search.store.js';

const Place = z.tuple([z.number(), z.string().max(64)]);
const SUGGESTIONS = 6;
const NO_PLAN: SearchPlan = { codeKey: null, variants: [], terms: [], meant: [], corrected: null };

/** Answers a citizen's query: ranked, a page at a time, each hit with its reason; never nothing at all. */
@Injectable()
export class SearchProcedures {
  private readonly kept = new KeptHits();

  constructor(
    private readonly store: SearchStore,
    private readonly lexicons: LexiconCache,
  ) {}

  async run(query: ProcedureQuery): Promise<ProcedureHits> {
    const revision = await this.store.revision();
    const { q, audience, lifeEvent, fileable, cursor, limit } = query;
    const question = JSON.stringify([q, audience, lifeEvent, fileable, cursor, limit]);
    const known = this.kept.get(revision, question);
    if (known) return known;
    this.lexicons.expect(revision);
    const hits = await this.find(query);
    this.kept.keep(revision, question, hits);
    return hits;
  }

  private async find(query: ProcedureQuery): Promise<ProcedureHits> {
    const after = query.cursor === undefined ? null : decodeCursor(query.cursor, Place);
    const filter: SearchFilter = {
      audience: query.audience ?? null,
      lifeEvent: query.lifeEvent ?? null,
      fileable: query.fileable === 'true',
    };
    const words = (query.q ?? '').trim();
    if (words === '')
      return page(await this.store.browse(filter, after, query.limit + 1), query.limit, NO_PLAN);
    const plan = await this.plan(query.q ?? '');
    const rows = await this.store.search(plan, filter, after, query.limit + 1);
    if (rows.length === 0 && after === null) return this.suggest(filter, plan);
    return page(rows, query.limit, plan);
  }

  private async plan(query: string): Promise<SearchPlan> {
    return planSearch(query, await this.lexicons.current());
  }

  /** Nothing fits: what people ask for most, so that the page has a next step. Of it, nothing is claimed to match. */
  private async suggest(filter: SearchFilter, plan: SearchPlan): Promise<ProcedureHits> {
    const fitting = await this.store.browse(filter, null, SUGGESTIONS);
    const rows = fitting.length > 0 ? fitting : await this.store.browse(ANYTHING, null, SUGGESTIONS);
    return { ...page(rows, SUGGESTIONS, plan), nextCursor: null, total: 0, didYouMean: plan.corrected };
  }
}

const ANYTHING: SearchFilter = { audience: null, lifeEvent: null, fileable: false };

function page(rows: readonly HitRow[], limit: number, plan: SearchPlan): ProcedureHits {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const place: SearchPlace | null = rows.length > limit && last ? [last.score, last.code] : null;
  return {
    items: shown.map((row) => toHit(row, plan)),
    nextCursor: place && encodeCursor(place),
    total: rows[0]?.total ?? 0,
    didYouMean: betterSpelling(rows, plan),
  };
}

/** Worth saying only when the corrected words are what found the best hits. */
function betterSpelling([best]: readonly HitRow[], plan: SearchPlan): string | null {
  if (plan.corrected === null || !best || best.via === 'CODE') return null;
  const kind = best.variant === null ? null : plan.variants[best.variant]?.kind;
  return kind === 'NAME' ? null : plan.corrected;
}
