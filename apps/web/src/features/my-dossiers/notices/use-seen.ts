import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { NoticeItem } from './days.js';
import { markNoticesRead } from './queries.js';

/**
 * Seen is read: told to the server once a page of unread ones is on the screen of a visible window. What was new at
 * this visit stays marked until the next one, or nobody would know what was new.
 */
export function useSeen(items: readonly NoticeItem[] | undefined, unread: number): ReadonlySet<string> {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const { mutate: markRead } = useMutation({ mutationFn: markNoticesRead });
  useEffect(() => {
    const unseen = (items ?? []).filter(({ readAt }) => readAt === null).map(({ id }) => id);
    if (unseen.length > 0) setFresh((known) => new Set([...known, ...unseen]));
    if (unread > 0 && document.visibilityState === 'visible') markRead();
  }, [items, unread, markRead]);
  return fresh;
}
