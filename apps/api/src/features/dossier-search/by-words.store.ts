import type { TypedSearch } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { condition, type Meant, NEWEST_LEGS } from './newest.store.js';
import {
  type FoundRow,
  type Place,
  placeColumns,
  type SearchFilter,
  searchParts,
  shownDossier,
} from './search-parts.store.js';

/** Candidates looked at of one month of thirty days. */
const OF_A_MONTH = 1500;
/** Lists of the index opened by one statement: agencies times months. */
const LISTS = 1500;

/** A month that was gone through, or a dossier of it. */
type WordsRow = FoundRow & { month: number; looked: number };

export interface WordsStretch {
  rows: FoundRow[];
  /** The oldest month that was gone through, thirty days counted from 1970. */
  reached: number | null;
  /** Candidates gone through. */
  looked: number;
  /** Some month had more of them than were gone through: something may be missing. */
  crowded: boolean;
}

/**
 * Dossiers with all of the words, the newest first: month by month backwards, in the lists of every agency's month at
 * once, until the page is full. For words that the newest dossiers do not have.
 */
@Injectable()
export class ByWordsStore {
  constructor(private readonly database: Database) {}

  /** From one month backwards, at most so many months. */
  async stretch(
    actor: RequestActor,
    typed: TypedSearch,
    filter: SearchFilter & { from: Date },
    { meant, after, limit, from, most }: Stretch,
  ): Promise<WordsStretch> {
    const { params, ctes, holds, window, works } = searchParts(actor, filter);
    const [at, id] = [params.add(after?.at ?? null), params.add(after?.id ?? null)];
    const [newest, oldest] = [params.add(from), params.add(monthOf(filter.from.getTime()))];
    const keys = typed.words
      .map((word) => `dossier_word_key(${params.add(word)}::text, a.id, m.month)`)
      .join(', ');
    const ofAMonth = params.add(OF_A_MONTH);
    const page = params.add(limit);
    const sql = `
      WITH ${ctes},
      agencies AS MATERIALIZED (
        SELECT competent AS id FROM places
        UNION SELECT d.competent_agency_id FROM unnest(${works}) AS u(id) CROSS JOIN LATERAL (
          SELECT e.dossier_id FROM dossier_elsewhere e WHERE e.unit_id = u.id ORDER BY e.submitted_at DESC LIMIT 500) e
          JOIN dossier d ON d.id = e.dossier_id),
      stretch AS MATERIALIZED (
        SELECT least(${params.add(most)}::bigint, greatest(2, ${params.add(LISTS)}::bigint / greatest(1, count(*)))) AS months
        FROM agencies)
      SELECT m.month::int AS month, x.* FROM (
        SELECT generate_series(${newest}::bigint, greatest(${oldest}::bigint, ${newest}::bigint - months + 1), -1) AS month
        FROM stretch) m
      CROSS JOIN LATERAL (
        WITH candidates AS MATERIALIZED (
          SELECT d.id, d.submitted_at FROM agencies a CROSS JOIN LATERAL (
            SELECT d.dossier_id AS id, d.submitted_at FROM dossier_search d
            WHERE d.words @> ARRAY[${keys}] AND ${window}
              AND (${at}::timestamptz IS NULL OR (d.submitted_at, d.dossier_id) < (${at}, ${id}::uuid))) d
          LIMIT ${ofAMonth})
        (SELECT ${placeColumns(NEWEST_LEGS.all)}, false AS front, 0 AS looked, f.*
         FROM (SELECT '' AS key, c.* FROM candidates c ORDER BY c.submitted_at DESC, c.id DESC) o
         CROSS JOIN ${shownDossier('o.id', `${condition(meant, typed, params)} AND ${holds}`)}
         LIMIT ${page})
        UNION ALL
        (SELECT ${NEWEST_LEGS.all}, '', '', NULL, false, o.n, f.*
         FROM (SELECT count(*)::int AS n FROM candidates) o LEFT JOIN ${shownDossier('NULL', 'false')} ON true)) x
      LIMIT ${page} + 24`;
    const rows = await this.database.query<WordsRow>(sql, params.values, { prepared: true });
    const months = rows.filter(({ code }) => code === null);
    return {
      rows: rows.filter(({ code }) => code !== null),
      reached: months.at(-1)?.month ?? null,
      looked: months.reduce((sum, { looked }) => sum + looked, 0),
      crowded: months.some(({ looked }) => looked >= OF_A_MONTH),
    };
  }
}

export interface Stretch {
  meant: Meant;
  after: Place | null;
  limit: number;
  /** The month to begin with. */
  from: number;
  /** Months at most; no more than 24, for each says how many candidates it had. */
  most: number;
}

/** As dossier_month() counts: thirty days each since 1970. `instant` is epoch ms. */
export function monthOf(instant: number): number {
  return Math.floor(instant / MONTH_MS);
}

/** The first instant (epoch ms) of a month. */
export function startOfMonth(month: number): number {
  return month * MONTH_MS;
}

const MONTH_MS = 30 * 86_400_000;
