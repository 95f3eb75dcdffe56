import type { NewAccount, OneTimePassword } from '@motcua/contracts';
import { vietnamDay } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { AdministrativeLog } from '../../../platform/administrative-log/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { OfficerRecovery } from '../../identity/index.js';
import { type Administrator, Governing } from '../governing/governing.js';
import { wrongField } from '../governing/refusals.js';
import { GivePosts } from '../posts/give-posts.js';
import { AccountWrites } from './account-writes.store.js';

/** An officer's account with its first post; its one-time password is answered once and stored nowhere. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly database: Database,
    private readonly governing: Governing,
    private readonly writes: AccountWrites,
    private readonly giving: GivePosts,
    private readonly recovery: OfficerRecovery,
    private readonly log: AdministrativeLog,
    private readonly clock: Clock,
  ) {}

  /** Throws INVALID_REQUEST with the field, also when the user name is taken, and what giving a post throws. */
  async create(
    by: Administrator,
    { username, name, post, reason, confirmed }: NewAccount,
  ): Promise<OneTimePassword> {
    const today = vietnamDay(this.clock.now());
    const issued = await this.database.transaction(async (tx) => {
      const governed = await this.governing.within(tx, by);
      const createdAt = this.clock.date();
      const id = await this.writes.create(tx, username, name, createdAt);
      if (id === null) throw taken();
      await this.log.append(tx, by, {
        what: 'account.created',
        target: { kind: 'account', id },
        after: { username, name },
        reason,
      });
      const account = { id, username, name, version: 1, disabled: false, createdAt, posts: [] };
      await this.giving.give({ tx, account, governed, today }, by, { post, confirmed, reason, at: '/post' });
      return this.recovery.issueOneTimePassword(tx, id, by, reason);
    });
    return { username, password: issued.password, validUntil: issued.expiresAt.toISOString() };
  }
}

/** Also of an account elsewhere, a citizen's or a machine's: names are unique, and that this one is taken must be said. */
function taken(): Error {
  return wrongField('/username', 'TAKEN', {
    vi: 'Tên đăng nhập này đã có người dùng. Hãy thêm tên đơn vị hoặc số.',
    en: 'This user name is taken. Add the unit or a number.',
  });
}
