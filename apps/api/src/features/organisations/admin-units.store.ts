import { Injectable } from '@nestjs/common';
import type { AdminUnit } from '@motcua/contracts';
import { Database, type Tx, txQuery } from '../../platform/database/index.js';

export interface AdminUnitSeed {
  code: string;
  parent_code: string | null;
  type: string;
  name: string;
  h_code: string | null;
  former_names: string[];
  valid_from: string;
  search_text: string;
}

export interface NamedAdminUnit {
  code: string;
  name: string;
  /** Null for a province. */
  parentCode: string | null;
}

const ITEM = `u.code, u.name, u.type, u.parent_code AS "parentCode", u.former_names AS "formerNames"`;

/**
 * A name that begins with the words comes before one that has them inside, present names before former ones (of
 * provinces alike), provinces before communes.
 * search_text is the folded present name, then each former name, one a line, each with and without its type.
 */
const FIND = `
SELECT ${ITEM} FROM admin_unit u
WHERE ($1::text IS NULL AND (u.parent_code IS NULL OR $2 <> '') OR u.parent_code = $1) AND u.valid_to IS NULL
  AND ($2 = '' OR u.search_text LIKE '%' || $2 || '%')
ORDER BY
  CASE WHEN $2 = '' THEN 0
       WHEN u.parent_code IS NULL AND position(E'\\n' || $2 || E'\\n' IN u.search_text || E'\\n') > 0 THEN 0
       WHEN starts_with(u.search_text, $2) OR split_part(u.search_text, E'\\n', 2) = $2 THEN 0
       WHEN starts_with(split_part(u.search_text, E'\\n', 2), $2) THEN 1
       WHEN position(E'\\n' || $2 || E'\\n' IN u.search_text || E'\\n') > 0 THEN 2
       WHEN position(E'\\n' || $2 IN u.search_text) > 0 THEN 3 ELSE 4 END,
  u.parent_code IS NOT NULL, u.name COLLATE "vi-x-icu", u.code
LIMIT $3`;

@Injectable()
export class AdminUnitsStore {
  constructor(private readonly database: Database) {}

  find(parent: string | null, words: string, limit: number): Promise<AdminUnit[]> {
    return this.database.query<AdminUnit>(FIND, [parent, words, limit], { prepared: true });
  }

  names(): Promise<NamedAdminUnit[]> {
    return this.database.query('SELECT code, name, parent_code AS "parentCode" FROM admin_unit');
  }

  async save(tx: Tx, units: readonly AdminUnitSeed[]): Promise<void> {
    await txQuery(
      tx,
      `INSERT INTO admin_unit (code, parent_code, type, name, h_code, former_names, valid_from, search_text)
       SELECT u.* FROM jsonb_to_recordset($1::jsonb) AS u(code text, parent_code text, type text, name text, h_code text,
         former_names text[], valid_from date, search_text text)
       ON CONFLICT (code) DO UPDATE SET
         (parent_code, type, name, h_code, former_names, valid_from, search_text) =
         (excluded.parent_code, excluded.type, excluded.name, excluded.h_code, excluded.former_names,
          excluded.valid_from, excluded.search_text)`,
      [JSON.stringify(units)],
    );
  }
}
