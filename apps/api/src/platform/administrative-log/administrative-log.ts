import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../access/index.js';
import { Clock } from '../clock/index.js';
import { sha256 } from '../crypto/index.js';
import { type Tx, txQuery } from '../database/index.js';
import { canonicalJson } from '../idempotency/canonical-json.js';

/** Somebody at the machine itself, by the command line: named by the system's user, for there is no account. */
export interface Operator {
  operator: string;
}

export interface AdministrativeChange {
  /** A verb in the past, dotted by subject: `account.disabled`, `post.given`, `key.rotated`. */
  what: string;
  target: { kind: string; id: string };
  /** Only what differs; never a secret, never a citizen's data. */
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  /** Why, in the words of who did it. */
  reason?: string;
}

/** Before the first row. */
export const ADMINISTRATIVE_START = sha256('administrative actions');

/** What the seal of a row covers; `at` in epoch ms. */
export interface AdministrativeRow {
  no: number;
  at: number;
  accountId: string | null;
  actor: unknown;
  what: string;
  targetKind: string;
  targetId: string;
  change: unknown;
}

export function administrativeHash(prevHash: Buffer, row: AdministrativeRow): Buffer {
  return sha256(Buffer.concat([prevHash, Buffer.from(canonicalJson(row))]));
}

/** Appends to the chained history of administrative changes, in the transaction of the change itself. */
@Injectable()
export class AdministrativeLog {
  constructor(private readonly clock: Clock) {}

  async append(tx: Tx, by: RequestActor | Operator, change: AdministrativeChange): Promise<void> {
    // One writer at a time: the chain has one end. Held until the change itself commits.
    await txQuery(tx, `SELECT pg_advisory_xact_lock(hashtextextended('administrative_action', 7))`);
    const [last] = await txQuery<{ no: number; hash: Buffer }>(
      tx,
      'SELECT no, hash FROM administrative_action ORDER BY no DESC LIMIT 1',
    );
    const prevHash = last?.hash ?? ADMINISTRATIVE_START;
    const { what, target, before, after, reason } = change;
    const row: AdministrativeRow = {
      no: (last?.no ?? 0) + 1,
      at: this.clock.now(),
      accountId: 'operator' in by ? null : by.accountId,
      actor: 'operator' in by ? by : actorFacts(by),
      what,
      targetKind: target.kind,
      targetId: target.id,
      // As the database will give it back: undefined keys are gone before the seal is set.
      change: JSON.parse(JSON.stringify({ before, after, reason })) as unknown,
    };
    await txQuery(
      tx,
      `INSERT INTO administrative_action (no, at, account_id, actor, what, target_kind, target_id, change, prev_hash, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        row.no,
        new Date(row.at),
        row.accountId,
        row.actor,
        what,
        target.kind,
        target.id,
        row.change,
        prevHash,
        administrativeHash(prevHash, row),
      ],
    );
  }
}

function actorFacts({
  username,
  displayName,
  posts,
  address,
  sessionId,
}: RequestActor): Record<string, unknown> {
  return {
    username,
    name: displayName,
    posts: posts.map(({ role, unitName }) => ({ role, unitName })),
    address,
    sessionId,
  };
}
