import { Injectable } from '@nestjs/common';
import type { Text } from '@motcua/domain';
import { Database } from '../../../platform/database/index.js';
import { FIELD_WEIGHTS } from './build-index.js';
import type { LexiconTerm, Synonym } from './lexicon.js';
import type { SearchPlan } from './search-plan.js';
import { PAIR_PLACES } from './variant-terms.js';

export interface SearchFilter {
  audience: string | null;
  lifeEvent: string | null;
  fileable: boolean;
}

/** Where the page before ended. */
export type SearchPlace = readonly [score: number, code: string];

export interface HitRow {
  code: string;
  name: string;
  plain_name: Text | null;
  sector_name: string | null;
  levels: string[];
  agency_name: string | null;
  keywords: string[];
  fileable: boolean;
  at_counter: boolean;
  score: number;
  via: 'CODE' | 'MEANT' | 'WORDS' | 'BROWSE';
  /** Index into the plan's variants. */
  variant: number | null;
  /** The best field that matched, as its weight. */
  field: number | null;
  total: number;
}

/** A shorter name that says the same is the better answer. */
const BREVITY = 0.3;
/** Hits that cover much less of the query than the best one are noise. */
const WORST_OF_BEST = 0.62;
const LEAST_COVER = 0.3;
/** What a synonym names outright is what is wanted: somebody who knows put it there, best first. */
const MEANT_SCORE = 2;
const MEANT_STEP = 0.05;
const MEANT_BONUS = 0.2;
/** The same where other words stand beside the synonym and may change what is wanted. */
const MEANT_PART = 0.9;
/** Nobody reads on for ever, and what comes later fits worse and worse. */
const DEEPEST = 600;

const FILTERS = `($6::text IS NULL OR d.audience @> ARRAY[$6::text])
   AND ($7::text IS NULL OR d.life_events @> ARRAY[$7::text])
   AND (NOT $8::boolean OR d.fileable)`;

const SEARCH = `
WITH q AS (
  SELECT * FROM unnest($1::text[], $2::int[], $3::int[], $4::real[], $11::boolean[], $12::boolean[])
    AS q(term, variant, place, weight, essential, alone)
), essential AS MATERIALIZED (
  SELECT d.no, q.variant, q.place, q.alone, q.weight * d.weight AS gain, d.weight AS field
  FROM q JOIN search_term t USING (term) CROSS JOIN LATERAL unnest(t.docs, t.weights) AS d(no, weight)
  WHERE q.essential
), hit AS (
  SELECT * FROM essential
  UNION ALL
  SELECT d.no, q.variant, q.place, q.alone, q.weight * d.weight, d.weight
  FROM q JOIN search_term t USING (term) CROSS JOIN LATERAL unnest(t.docs, t.weights) AS d(no, weight)
  WHERE NOT q.essential AND d.no IN (SELECT no FROM essential)
), placed AS (
  SELECT no, variant, place, gain, field FROM hit WHERE alone
  UNION ALL
  SELECT no, variant, place, max(gain), max(field) FROM hit WHERE NOT alone GROUP BY no, variant, place
), understood AS (
  SELECT no, variant, sum(gain) / 100 AS gain, max(field) AS field,
    coalesce(sum(gain) FILTER (WHERE place < ${PAIR_PLACES}), 0) / 100 AS cover,
    count(*) FILTER (WHERE place < ${PAIR_PLACES} AND field = ${FIELD_WEIGHTS.name}) AS in_name
  FROM placed GROUP BY no, variant
), best AS (
  SELECT DISTINCT ON (no) *, max(cover) OVER () AS top FROM understood ORDER BY no, gain DESC, variant
), worded AS (
  SELECT no, variant, field::int AS field, cover, gain, in_name FROM best
  WHERE cover >= greatest(${LEAST_COVER}, ${WORST_OF_BEST} * top) ORDER BY gain DESC, no LIMIT ${DEEPEST}
), meant AS (
  SELECT d.no, m.place, m.whole FROM unnest($5::text[], $9::boolean[]) WITH ORDINALITY AS m(code, whole, place)
  JOIN search_doc d USING (code)
), found AS (
  SELECT no, CASE WHEN code_key = $10 THEN 100 WHEN starts_with(code_key, $10) THEN 60 ELSE 30 END AS score,
    0 AS brief, 'CODE' AS via, NULL::int AS variant, NULL::int AS field
  FROM search_doc WHERE $10::text IS NOT NULL AND position($10 IN code_key) > 0
  UNION ALL
  SELECT no,
    CASE WHEN m.whole THEN greatest(w.gain, ${MEANT_SCORE} - ${MEANT_STEP} * m.place)
         WHEN m.no IS NULL THEN w.gain
         ELSE greatest(w.gain + ${MEANT_BONUS}, ${MEANT_PART}) - ${MEANT_STEP} * m.place END,
    CASE WHEN m.whole THEN 0 ELSE coalesce(w.in_name, 0) END,
    CASE WHEN m.no IS NULL OR w.variant = 0 AND w.cover > 0.8 THEN 'WORDS' ELSE 'MEANT' END, w.variant, w.field
  FROM worded w FULL JOIN meant m USING (no)
), ranked AS (
  SELECT DISTINCT ON (f.no) f.via, f.variant, f.field, d.code, d.procedure_id, d.fileable,
    round((f.score + ${BREVITY} * least(1, f.brief::float8 / d.name_words) + d.prior)::numeric, 4)::float8 AS score
  FROM found f JOIN search_doc d USING (no) WHERE ${FILTERS} ORDER BY f.no, f.score DESC
), page AS (
  SELECT *, (SELECT count(*) FROM ranked)::int AS total FROM ranked
  WHERE $13::float8 IS NULL OR score < $13 OR (score = $13 AND code > $14)
  ORDER BY score DESC, code LIMIT $15
)
SELECT page.code, p.name, p.plain_name, p.sector_name, p.levels, p.agency_name, p.keywords, page.fileable,
  p.current_version_id IS NOT NULL AND NOT page.fileable AS at_counter,
  page.score, page.via, page.variant, page.field, page.total
FROM page JOIN procedure p ON p.id = page.procedure_id
ORDER BY page.score DESC, page.code`;

