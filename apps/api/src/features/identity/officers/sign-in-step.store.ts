import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';

export interface SignInStep {
  accountId: string;
  /** The password was a one-time one. */
  mustChange: boolean;
}

/** Right passwords that wait for the second factor. */
@Injectable()
export class SignInStepStore {
  constructor(private readonly database: Database) {}

  async keep(
    tokenHash: Buffer,
    { accountId, mustChange }: SignInStep,
    now: Date,
    until: Date,
  ): Promise<void> {
    await this.database.query('DELETE FROM sign_in_step WHERE expires_at < $1', [now]);
    await this.database.query(
      'INSERT INTO sign_in_step (token_hash, account_id, must_change, expires_at) VALUES ($1, $2, $3, $4)',
      [tokenHash, accountId, mustChange, until],
    );
  }

  async find(tokenHash: Buffer, now: Date): Promise<SignInStep | null> {
    const rows = await this.database.query<SignInStep>(
      `SELECT account_id AS "accountId", must_change AS "mustChange" FROM sign_in_step
       WHERE token_hash = $1 AND expires_at > $2`,
      [tokenHash, now],
    );
    return rows[0] ?? null;
  }

  /** Taken out once: of two right answers at the same time, one signs in. */
  async take(tokenHash: Buffer, now: Date): Promise<SignInStep | null> {
    const rows = await this.database.query<SignInStep>(
      `DELETE FROM sign_in_step WHERE token_hash = $1 AND expires_at > $2
       RETURNING account_id AS "accountId", must_change AS "mustChange"`,
      [tokenHash, now],
    );
    return rows[0] ?? null;
  }
}
