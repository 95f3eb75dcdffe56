import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../../platform/access/index.js';
import { AdministrativeLog, type Operator } from '../../../platform/administrative-log/index.js';
import { Sessions } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { spokenCode } from '../passwords/spoken-code.js';
import { oneTimeHash } from '../passwords/one-time-hash.js';
import { RecoveryStore } from './recovery.store.js';

const VALID_FOR = 24 * 60 * 60_000;

export interface IssuedPassword {
  /** To be handed over once, by word or on paper; it is kept nowhere. */
  password: string;
  expiresAt: Date;
}

/** What an administrator does for an officer who cannot sign in. Every step ends their sessions and is recorded. */
@Injectable()
export class OfficerRecovery {
  constructor(
    private readonly store: RecoveryStore,
    private readonly sessions: Sessions,
    private readonly log: AdministrativeLog,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /**
   * A password good for one sign-in within 24 hours, in which the officer sets one of their own. Also the first
   * password of a new account. Their second factor stays. Throws NOT_FOUND for what is no officer's account.
   */
  async issueOneTimePassword(
    tx: Tx,
    accountId: string,
    by: RequestActor | Operator,
    reason?: string,
  ): Promise<IssuedPassword> {
    await this.officer(tx, accountId);
    const password = spokenCode(4, randomInt);
    const now = this.clock.now();
    const expiresAt = new Date(now + VALID_FOR);
    await this.store.give(tx, {
      accountId,
      hash: oneTimeHash(this.cipher, accountId, password),
      issuedAt: new Date(now),
      expiresAt,
    });
    await this.start(tx, accountId, 'PASSWORD_RESET');
    await this.record(tx, accountId, by, 'password.one-time-issued', {
      after: { expiresAt: expiresAt.toISOString() },
      ...(reason === undefined ? {} : { reason }),
    });
    return { password, expiresAt };
  }

  /**
   * Takes away the authenticator, all passkeys and recovery codes: after a loss. The officer signs in by password and
   * sets up new ones. Throws NOT_FOUND.
   */
  async resetSecondFactors(
    tx: Tx,
    accountId: string,
    by: RequestActor | Operator,
    reason?: string,
  ): Promise<void> {
    await this.officer(tx, accountId);
    const before = await this.store.dropFactors(tx, accountId);
    await this.start(tx, accountId, 'SECOND_FACTOR_RESET');
    await this.record(tx, accountId, by, 'second-factor.reset', {
      before: { ...before },
      ...(reason === undefined ? {} : { reason }),
    });
  }

  private async officer(tx: Tx, accountId: string): Promise<void> {
    if (!(await this.store.lockOfficer(tx, accountId))) throw new ProblemError('NOT_FOUND');
  }

  /** Whoever may hold the account now begins anew, here and in browsers that were known. */
  private async start(tx: Tx, accountId: string, why: string): Promise<void> {
    await this.sessions.endAll(tx, accountId, why);
    await this.store.forgetBrowsers(tx, accountId);
  }

  private async record(
    tx: Tx,
    accountId: string,
    by: RequestActor | Operator,
    what: string,
    change: { before?: Record<string, unknown>; after?: Record<string, unknown>; reason?: string },
  ): Promise<void> {
    await this.log.append(tx, by, { what, target: { kind: 'account', id: accountId }, ...change });
  }
}
