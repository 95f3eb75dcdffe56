import { Injectable } from '@nestjs/common';
import type { AuthorizationChecks } from '../../platform/auth/oidc-client.js';
import { sha256 } from '../../platform/crypto/index.js';
import { Database } from '../../platform/database/index.js';

export interface Attempt extends AuthorizationChecks {
  returnTo: string;
}

/** Round trips to the identity provider under way. Each is taken out once, and only in time. */
@Injectable()
export class VneidAttemptsStore {
  constructor(private readonly database: Database) {}

  async keep(attempt: Attempt, now: Date, until: Date): Promise<void> {
    await this.database.query('DELETE FROM sign_in_attempt WHERE expires_at < $1', [now]);
    await this.database.query(
      `INSERT INTO sign_in_attempt (state_hash, nonce, code_verifier, origin, return_to, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        sha256(attempt.state),
        attempt.nonce,
        attempt.codeVerifier,
        attempt.redirectUri,
        attempt.returnTo,
        until,
      ],
    );
  }

  async take(state: string, now: Date): Promise<Attempt | null> {
    const rows = await this.database.query<Omit<Attempt, 'state'>>(
      `DELETE FROM sign_in_attempt WHERE state_hash = $1 AND expires_at >= $2
       RETURNING nonce, code_verifier AS "codeVerifier", origin AS "redirectUri", return_to AS "returnTo"`,
      [sha256(state), now],
    );
    return rows[0] ? { state, ...rows[0] } : null;
  }
}
