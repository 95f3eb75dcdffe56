import type { Session } from '@motcua/contracts';

type Posts = NonNullable<Session['person']>['posts'];

/** Those who head a unit or inspect one; the server decides by itself. */
const READERS: readonly string[] = ['COUNTER_HEAD', 'DIVISION_HEAD', 'APPROVER', 'INSPECTOR'];

export function readsReports(posts: Posts): boolean {
  return posts.some(({ role }) => READERS.includes(role));
}
