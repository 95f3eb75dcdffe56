import { type Tx, txQuery } from '../database/index.js';

export type KeyPurpose = 'FIELD' | 'LOOKUP';

export interface DataKeyRow {
  purpose: KeyPurpose;
  no: number;
  madeAt: Date;
  activeFrom: Date;
  active: boolean;
  retiredAt: Date | null;
  /** Master keys that wrap it. */
  masters: string[];
}

export interface WrappedKeyRow {
  purpose: KeyPurpose;
  no: number;
  active: boolean;
  /** By the master key asked for; null when only others wrap it. */
  wrapped: Buffer | null;
  masters: string[];
}

/** One change of keys at a time, by whatever process. */
export async function lockKeys(tx: Tx): Promise<void> {
  await txQuery(tx, `SELECT pg_advisory_xact_lock(hashtextextended('data_key', 7))`);
}

export const WRAPPED_KEYS = `
  SELECT k.purpose, k.no, k.active_from <= now() AS active,
         (SELECT w.wrapped FROM data_key_wrap w
           WHERE w.purpose = k.purpose AND w.no = k.no AND w.master_id = $1) AS wrapped,
         ARRAY(SELECT w.master_id FROM data_key_wrap w WHERE w.purpose = k.purpose AND w.no = k.no ORDER BY 1) AS masters
  FROM data_key k WHERE k.retired_at IS NULL ORDER BY k.purpose, k.no`;

export const ALL_KEYS = `
  SELECT k.purpose, k.no, k.made_at AS "madeAt", k.active_from AS "activeFrom", k.active_from <= now() AS active,
         k.retired_at AS "retiredAt",
         ARRAY(SELECT w.master_id FROM data_key_wrap w WHERE w.purpose = k.purpose AND w.no = k.no ORDER BY 1) AS masters
  FROM data_key k ORDER BY k.purpose, k.no`;

/** `after` in seconds: when it becomes the key that is written with. */
export async function insertKey(
  tx: Tx,
  key: { purpose: KeyPurpose; no: number; after: number; masterId: string; wrapped: Buffer },
): Promise<void> {
  await txQuery(
    tx,
    `INSERT INTO data_key (purpose, no, active_from) VALUES ($1, $2, now() + make_interval(secs => $3))`,
    [key.purpose, key.no, key.after],
  );
  await insertWrap(tx, key);
}

export async function insertWrap(
  tx: Tx,
  { purpose, no, masterId, wrapped }: { purpose: KeyPurpose; no: number; masterId: string; wrapped: Buffer },
): Promise<void> {
  await txQuery(tx, 'INSERT INTO data_key_wrap (purpose, no, master_id, wrapped) VALUES ($1, $2, $3, $4)', [
    purpose,
    no,
    masterId,
    wrapped,
  ]);
}
