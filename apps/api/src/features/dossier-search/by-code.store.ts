import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import {
  type FoundRow,
  type Place,
  placeColumns,
  placesOf,
  type SearchFilter,
  searchParts,
  shownDossier,
} from './search-parts.store.js';

export const CODE_LEG = 0;

/** Candidates that one page looks at: codes of others begin like this too. */
const MOST = 2000;

@Injectable()
export class ByCodeStore {
  constructor(private readonly database: Database) {}

  /** Codes that begin so, the last first. */
  async beginning(
    actor: RequestActor,
    start: string,
    filter: SearchFilter,
    { after, limit }: { after: Place | null; limit: number },
  ): Promise<FoundRow[]> {
    const { params, ctes, holds } = searchParts(actor, filter);
    const [from, below] = [params.add(start), params.add(after?.key ?? `${start}\uffff`)];
    const most = params.add(MOST);
    const sql = `
      WITH ${ctes}
      SELECT ${placeColumns(CODE_LEG)}, o.front, f.* FROM (
        SELECT c.*, row_number() OVER () = ${most} AS front FROM (
          SELECT d.code AS key, d.submitted_at, d.id FROM dossier d
          WHERE d.code >= ${from} AND d.code < ${below} AND starts_with(d.code, ${from})
          ORDER BY d.code DESC LIMIT ${most}) c) o
      LEFT JOIN ${shownDossier('o.id', holds)} ON true
      WHERE f.code IS NOT NULL OR o.front LIMIT ${params.add(limit)}`;
    return this.database.query<FoundRow>(sql, params.values, { prepared: true });
  }

  /** Exactly these codes, the newest first. */
  async among(
    actor: RequestActor,
    codes: readonly string[],
    filter: SearchFilter,
    limit: number,
  ): Promise<FoundRow[]> {
    const { params, ctes, holds } = searchParts(actor, filter);
    const sql = `
      WITH ${ctes}
      SELECT ${placeColumns(CODE_LEG)}, false AS front, f.* FROM (
        SELECT '' AS key, d.submitted_at, d.id FROM dossier d WHERE d.code = ANY(${params.add(codes)}::text[])
        ORDER BY d.submitted_at DESC, d.id DESC) o
      CROSS JOIN ${shownDossier('o.id', holds)} LIMIT ${params.add(limit)}`;
    return this.database.query<FoundRow>(sql, params.values, { prepared: true });
  }

  /** Agencies whose codes stand at the beginning of the codes of dossiers the actor may see. */
  async codesOfCounters(actor: RequestActor, unit: string | null): Promise<string[]> {
    const { params, ctes } = placesOf(actor, unit);
    const sql = `WITH ${ctes} SELECT DISTINCT a.code FROM places p JOIN agency a ON a.id = p.receiving`;
    const rows = await this.database.query<{ code: string }>(sql, params.values, { prepared: true });
    return rows.map(({ code }) => code);
  }
}
