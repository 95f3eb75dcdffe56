import type { SecondFactor } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { Database, type Tx, txQuery } from '../../../platform/database/index.js';

export interface Authenticator {
  secretEnc: Buffer | null;
  setUpAt: Date | null;
  pendingEnc: Buffer | null;
}

export interface Factors {
  authenticatorSetUpAt: Date | null;
  passkeys: number;
  recoveryCodes: number;
}

const FACTORS = `
  SELECT (SELECT set_up_at FROM authenticator WHERE account_id = $1 AND secret_enc IS NOT NULL) AS "authenticatorSetUpAt",
         (SELECT count(*)::int FROM passkey WHERE account_id = $1) AS passkeys,
         (SELECT count(*)::int FROM recovery_code WHERE account_id = $1) AS "recoveryCodes"`;

/** What a person has beside the password. Recovery codes alone are none: they stand in for a lost one. */
export function secondFactorsOf({ authenticatorSetUpAt, passkeys, recoveryCodes }: Factors): SecondFactor[] {
  const own: SecondFactor[] = [
    ...(authenticatorSetUpAt === null ? [] : ['AUTHENTICATOR' as const]),
    ...(passkeys === 0 ? [] : ['PASSKEY' as const]),
  ];
  return own.length > 0 && recoveryCodes > 0 ? [...own, 'RECOVERY_CODE'] : own;
}

@Injectable()
export class FactorsStore {
  constructor(private readonly database: Database) {}

  async of(accountId: string): Promise<Factors> {
    const [factors] = await this.database.query<Factors>(FACTORS, [accountId]);
    return factors ?? { authenticatorSetUpAt: null, passkeys: 0, recoveryCodes: 0 };
  }

  /** As they stand for the transaction that changes them; other changes of this account wait. */
  async lock(tx: Tx, accountId: string): Promise<Factors> {
    await txQuery(tx, 'SELECT id FROM account WHERE id = $1 FOR UPDATE', [accountId]);
    const [factors] = await txQuery<Factors>(tx, FACTORS, [accountId]);
    return factors ?? { authenticatorSetUpAt: null, passkeys: 0, recoveryCodes: 0 };
  }

  /** One being set up counts only before `now` has passed its end. */
  async authenticator(accountId: string, now: Date): Promise<Authenticator | null> {
    const rows = await this.database.query<Authenticator>(
      `SELECT secret_enc AS "secretEnc", set_up_at AS "setUpAt",
              CASE WHEN pending_until > $2 THEN pending_enc END AS "pendingEnc"
       FROM authenticator WHERE account_id = $1`,
      [accountId, now],
    );
    return rows[0] ?? null;
  }

  async keepPending(accountId: string, pendingEnc: Buffer, until: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO authenticator (account_id, pending_enc, pending_until) VALUES ($1, $2, $3)
       ON CONFLICT (account_id) DO UPDATE SET pending_enc = $2, pending_until = $3`,
      [accountId, pendingEnc, until],
    );
  }

  /** The one being set up takes the place of the one in use; false when it was not there any more. */
  async confirm(tx: Tx, accountId: string, pendingEnc: Buffer, step: number, now: Date): Promise<boolean> {
    const rows = await txQuery(
      tx,
      `UPDATE authenticator SET secret_enc = pending_enc, set_up_at = $4, last_step = $3,
              pending_enc = NULL, pending_until = NULL
       WHERE account_id = $1 AND pending_enc = $2 RETURNING account_id`,
      [accountId, pendingEnc, step, now],
    );
    return rows.length > 0;
  }

  /** Takes the step of a right code: false when this one or a later one was used before. */
  async useStep(accountId: string, step: number): Promise<boolean> {
    const rows = await this.database.query(
      'UPDATE authenticator SET last_step = $2 WHERE account_id = $1 AND last_step < $2 RETURNING account_id',
      [accountId, step],
    );
    return rows.length > 0;
  }

  async dropAuthenticator(tx: Tx, accountId: string): Promise<void> {
    await txQuery(tx, 'DELETE FROM authenticator WHERE account_id = $1', [accountId]);
  }

  async replaceCodes(tx: Tx, accountId: string, hashes: readonly Buffer[]): Promise<void> {
    await txQuery(tx, 'DELETE FROM recovery_code WHERE account_id = $1', [accountId]);
    await txQuery(tx, 'INSERT INTO recovery_code (account_id, hash) SELECT $1, unnest($2::bytea[])', [
      accountId,
      hashes,
    ]);
  }

  async useCode(accountId: string, hash: Buffer): Promise<boolean> {
    const rows = await this.database.query(
      'DELETE FROM recovery_code WHERE account_id = $1 AND hash = $2 RETURNING hash',
      [accountId, hash],
    );
    return rows.length > 0;
  }
}
