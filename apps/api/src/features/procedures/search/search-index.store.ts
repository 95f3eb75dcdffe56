import { Injectable } from '@nestjs/common';
import { type Tx, txQuery } from '../../../platform/database/index.js';
import type { IndexTerm } from './build-index.js';

export interface IndexSource {
  no: number;
  id: string;
  code: string;
  name: string;
  plain_name: string | null;
  keywords: string[];
  results: string[];
  groups: string[];
  sector_name: string | null;
  agency_name: string | null;
  kind: string | null;
  issuer: string | null;
  levels: string[];
  audience: string[];
  life_events: string[];
  /** Has a published version here. */
  published: boolean;
  /** And that one can be filed online. */
  fileable: boolean;
}

export interface IndexDoc {
  no: number;
  procedure_id: string;
  code: string;
  code_key: string;
  name_words: number;
  prior: number;
  audience: string[];
  life_events: string[];
  fileable: boolean;
}

const TERMS_AT_ONCE = 5000;

@Injectable()
export class SearchIndexStore {
  /** Everything the index is made from. Waits for another rebuild to end first. */
  async read(tx: Tx): Promise<IndexSource[]> {
    await txQuery(tx, 'SELECT revision FROM catalogue_state FOR UPDATE');
    return txQuery<IndexSource>(
      tx,
      `SELECT p.search_no AS no, p.id, p.code, p.name, p.plain_name->>'vi' AS plain_name, p.keywords, p.sector_name,
         p.agency_name, p.kind, p.issuer, p.levels, p.audience, v.id IS NOT NULL AS published,
         coalesce(v.definition->'channels' @> '["ONLINE"]', false) AS fileable,
         ARRAY(SELECT jsonb_path_query(p.info, '$.detail.results[*].name') #>> '{}') AS results,
         ARRAY(SELECT jsonb_path_query(p.info, '$.detail.groups[*].name') #>> '{}') AS groups,
         ARRAY(SELECT unnest(p.life_events) UNION
               SELECT e.key FROM life_event e WHERE p.code = ANY (e.procedure_codes) ORDER BY 1) AS life_events
       FROM procedure p LEFT JOIN procedure_version v ON v.id = p.current_version_id ORDER BY p.search_no`,
    );
  }

  /** Codes of provinces begin with H; a bureau of a ministry (G…) stands at the top, too, but is not at home here. */
  async homeProvinces(tx: Tx): Promise<string[]> {
    const rows = await txQuery<{ name: string }>(
      tx,
      `SELECT DISTINCT u.name FROM agency a JOIN admin_unit u ON u.code = a.admin_unit_code
       WHERE a.parent_id IS NULL AND a.code LIKE 'H%'`,
    );
    return rows.map(({ name }) => name);
  }

  async write(tx: Tx, docs: readonly IndexDoc[], terms: readonly IndexTerm[]): Promise<void> {
    await txQuery(tx, 'DELETE FROM search_term');
    await txQuery(tx, 'DELETE FROM search_doc');
    await txQuery(
      tx,
      `INSERT INTO search_doc SELECT * FROM jsonb_to_recordset($1::jsonb) AS d(no int, procedure_id uuid, code text,
         code_key text, name_words smallint, prior real, audience text[], life_events text[], fileable boolean)`,
      [JSON.stringify(docs)],
    );
    for (let from = 0; from < terms.length; from += TERMS_AT_ONCE) {
      await txQuery(
        tx,
        `INSERT INTO search_term SELECT * FROM jsonb_to_recordset($1::jsonb)
         AS t(term text, shown text, docs int[], weights smallint[])`,
        [JSON.stringify(terms.slice(from, from + TERMS_AT_ONCE))],
      );
    }
    await txQuery(tx, 'UPDATE catalogue_state SET revision = revision + 1, changed_at = now()');
  }
}
