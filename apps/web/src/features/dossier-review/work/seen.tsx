import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** Brings what has just appeared into view: its place in a long pane may be out of sight. */
export function Seen({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.scrollIntoView({ block: 'nearest' }), []);
  return <div ref={ref}>{children}</div>;
}
