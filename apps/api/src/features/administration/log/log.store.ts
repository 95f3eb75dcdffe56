import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Governed } from '../governing/governed.js';
import type { LogRow } from './log-rows.js';

export interface LogFilter {
  /** User name; `operator` for the command line. */
  who: string | null;
  /** A change, or the beginning of its name. */
  what: string | null;
  /** User name, client id or key of what was changed. */
  target: string | null;
  from: Date | null;
  /** Not included. */
  to: Date | null;
  /** Only rows before this number. */
  before: number | null;
  limit: number;
}

/** Somebody's own acts and what was done to accounts they govern; the province's administrator and inspector see all. */
const ROWS = `
  SELECT l.no, l.at, l.what, l.actor, l.target_kind AS "targetKind", l.target_id AS "targetId",
    (SELECT t.display_name || ' (' || t.username || ')' FROM account t
     WHERE t.id::text = l.target_id AND t.kind <> 'CITIZEN') AS "targetName", l.change
  FROM administrative_action l
  WHERE ($1 OR l.account_id IN (SELECT account_id FROM appointment WHERE agency_id = ANY($2::uuid[]))
      OR l.target_id IN (SELECT account_id::text FROM appointment WHERE agency_id = ANY($2::uuid[])))
    AND ($3::text IS NULL OR l.actor->>'username' = $3 OR ($3 = 'operator' AND l.account_id IS NULL))
    AND ($4::text IS NULL OR l.what = $4 OR starts_with(l.what, $4 || '.'))
    AND ($5::text IS NULL OR l.target_id = $5 OR l.target_id = (SELECT id::text FROM account
      WHERE username = $5 AND kind <> 'CITIZEN'))
    AND ($6::timestamptz IS NULL OR l.at >= $6) AND ($7::timestamptz IS NULL OR l.at < $7)
    AND ($8::bigint IS NULL OR l.no < $8)
  ORDER BY l.no DESC LIMIT $9`;

@Injectable()
export class LogStore {
  constructor(private readonly database: Database) {}

  rows({ root, units }: Governed, filter: LogFilter): Promise<LogRow[]> {
    const { who, what, target, from, to, before, limit } = filter;
    return this.database.query<LogRow>(ROWS, [root, units, who, what, target, from, to, before, limit]);
  }
}
