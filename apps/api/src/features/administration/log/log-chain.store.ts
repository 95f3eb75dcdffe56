import { Injectable } from '@nestjs/common';
import { Database, type Tx, txQuery } from '../../../platform/database/index.js';
import type { FoundRow } from './check-log.js';

export interface PinRow {
  no: number;
  actionNo: number;
  actionHash: Buffer;
  seal: Buffer;
}

const PAGE = 5000;

const ROWS = `
  SELECT no, (extract(epoch FROM at) * 1000)::float8 AS at, account_id AS "accountId", actor, what,
    target_kind AS "targetKind", target_id AS "targetId", change, prev_hash AS "prevHash", hash
  FROM administrative_action WHERE no > $1 ORDER BY no LIMIT $2`;

const PIN = 'SELECT no, action_no AS "actionNo", action_hash AS "actionHash", seal FROM administrative_pin';

@Injectable()
export class LogChainStore {
  constructor(private readonly database: Database) {}

  /** All of it: an administrator acts a few times a day. */
  async rows(): Promise<FoundRow[]> {
    const rows: FoundRow[] = [];
    for (let after = Number.MIN_SAFE_INTEGER; ;) {
      const page: FoundRow[] = await this.database.query<FoundRow>(ROWS, [after, PAGE]);
      rows.push(...page);
      if (page.length < PAGE) return rows;
      after = page.at(-1)?.no ?? after;
    }
  }

  pins(): Promise<PinRow[]> {
    return this.database.query<PinRow>(`${PIN} ORDER BY no`);
  }

  /** The log's end and the last pin, with nobody appending meanwhile. */
  async end(tx: Tx): Promise<{ last: { no: number; hash: Buffer } | null; pin: PinRow | null }> {
    await txQuery(tx, `SELECT pg_advisory_xact_lock(hashtextextended('administrative_action', 7))`);
    const [last] = await txQuery<{ no: number; hash: Buffer }>(
      tx,
      'SELECT no, hash FROM administrative_action ORDER BY no DESC LIMIT 1',
    );
    const [pin] = await txQuery<PinRow>(tx, `${PIN} ORDER BY no DESC LIMIT 1`);
    return { last: last ?? null, pin: pin ?? null };
  }

  async addPin(tx: Tx, { no, actionNo, actionHash, seal }: PinRow, at: Date): Promise<void> {
    await txQuery(
      tx,
      'INSERT INTO administrative_pin (no, at, action_no, action_hash, seal) VALUES ($1, $2, $3, $4, $5)',
      [no, at, actionNo, actionHash, seal],
    );
  }
}
