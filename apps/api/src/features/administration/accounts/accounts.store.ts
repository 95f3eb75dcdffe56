import type { Role } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { Database, type Tx, txQuery } from '../../../platform/database/index.js';
import type { Governed } from '../governing/governed.js';
import type { AccountRow, AccountState, ListedAccount, OpenTasks } from './account-rows.js';

export interface AccountsFilter {
  /** Part of the name without marks, or of the user name. */
  q: string | null;
  /** Code of a unit: whoever holds a post there or below today. */
  unit: string | null;
  role: Role | null;
  state: AccountState | null;
  after: string | null;
  limit: number;
}

const UNIT = `json_build_object('id', u.id, 'code', u.code, 'name', u.name)`;
const HELD = `p.valid_from <= $1::date AND (p.valid_to IS NULL OR p.valid_to >= $1::date)`;

/** Somebody is governed by where they hold, held or will hold a post. */
const GOVERNED = `($2 OR EXISTS (SELECT FROM appointment g WHERE g.account_id = a.id AND g.agency_id = ANY($3::uuid[])))`;

const STATE = `CASE WHEN a.disabled_at IS NOT NULL THEN 'DISABLED'
  WHEN EXISTS (SELECT FROM appointment p WHERE p.account_id = a.id AND ${HELD}) THEN 'ACTIVE' ELSE 'NO_POST' END`;

const LIST = `
  SELECT a.username, a.display_name AS name, ${STATE} AS state,
    COALESCE((SELECT json_agg(json_build_object('role', p.role, 'unit', ${UNIT}, 'title', p.title) ORDER BY p.id)
      FROM appointment p JOIN agency u ON u.id = p.agency_id WHERE p.account_id = a.id AND ${HELD}), '[]') AS posts,
    (SELECT max(s.last_seen_at) FROM session s WHERE s.account_id = a.id) AS "lastSeenAt"
  FROM account a
  WHERE a.kind = 'OFFICER' AND ${GOVERNED}
    AND ($4::text IS NULL OR a.name_folded LIKE '%' || vi_fold($4) || '%' OR a.username LIKE '%' || vi_fold($4) || '%')
    AND (($5::text IS NULL AND $6::text IS NULL) OR EXISTS (
      SELECT FROM appointment p JOIN agency u ON u.id = p.agency_id
      WHERE p.account_id = a.id AND ${HELD} AND ($6::text IS NULL OR p.role = $6)
        AND ($5::text IS NULL OR u.path @> ARRAY[(SELECT id FROM agency WHERE code = $5)])))
    AND ($7::text IS NULL OR ${STATE} = $7) AND ($8::text IS NULL OR a.username > $8)
  ORDER BY a.username LIMIT $9`;

const ONE = `
  SELECT a.id, a.username, a.display_name AS name, a.version, a.disabled_at IS NOT NULL AS disabled,
    a.created_at AS "createdAt", COALESCE((SELECT json_agg(json_build_object('id', p.id, 'role', p.role,
        'unit', ${UNIT}, 'title', p.title, 'from', p.valid_from, 'to', p.valid_to)
        ORDER BY p.valid_to >= $1::date IS FALSE, p.valid_from DESC, p.id DESC)
      FROM appointment p JOIN agency u ON u.id = p.agency_id WHERE p.account_id = a.id), '[]') AS posts
  FROM account a WHERE a.kind = 'OFFICER' AND a.username = $4 AND ${GOVERNED}`;

const OPEN_TASKS = `
  SELECT ${UNIT} AS unit, t.role, count(*)::int AS count FROM task t JOIN agency u ON u.id = t.unit_id
  WHERE t.assignee_id = $1 AND t.closed_at IS NULL GROUP BY u.id, t.role ORDER BY u.code, t.role`;

@Injectable()
export class AccountsStore {
  constructor(private readonly database: Database) {}

  list({ root, units }: Governed, filter: AccountsFilter, today: string): Promise<ListedAccount[]> {
    const { q, unit, role, state, after, limit } = filter;
    const words = q === null ? null : q.replace(/[\\%_]/g, '\\$&');
    const params = [today, root, units, words, unit, role, state, after, limit];
    return this.database.query<ListedAccount>(LIST, params, { prepared: true });
  }

  /** Null for whoever is not governed, as if there were none. */
  async find(governed: Governed, username: string, today: string): Promise<AccountRow | null> {
    const { root, units } = governed;
    const [row] = await this.database.query<AccountRow>(ONE, [today, root, units, username]);
    return row ?? null;
  }

  /** The same, kept from other administrators until the transaction ends; NO KEY, for the log refers to accounts. */
  async lock(tx: Tx, governed: Governed, username: string, today: string): Promise<AccountRow | null> {
    const { root, units } = governed;
    await txQuery(tx, `SELECT FROM account WHERE username = $1 AND kind = 'OFFICER' FOR NO KEY UPDATE`, [
      username,
    ]);
    const [row] = await txQuery<AccountRow>(tx, ONE, [today, root, units, username]);
    return row ?? null;
  }

  openTasks(accountId: string): Promise<OpenTasks[]> {
    return this.database.query<OpenTasks>(OPEN_TASKS, [accountId]);
  }
}
