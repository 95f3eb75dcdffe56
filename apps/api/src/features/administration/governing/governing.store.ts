import { Injectable } from '@nestjs/common';
import { Database, type Tx, txQuery } from '../../../platform/database/index.js';
import type { Governed } from './governed.js';

export interface UnitRow {
  id: string;
  code: string;
  name: string;
  depth: number;
}

/** The province's own committee, above everything that is administered here. */
const ROOT = `SELECT id FROM agency WHERE parent_id IS NULL AND kind = 'PROVINCE_COMMITTEE'`;

const UNIT = 'SELECT id, code, name, cardinality(path) AS depth FROM agency';

/** Held through this day and after it, by an account that can sign in. */
const ROOT_ADMINISTRATORS = `
  SELECT count(DISTINCT a.id)::int AS n FROM appointment p JOIN account a ON a.id = p.account_id
  WHERE p.role = 'SYSTEM_ADMIN' AND a.kind = 'OFFICER' AND a.disabled_at IS NULL AND a.id <> $1
    AND p.agency_id IN (${ROOT}) AND p.valid_from <= $2::date AND (p.valid_to IS NULL OR p.valid_to > $3::date)`;

@Injectable()
export class GoverningStore {
  constructor(private readonly database: Database) {}

  async rootIds(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(ROOT);
    return rows.map(({ id }) => id);
  }

  /** The unit of this code, when it is governed and still there. */
  async unit(tx: Tx, code: string, { root, units }: Governed): Promise<UnitRow | null> {
    const [row] = await txQuery<UnitRow>(
      tx,
      `${UNIT} WHERE code = $1 AND active AND ($2 OR id = ANY($3::uuid[]))`,
      [code, root, units],
    );
    return row ?? null;
  }

  /** By part of the name without marks, or of the code; top units first. */
  units({ root, units }: Governed, q: string | null, limit: number): Promise<UnitRow[]> {
    return this.database.query<UnitRow>(
      `${UNIT} WHERE active AND ($1 OR id = ANY($2::uuid[]))
         AND ($3::text IS NULL OR vi_fold(name) LIKE '%' || vi_fold($3) || '%' OR code ILIKE $3 || '%')
       ORDER BY code LIMIT $4`,
      [root, units, q === null ? null : q.replace(/[\\%_]/g, '\\$&'), limit],
    );
  }

  /**
   * How many others administer the province today and still after `until` (a day in Viet Nam). Whoever asks holds the
   * lock, so that of two who take each other's post away one is refused.
   */
  async otherRootAdministrators(tx: Tx, accountId: string, today: string, until: string): Promise<number> {
    await txQuery(tx, `SELECT pg_advisory_xact_lock(hashtextextended('root administrators', 7))`);
    const [row] = await txQuery<{ n: number }>(tx, ROOT_ADMINISTRATORS, [accountId, today, until]);
    return row?.n ?? 0;
  }
}
