import type { NewPost } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { AdministrativeLog } from '../../../platform/administrative-log/index.js';
import { AccountWrites } from '../accounts/account-writes.store.js';
import type { Change } from '../accounts/change-account.js';
import type { Administrator } from '../governing/governing.js';
import { GoverningStore } from '../governing/governing.store.js';
import { wrongField } from '../governing/refusals.js';
import { checkBeside, checkDates, checkGiver, postFacts } from './check-post.js';

export interface Giving {
  post: NewPost;
  confirmed: boolean;
  reason: string;
  /** Where the post stands in the request: '' or '/post'. */
  at: string;
}

/** Checks and writes one post of an account that the caller has locked. */
@Injectable()
export class GivePosts {
  constructor(
    private readonly units: GoverningStore,
    private readonly writes: AccountWrites,
    private readonly log: AdministrativeLog,
  ) {}

  async give({ tx, account, governed, today }: Change, by: Administrator, giving: Giving): Promise<void> {
    const { post, confirmed, reason, at } = giving;
    const unit = await this.units.unit(tx, post.unit, governed);
    if (!unit) {
      throw wrongField(`${at}/unit`, 'UNKNOWN_UNIT', {
        vi: 'Không có đơn vị này trong phạm vi quản trị của bạn.',
        en: 'There is no such unit among those you administer.',
      });
    }
    const wanted = { ...post, unitId: unit.id, at };
    checkGiver(wanted, governed);
    checkDates(wanted, today);
    const told = checkBeside(wanted, account.posts, { confirmed, today });
    await this.writes.addPost(tx, { ...wanted, accountId: account.id });
    await this.log.append(tx, by, {
      what: 'post.given',
      target: { kind: 'account', id: account.id },
      after: {
        ...postFacts({ ...post, unit }),
        ...(told.length > 0 && { confirmed: told.map(({ code }) => code).join(', ') }),
      },
      reason,
    });
  }
}
