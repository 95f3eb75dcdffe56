import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { go } from '../../shared/navigation/go.js';
import { signInAndReturn } from '../../shared/navigation/paths.js';
import { Loaded } from '../../shared/problem/loaded.js';
import { useSession } from '../../shared/session/session.js';
import { PageSkeleton } from '../page-skeleton.js';
import { useLatch } from './use-latch.js';

export interface SessionGateProps {
  kind: 'CITIZEN' | 'OFFICER';
  children: ReactNode;
}

/** Only a courtesy: the server refuses by itself. Sends to sign-in and, from there, back to this page. */
export function SessionGate({ kind, children }: SessionGateProps) {
  const session = useSession();
  const right = session.data?.person?.kind === kind;
  // Once let in, the page stays although the session may end: what was typed must not vanish.
  const entered = useLatch(right, kind);
  if (entered) return children;
  return <Loaded query={session}>{() => <ToSignIn />}</Loaded>;
}

function ToSignIn() {
  useEffect(() => go(signInAndReturn(), { replace: true }), []);
  return <PageSkeleton />;
}
