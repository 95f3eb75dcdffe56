import type { ChangePost, EndPost, GivePost } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { AdministrativeLog } from '../../../platform/administrative-log/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { enqueue } from '../../../platform/outbox/index.js';
import type { PostRow } from '../accounts/account-rows.js';
import { AccountWrites } from '../accounts/account-writes.store.js';
import { type Change, ChangeAccount } from '../accounts/change-account.js';
import { governs } from '../governing/governed.js';
import type { Administrator } from '../governing/governing.js';
import { refused } from '../governing/refusals.js';
import { RELEASE_TASKS } from '../tasks/release-tasks.handler.js';
import { checkBeside, checkDates, postFacts } from './check-post.js';
import { dayBefore } from './day-before.js';
import { GivePosts } from './give-posts.js';
import { LastAdministrator } from './last-administrator.js';

interface Of {
  username: string;
  seen: number;
}

interface OfPost extends Of {
  postId: string;
}

/** Posts given, moved and ended by whoever governs their unit. */
@Injectable()
export class ChangePosts {
  constructor(
    private readonly accounts: ChangeAccount,
    private readonly writes: AccountWrites,
    private readonly giving: GivePosts,
    private readonly last: LastAdministrator,
    private readonly log: AdministrativeLog,
  ) {}

  give(by: Administrator, of: Of, { reason, confirmed, ...post }: GivePost): Promise<void> {
    return this.accounts.run(by, { ...of, concerns: 'posts' }, (change) =>
      this.giving.give(change, by, { post, confirmed, reason, at: '' }),
    );
  }

  /** Only of a post that has not begun. Throws ACTION_NOT_ALLOWED (ALREADY_BEGUN). */
  move(
    by: Administrator,
    { postId, ...of }: OfPost,
    { from, to, reason, confirmed }: ChangePost,
  ): Promise<void> {
    return this.accounts.run(by, { ...of, concerns: 'posts' }, async (change) => {
      const { tx, account, today } = change;
      const post = governedPost(change, postId);
      if (post.from <= today) throw refused('ALREADY_BEGUN');
      checkDates({ from, to, at: '' }, today);
      const others = account.posts.filter(({ id }) => id !== postId);
      checkBeside({ role: post.role, unitId: post.unit.id, from, to, at: '' }, others, { confirmed, today });
      await this.writes.setDates(tx, postId, from, to);
      await this.log.append(tx, by, {
        what: 'post.moved',
        target: { kind: 'account', id: account.id },
        before: postFacts(post),
        after: postFacts({ ...post, from, to }),
        reason,
      });
    });
  }

  /** `to` is the last day; yesterday ends it at once. What the person had taken goes back to their unit. */
  end(by: Administrator, { postId, ...of }: OfPost, { to, reason }: EndPost): Promise<void> {
    return this.accounts.run(by, { ...of, concerns: 'posts' }, async (change) => {
      const { tx, account, today } = change;
      const post = governedPost(change, postId);
      if (post.to !== null && (post.to < today || post.to <= to)) throw refused('ALREADY_ENDED');
      const day = to < dayBefore(today) ? dayBefore(today) : to;
      await this.last.keep(tx, account, post, { today, until: day });
      const never = day < post.from;
      if (never) await this.writes.removePost(tx, postId);
      else await this.writes.setDates(tx, postId, post.from, day);
      await this.log.append(tx, by, {
        what: never ? 'post.taken-back' : 'post.ended',
        target: { kind: 'account', id: account.id },
        before: postFacts(post),
        ...(never ? {} : { after: postFacts({ ...post, to: day }) }),
        reason,
      });
      if (day < today) await enqueue(tx, RELEASE_TASKS, { accountId: account.id });
    });
  }
}

/** Throws NOT_FOUND for a post that is not this account's or at no governed unit; ACTION_NOT_ALLOWED when it is the root's to change. */
function governedPost({ account, governed }: Change, postId: string): PostRow {
  const post = account.posts.find(({ id }) => id === postId);
  if (!post || !governs(governed, post.unit.id)) throw new ProblemError('NOT_FOUND');
  if (post.role === 'SYSTEM_ADMIN' && !governed.root) throw refused('ADMINISTRATOR');
  return post;
}
