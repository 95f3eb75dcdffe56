import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { AccountRow, PostRow } from '../accounts/account-rows.js';
import { isOpen } from '../accounts/locked-why.js';
import { GoverningStore } from '../governing/governing.store.js';
import { refused } from '../governing/refusals.js';

/** The province always keeps somebody who can sign in and administer it. */
@Injectable()
export class LastAdministrator {
  constructor(private readonly store: GoverningStore) {}

  /** Throws ACTION_NOT_ALLOWED (LAST_ADMINISTRATOR) when nobody else would be left after the post's last day `until`. */
  async keep(
    tx: Tx,
    account: Pick<AccountRow, 'id'>,
    post: PostRow,
    { today, until }: { today: string; until: string },
  ): Promise<void> {
    if (post.role !== 'SYSTEM_ADMIN' || post.from > today || !isOpen(post, today)) return;
    if (!(await this.store.rootIds()).includes(post.unit.id)) return;
    const after = until < today ? today : until;
    const others = await this.store.otherRootAdministrators(tx, account.id, today, after);
    if (others === 0) throw refused('LAST_ADMINISTRATOR');
  }
}
