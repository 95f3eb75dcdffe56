import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { NoticeItem } from './days.js';
import { markNoticesRead } from './queries.js';

const NONE: ReadonlySet<string> = new Set();

/**
 * Seen is read: told to the server once unread ones are on the screen of a visible window. What was new at this visit
 * stays marked until the next one, or nobody would know what was new. Answers the ids of those.
 */
export function useSeen(items: readonly NoticeItem[] | undefined, unread: number): ReadonlySet<string> {
  const [before, setBefore] = useState(NONE);
  const { mutate: markRead } = useMutation({ mutationFn: markNoticesRead });
  const fresh = useMemo(() => {
    const unseen = (items ?? []).filter(({ id, readAt }) => readAt === null && !before.has(id));
    return unseen.length > 0 ? new Set([...before, ...unseen.map(({ id }) => id)]) : before;
  }, [items, before]);
  useEffect(() => {
    setBefore(fresh);
    if (unread > 0 && document.visibilityState === 'visible') markRead();
  }, [fresh, unread, markRead]);
  return fresh;
}
