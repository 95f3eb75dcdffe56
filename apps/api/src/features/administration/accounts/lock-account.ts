import type { OneTimePassword, RecoverAccount, WithReason } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { AdministrativeLog } from '../../../platform/administrative-log/index.js';
import { Sessions } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { enqueue } from '../../../platform/outbox/index.js';
import { OfficerRecovery } from '../../identity/index.js';
import type { Administrator } from '../governing/governing.js';
import { refused } from '../governing/refusals.js';
import { LastAdministrator } from '../posts/last-administrator.js';
import { RELEASE_TASKS } from '../tasks/release-tasks.handler.js';
import { AccountWrites } from './account-writes.store.js';
import { ChangeAccount } from './change-account.js';

interface Of {
  username: string;
  seen: number;
}

/** What concerns the account as a whole: disabling it, and helping somebody who cannot sign in. */
@Injectable()
export class LockAccount {
  constructor(
    private readonly accounts: ChangeAccount,
    private readonly writes: AccountWrites,
    private readonly last: LastAdministrator,
    private readonly sessions: Sessions,
    private readonly recovery: OfficerRecovery,
    private readonly log: AdministrativeLog,
    private readonly clock: Clock,
  ) {}

  /** Its sessions end with it; what the person had taken goes back to their units. */
  disable(by: Administrator, of: Of, { reason }: WithReason): Promise<void> {
    return this.accounts.run(by, { ...of, concerns: 'account' }, async ({ tx, account, today }) => {
      if (account.disabled) throw refused('ALREADY_DISABLED');
      for (const post of account.posts) await this.last.keep(tx, account, post, { today, until: today });
      await this.writes.setDisabled(tx, account.id, this.clock.date());
      const sessions = await this.sessions.endAll(tx, account.id, 'DISABLED');
      await this.log.append(tx, by, {
        what: 'account.disabled',
        target: { kind: 'account', id: account.id },
        after: { sessionsEnded: sessions },
        reason,
      });
      await enqueue(tx, RELEASE_TASKS, { accountId: account.id });
    });
  }

  enable(by: Administrator, of: Of, { reason }: WithReason): Promise<void> {
    return this.accounts.run(by, { ...of, concerns: 'account' }, async ({ tx, account }) => {
      if (!account.disabled) throw refused('NOT_DISABLED');
      await this.writes.setDisabled(tx, account.id, null);
      await this.log.append(tx, by, {
        what: 'account.enabled',
        target: { kind: 'account', id: account.id },
        reason,
      });
    });
  }

  /** A new one-time password; the sessions end, and with `secondFactors` the factors are set up anew. */
  async recover(
    by: Administrator,
    of: Of,
    { reason, secondFactors }: RecoverAccount,
  ): Promise<OneTimePassword> {
    const { password, expiresAt } = await this.accounts.run(
      by,
      { ...of, concerns: 'account' },
      async (change) => {
        const { tx, account } = change;
        if (account.disabled) throw refused('ALREADY_DISABLED');
        if (secondFactors) await this.recovery.resetSecondFactors(tx, account.id, by, reason);
        return this.recovery.issueOneTimePassword(tx, account.id, by, reason);
      },
    );
    return { username: of.username, password, validUntil: expiresAt.toISOString() };
  }

  /** One session, or with null all of them. Throws NOT_FOUND for a session that is not this account's or is over. */
  endSessions(by: Administrator, of: Of, sessionId: string | null, { reason }: WithReason): Promise<void> {
    return this.accounts.run(by, { ...of, concerns: 'account' }, async ({ tx, account }) => {
      const ended =
        sessionId === null
          ? await this.sessions.endAll(tx, account.id, 'ADMINISTRATOR')
          : Number(await this.sessions.endOne(tx, account.id, sessionId, 'ADMINISTRATOR'));
      if (ended === 0 && sessionId !== null) throw new ProblemError('NOT_FOUND');
      await this.log.append(tx, by, {
        what: 'sessions.ended',
        target: { kind: 'account', id: account.id },
        after: { sessionsEnded: ended },
        reason,
      });
    });
  }
}
