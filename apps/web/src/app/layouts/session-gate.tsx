import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { usePathname } from 'wouter/use-browser-location';
import { go } from '../../shared/navigation/go.js';
import { paths, signInAndReturn } from '../../shared/navigation/paths.js';
import { Loaded } from '../../shared/problem/loaded.js';
import { useSession } from '../../shared/session/session.js';
import { PageSkeleton } from '../page-skeleton.js';
import { useLatch } from './use-latch.js';

export interface SessionGateProps {
  kind: 'CITIZEN' | 'OFFICER';
  children: ReactNode;
}

/**
 * Only a courtesy: the server refuses by itself. Sends to sign-in and, from there, back to this page; and to the page
 * of one's security whoever must set something up there first.
 */
export function SessionGate({ kind, children }: SessionGateProps) {
  const session = useSession();
  const right = session.data?.person?.kind === kind;
  // Once let in, the page stays although the session may end: what was typed must not vanish.
  const entered = useLatch(right, kind);
  const path = usePathname();
  if (session.data?.restricted && path !== paths.accountSecurity) return <To href={paths.accountSecurity} />;
  if (entered) return children;
  return <Loaded query={session}>{() => <To href={signInAndReturn()} />}</Loaded>;
}

function To({ href }: { href: string }) {
  useEffect(() => go(href, { replace: true }), [href]);
  return <PageSkeleton />;
}
