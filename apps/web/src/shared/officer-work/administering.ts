import type { Session } from '@motcua/contracts';
import { paths } from '../navigation/paths.js';

type Posts = NonNullable<Session['person']>['posts'];

/** Pages of administering by the roles they are for; the server decides by itself. */
const PAGES = [
  { key: 'accounts', href: paths.adminAccounts, roles: ['SYSTEM_ADMIN'] },
  { key: 'machines', href: paths.adminMachines, roles: ['SYSTEM_ADMIN'] },
  { key: 'log', href: paths.adminLog, roles: ['SYSTEM_ADMIN', 'INSPECTOR'] },
  { key: 'access', href: paths.adminAccess, roles: ['SYSTEM_ADMIN', 'BUSINESS_ADMIN', 'INSPECTOR'] },
] as const;

export type AdminPageKey = (typeof PAGES)[number]['key'];

/** Posts whose holders have no list of dossiers to work through. */
const WITHOUT_DOSSIERS: readonly string[] = ['SYSTEM_ADMIN', 'BUSINESS_ADMIN'];

export function adminPages(posts: Posts): { key: AdminPageKey; href: string }[] {
  const held: readonly string[] = posts.map(({ role }) => role);
  return PAGES.filter(({ roles }) => roles.some((role) => held.includes(role)));
}

/** Where somebody begins who administers and works on no dossiers; null for everybody else. */
export function adminHome(posts: Posts): string | null {
  if (posts.length === 0 || !posts.every(({ role }) => WITHOUT_DOSSIERS.includes(role))) return null;
  return adminPages(posts)[0]?.href ?? null;
}
