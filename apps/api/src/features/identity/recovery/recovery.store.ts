import { Injectable } from '@nestjs/common';
import { type Tx, txQuery } from '../../../platform/database/index.js';

export interface OneTimePassword {
  accountId: string;
  hash: Buffer;
  issuedAt: Date;
  expiresAt: Date;
}

@Injectable()
export class RecoveryStore {
  /** The officer of this id, locked until the change is done; null for a citizen, a machine or nobody. */
  async lockOfficer(tx: Tx, accountId: string): Promise<{ username: string } | null> {
    const rows = await txQuery<{ username: string }>(
      tx,
      `SELECT username FROM account WHERE id = $1 AND kind = 'OFFICER' FOR NO KEY UPDATE`,
      [accountId],
    );
    return rows[0] ?? null;
  }

  /** Takes the place of the password there was, and of an earlier one-time password. */
  async give(tx: Tx, { accountId, hash, issuedAt, expiresAt }: OneTimePassword): Promise<void> {
    await txQuery(tx, 'UPDATE account SET password_hash = NULL, password_set_at = NULL WHERE id = $1', [
      accountId,
    ]);
    await txQuery(
      tx,
      `INSERT INTO one_time_password (account_id, hash, issued_at, expires_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (account_id) DO UPDATE SET hash = $2, issued_at = $3, expires_at = $4`,
      [accountId, hash, issuedAt, expiresAt],
    );
  }

  async dropFactors(tx: Tx, accountId: string): Promise<{ authenticator: boolean; passkeys: number }> {
    const authenticator = await txQuery(
      tx,
      'DELETE FROM authenticator WHERE account_id = $1 RETURNING secret_enc IS NOT NULL AS live',
      [accountId],
    );
    const passkeys = await txQuery(tx, 'DELETE FROM passkey WHERE account_id = $1 RETURNING id', [accountId]);
    await txQuery(tx, 'DELETE FROM recovery_code WHERE account_id = $1', [accountId]);
    await txQuery(tx, 'DELETE FROM sign_in_step WHERE account_id = $1', [accountId]);
    return { authenticator: authenticator.length > 0, passkeys: passkeys.length };
  }

  async forgetBrowsers(tx: Tx, accountId: string): Promise<void> {
    await txQuery(tx, 'DELETE FROM known_browser WHERE account_id = $1', [accountId]);
  }
}
