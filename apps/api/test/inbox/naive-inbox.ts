import type { InboxQuery, InboxTab } from '@motcua/contracts';
import { foldVietnamese, HEAD_ROLES, openingsOf, type Post, rolesServed } from '@motcua/domain';
import type { Made } from './fill-inbox.js';

export interface Looker {
  username: string;
  posts: Post[];
}

export interface At {
  now: number;
  soon: number;
}

type Filter = Partial<Omit<InboxQuery, 'tab' | 'sort' | 'cursor' | 'limit'>>;

const DAY = 24 * 3_600_000;

/** What a tab holds, said as plainly as it can be: the statement must agree with this. */
export function holds(tab: InboxTab, task: Made, who: Looker, { now, soon }: At): boolean {
  if (!openingsOf(who.posts, 'OUTSIDE').WORKS.includes(task.unitId)) return false;
  if (tab === 'done') {
    return task.closedAt !== null && task.closedBy === who.username && task.closedAt >= now - 30 * DAY;
  }
  if (task.closedAt !== null) return false;
  const mine = task.assignee === who.username;
  const pool =
    task.assignee === null &&
    who.posts.some(
      ({ unitId, role }) => unitId === task.unitId && rolesServed(role).some((r) => r === task.role),
    );
  const headed = who.posts.some(
    ({ role, subtree }) => HEAD_ROLES.includes(role) && subtree.includes(task.unitId),
  );
  const watched = mine || pool || headed;
  if (tab === 'waiting') return watched && task.waiting;
  if (task.waiting) return false;
  return {
    new: pool,
    mine,
    unit: true,
    dueSoon: watched && task.dueAt >= now && task.dueAt < soon,
    overdue: watched && task.dueAt < now,
  }[tab];
}

export function passes(task: Made, filter: Filter, who: Looker, unitId: string | null, at: At): boolean {
  const { q, procedure, step, assignee, channel, lateness } = filter;
  const done = task.closedAt !== null;
  const by = done ? task.closedBy : task.assignee;
  const words = ` ${foldVietnamese(task.owner)}`;
  return (
    (!q || task.code.toLowerCase().includes(q.toLowerCase()) || words.includes(` ${foldVietnamese(q)}`)) &&
    (!procedure || task.procedure === procedure) &&
    (!step || task.step === step) &&
    (!channel || task.channel === channel) &&
    (unitId === null || task.unitPath.includes(unitId)) &&
    (!assignee || by === { me: who.username, none: null }[assignee as 'me'] || by === assignee) &&
    (!lateness || (!done && latenessOf(task, at) === lateness))
  );
}

function latenessOf({ waiting, dueAt }: Made, { now, soon }: At) {
  if (waiting) return 'PAUSED';
  if (dueAt < now) return 'OVERDUE';
  return dueAt < soon ? 'DUE_SOON' : 'WITHIN_LIMIT';
}

/** Codes in the order of the list. */
export function inOrder(tasks: readonly Made[], tab: InboxTab, sort: InboxQuery['sort']): string[] {
  const down = tab === 'done' && sort === 'due';
  const key = (task: Made): number | string =>
    sort === 'owner'
      ? foldVietnamese(task.owner)
      : sort === 'submitted'
        ? task.submittedAt
        : (task.closedAt ?? task.dueAt);
  return tasks
    .toSorted((a, b) => {
      const [x, y] = [key(a), key(b)];
      const order = x < y ? -1 : x > y ? 1 : a.dossierId < b.dossierId ? -1 : 1;
      return down ? -order : order;
    })
    .map(({ code }) => code);
}
