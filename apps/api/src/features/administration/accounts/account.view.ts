import type { Account, AccountPost, AccountRow as ListedView, AccountSession } from '@motcua/contracts';
import type { SessionInList } from '../../../platform/auth/index.js';
import { type Governed, governs } from '../governing/governed.js';
import type { Administrator } from '../governing/governing.js';
import type { AccountRow, ListedAccount, OpenTasks, PostRow, UnitName } from './account-rows.js';
import { lockedWhy } from './locked-why.js';

export function listedView({ username, name, state, posts, lastSeenAt }: ListedAccount): ListedView {
  return {
    username,
    name,
    state,
    posts: posts.map(({ role, unit, title }) => ({ role, unit: named(unit), title })),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
  };
}

export interface SeenBy {
  by: Administrator;
  governed: Governed;
  /** The day in Viet Nam. */
  today: string;
}

export function accountView(
  account: AccountRow,
  sessions: readonly SessionInList[],
  openTasks: readonly OpenTasks[],
  { by, governed, today }: SeenBy,
): Account {
  const { username, name, version, disabled, createdAt } = account;
  const posts = account.posts.map((post) => postView(post, governed, today));
  const held = posts.some(({ when }) => when === 'CURRENT');
  return {
    username,
    name,
    version,
    state: disabled ? 'DISABLED' : held ? 'ACTIVE' : 'NO_POST',
    createdAt: createdAt.toISOString(),
    posts,
    sessions: sessions.map(sessionView),
    openTasks: openTasks.map(({ unit, role, count }) => ({ unit: named(unit), role, count })),
    locked: lockedWhy(by, governed, account, today),
  };
}

function postView(post: PostRow, governed: Governed, today: string): AccountPost {
  const { id, role, unit, title, from, to } = post;
  const when = to !== null && to < today ? 'PAST' : from > today ? 'COMING' : 'CURRENT';
  const mine = governs(governed, unit.id) && (governed.root || role !== 'SYSTEM_ADMIN');
  return { id, role, unit: named(unit), title, from, to, when, changeable: mine && when !== 'PAST' };
}

function sessionView({
  id,
  createdAt,
  lastSeenAt,
  address,
  userAgent,
  methods,
}: SessionInList): AccountSession {
  return {
    id,
    startedAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    address,
    userAgent,
    methods,
  };
}

function named({ code, name }: UnitName): { code: string; name: string } {
  return { code, name };
}
