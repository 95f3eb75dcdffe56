import type { Role } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { Database, newId, type Tx, txQuery } from '../../../platform/database/index.js';
import type { Governed } from '../governing/governed.js';
import type { KnownSecret, MachineRow } from './machine-rows.js';

export interface ClientTerms {
  scopes: readonly string[];
  addressRanges: readonly string[];
  expiresAt: Date;
}

const ms = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;

const MACHINE = `
  SELECT a.id, a.username AS "clientId", a.display_name AS name, a.version, a.disabled_at IS NOT NULL AS disabled,
    (SELECT json_build_object('role', p.role, 'unit', json_build_object('id', u.id, 'code', u.code, 'name', u.name))
       FROM appointment p JOIN agency u ON u.id = p.agency_id WHERE p.account_id = a.id ORDER BY p.id LIMIT 1) AS post,
    (SELECT json_build_object('scopes', m.scopes, 'addressRanges', m.address_ranges, 'expiresAt', ${ms('m.expires_at')},
       'lastUsedAt', ${ms('m.last_used_at')}, 'lastAddress', host(m.last_address))
       FROM machine_client m WHERE m.account_id = a.id) AS client,
    COALESCE((SELECT json_agg(json_build_object('madeAt', ${ms('s.made_at')}, 'validUntil', ${ms('s.valid_until')})
       ORDER BY s.made_at DESC, s.id DESC) FROM machine_secret s
       WHERE s.account_id = a.id AND (s.valid_until IS NULL OR s.valid_until > $1)), '[]') AS secrets
  FROM account a
  WHERE a.kind = 'MACHINE' AND ($2 OR EXISTS (
    SELECT FROM appointment g WHERE g.account_id = a.id AND g.agency_id = ANY($3::uuid[])))`;

const KNOWN = `
  SELECT a.id AS "accountId", a.disabled_at IS NOT NULL AS disabled, m.expires_at AS "expiresAt",
    s.valid_until AS "validUntil", m.scopes, m.address_ranges AS "addressRanges"
  FROM machine_secret s JOIN machine_client m ON m.account_id = s.account_id JOIN account a ON a.id = m.account_id
  WHERE s.hash = $1 AND a.username = $2`;

@Injectable()
export class MachinesStore {
  constructor(private readonly database: Database) {}

  list(
    { root, units }: Governed,
    { q, after, limit }: { q: string | null; after: string | null; limit: number },
    now: Date,
  ): Promise<MachineRow[]> {
    return this.database.query<MachineRow>(
      `${MACHINE} AND ($4::text IS NULL OR a.name_folded LIKE '%' || vi_fold($4) || '%'
         OR a.username LIKE '%' || vi_fold($4) || '%') AND ($5::text IS NULL OR a.username > $5)
       ORDER BY a.username LIMIT $6`,
      [now, root, units, q === null ? null : q.replace(/[\\%_]/g, '\\$&'), after, limit],
    );
  }

  async find({ root, units }: Governed, clientId: string, now: Date): Promise<MachineRow | null> {
    const params = [now, root, units, clientId];
    const [row] = await this.database.query<MachineRow>(`${MACHINE} AND a.username = $4`, params);
    return row ?? null;
  }

  /** Kept from other administrators until the transaction ends. */
  async lock(tx: Tx, { root, units }: Governed, clientId: string, now: Date): Promise<MachineRow | null> {
    await txQuery(tx, `SELECT FROM account WHERE username = $1 AND kind = 'MACHINE' FOR NO KEY UPDATE`, [
      clientId,
    ]);
    const [row] = await txQuery<MachineRow>(tx, `${MACHINE} AND a.username = $4`, [
      now,
      root,
      units,
      clientId,
    ]);
    return row ?? null;
  }

  /** Null when the name is taken. */
  async create(
    tx: Tx,
    {
      clientId,
      name,
      unitId,
      role,
      from,
    }: { clientId: string; name: string; unitId: string; role: Role; from: string },
    terms: ClientTerms,
  ): Promise<string | null> {
    const [row] = await txQuery<{ id: string }>(
      tx,
      `INSERT INTO account (id, kind, username, display_name) VALUES ($1, 'MACHINE', $2, $3)
       ON CONFLICT (username) DO NOTHING RETURNING id`,
      [newId(), clientId, name],
    );
    if (!row) return null;
    await txQuery(
      tx,
      'INSERT INTO appointment (id, account_id, agency_id, role, valid_from) VALUES ($1, $2, $3, $4, $5)',
      [newId(), row.id, unitId, role, from],
    );
    await txQuery(
      tx,
      'INSERT INTO machine_client (account_id, scopes, address_ranges, expires_at) VALUES ($1, $2, $3, $4)',
      [row.id, terms.scopes, terms.addressRanges, terms.expiresAt],
    );
    return row.id;
  }

  async setTerms(
    tx: Tx,
    accountId: string,
    { scopes, addressRanges, expiresAt }: ClientTerms,
  ): Promise<void> {
    await txQuery(
      tx,
      'UPDATE machine_client SET scopes = $2, address_ranges = $3, expires_at = $4 WHERE account_id = $1',
      [accountId, scopes, addressRanges, expiresAt],
    );
  }

  /** The newest secret goes on until `oldUntil`, any older one ends now: never more than two work. */
  async addSecret(tx: Tx, accountId: string, hash: Buffer, now: Date, oldUntil: Date): Promise<void> {
    await txQuery(
      tx,
      `UPDATE machine_secret SET valid_until = CASE WHEN valid_until IS NULL THEN $3::timestamptz ELSE $2 END
       WHERE account_id = $1 AND (valid_until IS NULL OR valid_until > $2)`,
      [accountId, now, oldUntil],
    );
    await txQuery(tx, 'INSERT INTO machine_secret (id, account_id, hash, made_at) VALUES ($1, $2, $3, $4)', [
      newId(),
      accountId,
      hash,
      now,
    ]);
  }

  /** Every token it holds. */
  async endTokens(tx: Tx, accountId: string, now: Date, why: string): Promise<void> {
    await txQuery(
      tx,
      'UPDATE session SET revoked_at = $2, revoked_why = $3 WHERE account_id = $1 AND revoked_at IS NULL',
      [accountId, now, why],
    );
  }

  async known(clientId: string, hash: Buffer): Promise<KnownSecret | null> {
    const [row] = await this.database.query<KnownSecret>(KNOWN, [hash, clientId], { prepared: true });
    return row ?? null;
  }

  async used(accountId: string, now: Date, address: string): Promise<void> {
    await this.database.query(
      'UPDATE machine_client SET last_used_at = $2, last_address = $3 WHERE account_id = $1',
      [accountId, now, address],
    );
  }
}
