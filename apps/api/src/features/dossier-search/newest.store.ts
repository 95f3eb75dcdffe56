import type { TypedSearch } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import {
  type FoundRow,
  type Params,
  type Place,
  placeColumns,
  type SearchFilter,
  searchParts,
  shownDossier,
} from './search-parts.store.js';

export const NEWEST_LEGS = { elsewhere: 4, all: 5 } as const;

/** Which of the newest are meant. */
export type Meant = 'ALL' | 'WORDS' | 'WORDS_NOT_NAME' | 'NAME_ELSEWHERE';

/**
 * Dossiers of the actor's units, the newest first, looked through one by one: at most `each` of an agency. What is
 * common is found so at once; where the look ended is told, never hidden.
 */
@Injectable()
export class NewestStore {
  constructor(private readonly database: Database) {}

  async page(
    actor: RequestActor,
    typed: TypedSearch,
    filter: SearchFilter,
    { meant, after, limit, all }: { meant: Meant; after: Place | null; limit: number; all: number },
  ): Promise<FoundRow[]> {
    const { params, ctes, holds, window, receives, decides, works } = searchParts(actor, filter);
    const elsewhereOnly = meant === 'NAME_ELSEWHERE';
    const at = `${params.add(after?.at ?? null)}::timestamptz`;
    const id = `${params.add(after?.id ?? null)}::uuid`;
    const before = (alias: string, idColumn: string) =>
      `(${at} IS NULL OR (${alias}.submitted_at, ${alias}.${idColumn}) < (${at}, ${id}))`;
    const newest = (column: string) => `
      SELECT d.submitted_at, d.id FROM dossier d WHERE d.${column} = s.agency AND ${window} AND ${before('d', 'id')}
      ORDER BY d.submitted_at DESC, d.id DESC LIMIT (SELECT n FROM cap)`;
    const leg = elsewhereOnly ? NEWEST_LEGS.elsewhere : NEWEST_LEGS.all;
    const sources = elsewhereOnly
      ? ''
      : `(SELECT DISTINCT p.competent AS agency, 'C' AS kind FROM places p
          WHERE p.competent = ANY(${decides}) OR p.competent IN (SELECT id FROM homes)
          UNION ALL SELECT DISTINCT p.receiving, 'R' FROM places p
          WHERE p.receiving = ANY(${receives}) OR p.receiving IN (SELECT id FROM homes)) UNION ALL`;
    const sql = `
      WITH ${ctes},
      sources AS MATERIALIZED (${sources} SELECT DISTINCT u, 'E' FROM unnest(${works}) AS u),
      cap AS MATERIALIZED (
        SELECT greatest(20, least(1000, ${params.add(all)}::int / greatest(1, count(*))))::int AS n FROM sources),
      candidates AS MATERIALIZED (
        SELECT c.submitted_at, c.id, bool_or(c.n = (SELECT n FROM cap)) AS front
        FROM sources AS s(agency, kind) CROSS JOIN LATERAL (
          SELECT x.*, row_number() OVER () AS n FROM (
            ${
              elsewhereOnly
                ? ''
                : `(SELECT * FROM (${newest('competent_agency_id')}) y WHERE s.kind = 'C') UNION ALL
            (SELECT * FROM (${newest('receiving_agency_id')}) y WHERE s.kind = 'R') UNION ALL`
            }
            (SELECT e.submitted_at, e.dossier_id FROM dossier_elsewhere e
             WHERE s.kind = 'E' AND e.unit_id = s.agency AND ${before('e', 'dossier_id')}
             ORDER BY e.submitted_at DESC, e.dossier_id DESC LIMIT (SELECT n FROM cap))) AS x(submitted_at, id)) c
        GROUP BY c.submitted_at, c.id)
      SELECT ${placeColumns(leg)}, o.front, f.* FROM (
        SELECT '' AS key, c.* FROM candidates c ORDER BY c.submitted_at DESC, c.id DESC) o
      LEFT JOIN ${shownDossier('o.id', `${condition(meant, typed, params)} AND ${holds}`)} ON true
      WHERE f.code IS NOT NULL OR o.front
      LIMIT ${params.add(limit)}`;
    return this.database.query<FoundRow>(sql, params.values, { prepared: true });
  }
}

/** What must hold of the words of dossier `d`. */
export function condition(
  meant: Meant,
  { name, nameGivenFirst, words }: TypedSearch,
  params: Params,
): string {
  if (meant === 'ALL') return 'true';
  const inName = () => {
    const [whole, given] = [params.add(name), params.add(nameGivenFirst)];
    return `(starts_with(d.owner_name_folded, ${whole}::text)
      OR starts_with(vi_given_first(d.owner_name) || ' ', ${given}::text || ' '))`;
  };
  if (meant === 'NAME_ELSEWHERE') return inName();
  const all = `dossier_word_list(d.owner_name_folded, d.subject) @> ${params.add(words)}::text[]`;
  return meant === 'WORDS' ? all : `${all} AND NOT ${inName()}`;
}
