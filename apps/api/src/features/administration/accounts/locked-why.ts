import type { Account } from '@motcua/contracts';
import { type Governed, governs } from '../governing/governed.js';
import { type Administrator, isOwnAccount } from '../governing/governing.js';
import type { AccountRow, PostRow } from './account-rows.js';

/** Current or coming. */
export function isOpen({ to }: Pick<PostRow, 'to'>, today: string): boolean {
  return to === null || to >= today;
}

/** Why this administrator may not disable, recover or sign out the account; null when they may. */
export function lockedWhy(
  by: Administrator,
  governed: Governed,
  { id, posts }: Pick<AccountRow, 'id' | 'posts'>,
  today: string,
): Account['locked'] {
  if (isOwnAccount(by, id)) return 'OWN_ACCOUNT';
  const open = posts.filter((post) => isOpen(post, today));
  if (!governed.root && open.some(({ role }) => role === 'SYSTEM_ADMIN')) return 'ADMINISTRATOR';
  return open.every(({ unit }) => governs(governed, unit.id)) ? null : 'POSTS_ELSEWHERE';
}
