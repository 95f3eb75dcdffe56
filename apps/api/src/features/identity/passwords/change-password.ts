import type { NewPassword } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../../platform/access/index.js';
import { AdministrativeLog } from '../../../platform/administrative-log/index.js';
import { hashPassword, passwordMatches, Sessions } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { OfficersStore } from '../officers/officers.store.js';
import { acceptablePassword } from './password-rules.js';
import { SignInThrottle } from './sign-in-throttle.js';

@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly officers: OfficersStore,
    private readonly throttle: SignInThrottle,
    private readonly sessions: Sessions,
    private readonly log: AdministrativeLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets it and ends every other session of theirs. `given`: the session was opened by a one-time password, so there is
   * no present one to show. Throws WRONG_CREDENTIALS for a wrong present one, WEAK_PASSWORD, TOO_MANY_REQUESTS.
   */
  async change(actor: RequestActor, given: boolean, { current, password }: NewPassword): Promise<void> {
    const now = this.clock.date();
    const officer = await this.officers.byId(actor.accountId, { now, browserHash: null });
    if (!officer) throw new ProblemError('UNAUTHENTICATED');
    if (!given) {
      const right = await this.throttle.session(actor.sessionId, async () =>
        (await passwordMatches(officer.passwordHash, current ?? '')) ? true : null,
      );
      if (right === null) throw new ProblemError('WRONG_CREDENTIALS', { detail: WRONG_PRESENT });
    }
    const units = await this.officers.unitNames(actor.accountId);
    const accepted = await acceptablePassword(password, [officer.displayName, officer.username, ...units]);
    const hash = await hashPassword(accepted);
    await this.database.transaction(async (tx) => {
      await this.officers.setPassword(tx, actor.accountId, hash, now);
      await this.sessions.endAll(tx, actor.accountId, 'PASSWORD_CHANGED', actor.sessionId);
      await this.log.append(tx, actor, {
        what: 'password.changed',
        target: { kind: 'account', id: actor.accountId },
      });
    });
  }
}

const WRONG_PRESENT = {
  vi: 'Mật khẩu đang dùng chưa đúng. Mật khẩu cũ vẫn còn hiệu lực.',
  en: 'The present password is not right. Nothing was changed.',
};
