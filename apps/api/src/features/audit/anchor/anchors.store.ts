import { Injectable } from '@nestjs/common';
import { Database, type Tx, txQuery } from '../../../platform/database/index.js';
import type { Anchor, Leaf } from './anchor-seal.js';

/** Anchors are made one after the other, whoever asks for them. */
const LOCK = 7_230_156;

const ANCHOR = `SELECT no, (extract(epoch FROM made_at) * 1000)::float8 AS "madeAt", dossiers, encode(digest, 'hex') AS digest,
  encode(prev_hash, 'hex') AS "prevHash", encode(hash, 'hex') AS hash, encode(seal, 'hex') AS seal FROM audit_anchor`;

const LEAVES = `SELECT dossier_id AS "dossierId", seq, encode(hash, 'hex') AS hash FROM audit_leaf
  WHERE anchor_no = $1 AND ($2::uuid IS NULL OR dossier_id > $2) ORDER BY dossier_id LIMIT $3`;

/** Every dossier that went on since it was last anchored, as far as it is now. */
const PIN = `
  INSERT INTO audit_leaf (anchor_no, dossier_id, seq, hash)
  SELECT $1, d.id, h.seq, h.hash
  FROM (SELECT DISTINCT dossier_id FROM dossier_action WHERE $2::timestamptz IS NULL OR at >= $2) moved
  JOIN dossier d ON d.id = moved.dossier_id
  JOIN dossier_action h ON h.dossier_id = d.id AND h.seq = d.version
  WHERE NOT EXISTS (SELECT FROM audit_leaf l WHERE l.dossier_id = d.id AND l.seq >= d.version)
  ON CONFLICT DO NOTHING`;

const PAGE = 5000;

@Injectable()
export class AnchorsStore {
  constructor(private readonly database: Database) {}

  /** Waits for an anchor being made. */
  async lock(tx: Tx): Promise<void> {
    await txQuery(tx, 'SELECT pg_advisory_xact_lock($1)', [LOCK]);
  }

  async newest(tx: Tx): Promise<Anchor | null> {
    const [row] = await txQuery<Anchor>(tx, `${ANCHOR} ORDER BY no DESC LIMIT 1`);
    return row ?? null;
  }

  async pin(tx: Tx, no: number, since: Date | null): Promise<void> {
    // The first anchor covers everything there is; the application's usual limit is for requests.
    await txQuery(tx, 'SET LOCAL statement_timeout = 0');
    await txQuery(tx, PIN, [no, since]);
  }

  async *leaves(no: number, tx?: Tx): AsyncGenerator<Leaf[]> {
    for (let after: string | null = null; ;) {
      const params = [no, after, PAGE];
      const page: Leaf[] = await (tx
        ? txQuery<Leaf>(tx, LEAVES, params)
        : this.database.query<Leaf>(LEAVES, params));
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      after = page.at(-1)?.dossierId ?? after;
    }
  }

  async append(tx: Tx, { no, madeAt, dossiers, digest, prevHash, hash, seal }: Anchor): Promise<void> {
    await txQuery(
      tx,
      `INSERT INTO audit_anchor (no, made_at, dossiers, digest, prev_hash, hash, seal)
       VALUES ($1, $2, $3, decode($4, 'hex'), decode($5, 'hex'), decode($6, 'hex'), decode($7, 'hex'))`,
      [no, new Date(madeAt), dossiers, digest, prevHash, hash, seal],
    );
  }

  /** In order, those after the number given. */
  page(after: number, limit: number): Promise<Anchor[]> {
    return this.database.query<Anchor>(`${ANCHOR} WHERE no > $1 ORDER BY no LIMIT $2`, [after, limit]);
  }

  /** Leaves of anchors that are no more. */
  async strayLeaves(): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_leaf
       WHERE anchor_no > (SELECT COALESCE(max(no), 0) FROM audit_anchor) OR anchor_no < 1`,
    );
    return row?.n ?? 0;
  }
}
