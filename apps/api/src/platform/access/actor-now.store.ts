import type { Post } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { type Tx, txQuery } from '../database/index.js';

export interface ActorNowRow {
  /** Whether the account is open and the session has not been ended. */
  live: boolean;
  posts: Post[];
}

const NOW = `
  SELECT a.disabled_at IS NULL AND EXISTS (
           SELECT FROM session s WHERE s.id = $2 AND s.account_id = a.id AND s.revoked_at IS NULL) AS live,
         COALESCE((
           SELECT json_agg(json_build_object('role', p.role, 'unitId', u.id, 'unitName', u.name,
                    'subtree', (SELECT json_agg(below.id) FROM agency below WHERE below.path @> ARRAY[u.id]))
                    ORDER BY p.id)
           FROM appointment p JOIN agency u ON u.id = p.agency_id
           WHERE p.account_id = a.id AND p.valid_from <= $3::date AND (p.valid_to IS NULL OR p.valid_to >= $3::date)
         ), '[]') AS posts
  FROM account a WHERE a.id = $1`;

@Injectable()
export class ActorNowStore {
  /** `today` is the day in Viet Nam. */
  async read(tx: Tx, accountId: string, sessionId: string, today: string): Promise<ActorNowRow | null> {
    const rows = await txQuery<ActorNowRow>(tx, NOW, [accountId, sessionId, today], { prepared: true });
    return rows[0] ?? null;
  }
}
