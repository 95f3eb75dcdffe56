import type { Dossier, Timeline } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../shared/api/api.js';
import { apiPath } from '../../shared/api/request-url.js';
import { actionsQuery } from '../../shared/officer-work/dossier-query.js';

const EVERY = 45_000;

export interface DossierNews {
  /** Who acted last, once known. */
  who: string | null;
}

/** Whether somebody has changed the dossier since it was read; nothing on the page moves because of it. */
export function useNews({ code, version }: Pick<Dossier, 'code' | 'version'>): DossierNews | null {
  const now = useQuery({
    ...actionsQuery(code),
    refetchInterval: EVERY,
    // The page itself has just been read.
    initialData: { version, items: [] },
    initialDataUpdatedAt: Date.now,
    staleTime: EVERY,
  });
  const newer = now.data.version > version;
  const timeline = useQuery({
    queryKey: ['timeline-news', code, now.data.version],
    queryFn: ({ signal }) => api.get<Timeline>(apiPath`/dossiers/${code}/timeline`, { signal }),
    enabled: newer,
  });
  if (!newer) return null;
  const latest = timeline.data?.items[0];
  return { who: latest && latest.seq > version ? latest.actorName : null };
}
