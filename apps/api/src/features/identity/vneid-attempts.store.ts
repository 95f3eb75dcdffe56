import { Injectable } from '@nestjs/common';
import type { AuthorizationChecks } from '../../platform/auth/oidc-client.js';
import { FieldCipher, sha256 } from '../../platform/crypto/index.js';
import { Database } from '../../platform/database/index.js';

export interface Attempt extends AuthorizationChecks {
  returnTo: string;
  /** Set when somebody signed in shows once more who they are: nobody else may come back. */
  sameAccount: string | null;
}

/**
 * Round trips to the identity provider under way. Each is taken out once, and only in time. Sealed:
 * a copy of the table finishes nobody's sign-in.
 */
@Injectable()
export class VneidAttemptsStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  async keep({ state, ...attempt }: Attempt, now: Date, until: Date): Promise<void> {
    await this.database.query('DELETE FROM sign_in_attempt WHERE expires_at < $1', [now]);
    await this.database.query(
      'INSERT INTO sign_in_attempt (state_hash, attempt_enc, expires_at) VALUES ($1, $2, $3)',
      [sha256(state), this.cipher.sealJson(attempt, place(state)), until],
    );
  }

  async take(state: string, now: Date): Promise<Attempt | null> {
    const [row] = await this.database.query<{ sealed: Buffer }>(
      `DELETE FROM sign_in_attempt WHERE state_hash = $1 AND expires_at >= $2 RETURNING attempt_enc AS sealed`,
      [sha256(state), now],
    );
    if (!row) return null;
    return { state, ...this.cipher.openJson<Omit<Attempt, 'state' | 'fresh'>>(row.sealed, place(state)) };
  }
}

/** Where an attempt is sealed for; by the hex hash of its state. */
export function attemptPlace(stateHash: string): string {
  return `sign_in_attempt:${stateHash}`;
}

function place(state: string): string {
  return attemptPlace(sha256(state).toString('hex'));
}
