import type { InboxRow } from '@motcua/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { inboxList, inboxNews } from '../../../shared/officer-work/inbox-query.js';
import { lastPlace } from '../../../shared/officer-work/work-place.js';
import { nextDossier } from '../actions/next-dossier.js';

export type NextDossier = { state: 'looking' } | { state: 'none' } | { state: 'found'; row: InboxRow };

/** The next of the list the officer came from, looked up once there is reason to go on. */
export function useNextDossier(code: string, wanted: boolean): NextDossier {
  const client = useQueryClient();
  const [place] = useState(lastPlace);
  const [before] = useState(
    () => client.getQueryData(inboxList(place).queryKey)?.pages.flatMap((page) => page.items) ?? [],
  );
  const now = useQuery({ ...inboxNews(place), enabled: wanted });
  const row = nextDossier(before, now.data?.items ?? [], code);
  // Who has nothing left of their own goes on with what nobody has taken yet.
  const pool = useQuery({
    ...inboxNews({ tab: 'new', q: '' }),
    enabled: wanted && now.isSuccess && row === null && place.tab === 'mine',
  });
  const fresh = row ?? nextDossier([], pool.data?.items ?? [], code);
  if (now.isPending || now.isFetching || pool.isFetching) return { state: 'looking' };
  return fresh ? { state: 'found', row: fresh } : { state: 'none' };
}
