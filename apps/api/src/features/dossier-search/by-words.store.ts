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

/** Candidates looked at of one month of thirty days; more than these are told of, not gone through. */
const OF_A_MONTH = 4000;
/** Lists of the index opened by one page: agencies times months. */
const LISTS = 3000;

export interface WordsPage {
  rows: FoundRow[];
  /** Some month had more candidates than were looked at. */
  crowded: boolean;
}

/**
 * Dossiers with all of the words, the newest first: month by month backwards, in the lists of every agency's month at
 * once, until the page is full. For words that the newest dossiers do not have.
 */
@Injectable()
export class ByWordsStore {
  constructor(private readonly database: Database) {}

  async page(
    actor: RequestActor,
    typed: TypedSearch,
    filter: SearchFilter & { from: Date },
    { meant, after, limit }: { meant: Meant; after: Place | null; limit: number },
  ): Promise<WordsPage> {
    const { params, ctes, holds, window, works } = searchParts(actor, filter);
    const [at, id] = [params.add(after?.at ?? null), params.add(after?.id ?? null)];
    const newestMonth = `dossier_month(LEAST(${at}::timestamptz, ${params.add(filter.to ?? filter.now)}::timestamptz))`;
    const oldestMonth = `dossier_month(${params.add(filter.from)}::timestamptz)`;
    const keys = typed.words
      .map((word) => `dossier_word_key(${params.add(word)}::text, a.id, m.month)`)
      .join(', ');
    const most = params.add(OF_A_MONTH);
    const page = params.add(limit);
    const sql = `
      WITH ${ctes},
      agencies AS MATERIALIZED (
        SELECT competent AS id FROM places
        UNION SELECT d.competent_agency_id FROM unnest(${works}) AS u(id) CROSS JOIN LATERAL (
          SELECT e.dossier_id FROM dossier_elsewhere e WHERE e.unit_id = u.id ORDER BY e.submitted_at DESC LIMIT 500) e
          JOIN dossier d ON d.id = e.dossier_id),
      months AS MATERIALIZED (
        SELECT ${newestMonth} AS newest,
               greatest(${oldestMonth}, ${newestMonth} - (SELECT greatest(3, ${params.add(LISTS)}::int / greatest(1, count(*))) FROM agencies) + 1) AS oldest)
      SELECT x.* FROM (SELECT generate_series(newest, oldest, -1) AS month FROM months) m CROSS JOIN LATERAL (
        WITH candidates AS MATERIALIZED (
          SELECT d.id, d.submitted_at FROM agencies a CROSS JOIN LATERAL (
            SELECT d.id, d.submitted_at FROM dossier d
            WHERE dossier_word_keys(d.owner_name_folded, d.subject, d.competent_agency_id, d.submitted_at) @> ARRAY[${keys}]
              AND ${window}
              AND (${at}::timestamptz IS NULL OR (d.submitted_at, d.id) < (${at}, ${id}::uuid))) d
          LIMIT ${most})
        (SELECT ${placeColumns(NEWEST_LEGS.all)}, false AS front, false AS crowded, f.*
         FROM (SELECT '' AS key, c.* FROM candidates c ORDER BY c.submitted_at DESC, c.id DESC) o
         CROSS JOIN ${shownDossier('o.id', `${condition(meant, typed, params)} AND ${holds}`)}
         LIMIT ${page})
        UNION ALL
        (SELECT ${placeColumns(NEWEST_LEGS.all)}, m.month = (SELECT oldest FROM months) AND m.month > ${oldestMonth}, o.n = ${most}, f.*
         FROM (SELECT '' AS key, to_timestamp(m.month * 2592000) AS submitted_at,
                 '00000000-0000-0000-0000-000000000000'::uuid AS id, count(*) AS n FROM candidates) o
         LEFT JOIN ${shownDossier('NULL', 'false')} ON true
         WHERE o.n = ${most} OR m.month = (SELECT oldest FROM months) AND m.month > ${oldestMonth})) x
      LIMIT ${page}`;
    const rows = await this.database.query<FoundRow & { crowded: boolean }>(sql, params.values, {
      prepared: true,
    });
    return {
      rows: rows.filter(({ code, front }) => code !== null || front),
      crowded: rows.some(({ crowded }) => crowded),
    };
  }
}