// Without words to fit nothing outweighs that it can be filed here.
const BROWSE = `
WITH fitting AS (
  SELECT d.*, round((d.prior + d.fileable::int)::numeric, 4)::float8 AS score FROM search_doc d
  WHERE ($1::text IS NULL OR d.audience @> ARRAY[$1::text])
    AND ($2::text IS NULL OR d.life_events @> ARRAY[$2::text]) AND (NOT $3::boolean OR d.fileable)
), page AS (
  SELECT *, (SELECT count(*) FROM fitting)::int AS total FROM fitting
  WHERE $4::float8 IS NULL OR score < $4 OR (score = $4 AND code > $5)
  ORDER BY score DESC, code LIMIT $6
)
SELECT page.code, p.name, p.plain_name, p.sector_name, p.levels, p.agency_name, p.keywords, page.fileable,
  p.current_version_id IS NOT NULL AND NOT page.fileable AS at_counter,
  page.score, 'BROWSE' AS via, NULL AS variant, NULL AS field, page.total
FROM page JOIN procedure p ON p.id = page.procedure_id
ORDER BY page.score DESC, page.code`;

@Injectable()
export class SearchStore {
  constructor(private readonly database: Database) {}

  search(
    plan: SearchPlan,
    filter: SearchFilter,
    after: SearchPlace | null,
    limit: number,
  ): Promise<HitRow[]> {
    const { terms, meant, codeKey } = plan;
    const params = [
      terms.map(({ term }) => term),
      terms.map(({ variant }) => variant),
      terms.map(({ place }) => place),
      terms.map(({ weight }) => weight),
      meant.map(({ code }) => code),
      filter.audience,
      filter.lifeEvent,
      filter.fileable,
      meant.map(({ whole }) => whole),
      codeKey,
      terms.map(({ essential }) => essential),
      terms.map(({ alone }) => alone),
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit,
    ];
    return this.database.query<HitRow>(SEARCH, params, { prepared: true });
  }

  browse(filter: SearchFilter, after: SearchPlace | null, limit: number): Promise<HitRow[]> {
    const params = [
      filter.audience,
      filter.lifeEvent,
      filter.fileable,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit,
    ];
    return this.database.query<HitRow>(BROWSE, params, { prepared: true });
  }

  async revision(): Promise<number> {
    const [row] = await this.database.query<{ revision: number }>(
      'SELECT revision FROM catalogue_state',
      [],
      { prepared: true },
    );
    return row?.revision ?? 0;
  }

  lexiconTerms(): Promise<LexiconTerm[]> {
    return this.database.query(`SELECT term, shown, cardinality(docs) AS count FROM search_term`);
  }

  async procedureCount(): Promise<number> {
    const [row] = await this.database.query<{ n: number }>('SELECT count(*)::int AS n FROM search_doc');
    return row?.n ?? 0;
  }

  synonyms(): Promise<Synonym[]> {
    return this.database.query('SELECT phrase, means, procedure_codes AS codes FROM synonym ORDER BY phrase');
  }
}
