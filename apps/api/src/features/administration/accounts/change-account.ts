import { vietnamDay } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database, type Tx } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import type { Governed } from '../governing/governed.js';
import { type Administrator, Governing, isOwnAccount } from '../governing/governing.js';
import { refused } from '../governing/refusals.js';
import type { AccountRow } from './account-rows.js';
import { AccountWrites } from './account-writes.store.js';
import { AccountsStore } from './accounts.store.js';
import { lockedWhy } from './locked-why.js';

export interface Change {
  tx: Tx;
  account: AccountRow;
  governed: Governed;
  /** The day in Viet Nam. */
  today: string;
}

export interface Wanted {
  username: string;
  /** The version on the administrator's screen. */
  seen: number;
  /** `account`: what concerns all its posts; `posts`: only some, each looked at by itself. */
  concerns: 'account' | 'posts';
}

/** What every change of somebody's account has around it. */
@Injectable()
export class ChangeAccount {
  constructor(
    private readonly database: Database,
    private readonly governing: Governing,
    private readonly store: AccountsStore,
    private readonly writes: AccountWrites,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws NOT_FOUND for an account that is not governed, STALE_VERSION when another administrator was faster, and
   * ACTION_NOT_ALLOWED for one's own account or one that is somebody else's to change.
   */
  async run<T>(by: Administrator, wanted: Wanted, change: (change: Change) => Promise<T>): Promise<T> {
    const today = vietnamDay(this.clock.now());
    return this.database.transaction(async (tx) => {
      const governed = await this.governing.within(tx, by);
      const account = await this.store.lock(tx, governed, wanted.username, today);
      if (!account) throw new ProblemError('NOT_FOUND');
      if (isOwnAccount(by, account.id)) throw refused('OWN_ACCOUNT');
      const locked = wanted.concerns === 'account' ? lockedWhy(by, governed, account, today) : null;
      if (locked) throw refused(locked);
      if (account.version !== wanted.seen)
        throw new ProblemError('STALE_VERSION', { currentVersion: account.version });
      const done = await change({ tx, account, governed, today });
      await this.writes.raise(tx, account.id);
      return done;
    });
  }
}
