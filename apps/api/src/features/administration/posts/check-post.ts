import type { NewPost } from '@motcua/contracts';
import { ProblemError } from '../../../platform/errors/index.js';
import type { AccountRow, PostRow } from '../accounts/account-rows.js';
import { isOpen } from '../accounts/locked-why.js';
import type { Governed } from '../governing/governed.js';
import { wrongField } from '../governing/refusals.js';
import { type Conflict, conflictsOf, type HeldPost, overlap } from './exclusive-posts.js';

/** A decision is often entered after the day it takes effect, but not by a year. */
const MOST_DAYS_BACK = 366;

export interface WantedPost extends Pick<NewPost, 'role' | 'from' | 'to'> {
  unitId: string;
  /** Where the fields stand in the request. */
  at: string;
}

/** Throws INVALID_REQUEST with the field that is wrong. */
export function checkDates({ from, to, at }: Pick<WantedPost, 'from' | 'to' | 'at'>, today: string): void {
  if (Date.parse(from) < Date.parse(today) - MOST_DAYS_BACK * 86_400_000) {
    throw wrongField(`${at}/from`, 'TOO_EARLY', {
      vi: 'Ngày bắt đầu lùi lại nhiều nhất một năm.',
      en: 'A post may begin at most a year back.',
    });
  }
  if (to !== null && (to < from || to < today)) {
    throw wrongField(`${at}/to`, 'TOO_EARLY', {
      vi: 'Ngày kết thúc không được trước ngày bắt đầu hoặc trước hôm nay.',
      en: 'A post ends neither before it begins nor before today.',
    });
  }
}

/** Who may give this role at all. Throws INVALID_REQUEST. */
export function checkGiver({ role, at }: Pick<WantedPost, 'role' | 'at'>, { root }: Governed): void {
  if (role !== 'SYSTEM_ADMIN' || root) return;
  throw wrongField(`${at}/role`, 'ROOT_ONLY', {
    vi: 'Chỉ quản trị viên cấp tỉnh được giao quyền quản trị kỹ thuật.',
    en: 'Only the administrator of the province gives this post.',
  });
}

/**
 * Throws INVALID_REQUEST when the same post is held then, ACTION_NOT_ALLOWED with reason POSTS_EXCLUDE when posts must
 * not meet, and with reason POSTS_TO_CONFIRM when they may but should be looked at. Gives back what was confirmed.
 */
export function checkBeside(
  post: WantedPost,
  others: readonly PostRow[],
  { confirmed, today }: { confirmed: boolean; today: string },
): Conflict[] {
  const open = others.filter((other) => isOpen(other, today)).map(held);
  if (open.some((one) => one.role === post.role && one.unitId === post.unitId && overlap(one, post))) {
    throw wrongField(`${post.at}/role`, 'HELD_ALREADY', {
      vi: 'Người này đã giữ chức vụ này ở đơn vị này trong thời gian đó.',
      en: 'This person holds this post at this unit during that time.',
    });
  }
  const conflicts = conflictsOf(post, open);
  const decisive = conflicts.some(({ refused }) => refused);
  if (conflicts.length > 0 && (decisive || !confirmed)) {
    const told = conflicts.filter(({ refused }) => refused === decisive);
    throw new ProblemError('ACTION_NOT_ALLOWED', {
      reason: decisive ? 'POSTS_EXCLUDE' : 'POSTS_TO_CONFIRM',
      detail: {
        vi: told.map(({ words }) => words.vi).join(' '),
        en: told.map(({ words }) => words.en).join(' '),
      },
    });
  }
  return conflicts;
}

function held({ role, unit, from, to }: PostRow): HeldPost {
  return { role, unitId: unit.id, from, to };
}

/** As the log keeps it. */
export function postFacts({
  role,
  unit,
  title,
  from,
  to,
}: Omit<AccountRow['posts'][number], 'id'>): Record<string, unknown> {
  return { role, unit: `${unit.code} ${unit.name}`, title, from, to };
}
