import type { Role } from '@motcua/domain';

export type AccountState = 'ACTIVE' | 'NO_POST' | 'DISABLED';

export interface UnitName {
  id: string;
  code: string;
  name: string;
}

export interface ListedAccount {
  username: string;
  name: string;
  state: AccountState;
  posts: { role: Role; unit: UnitName; title: string }[];
  lastSeenAt: Date | null;
}

export interface PostRow {
  id: string;
  role: Role;
  unit: UnitName;
  title: string;
  /** Days. */
  from: string;
  to: string | null;
}

export interface AccountRow {
  id: string;
  username: string;
  name: string;
  version: number;
  disabled: boolean;
  createdAt: Date;
  /** Coming and current first, then past; newest first. */
  posts: PostRow[];
}

export interface OpenTasks {
  unit: UnitName;
  role: Role;
  count: number;
}
