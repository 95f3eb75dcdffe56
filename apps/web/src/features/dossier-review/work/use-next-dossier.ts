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
  if (now.isPending || now.isFetching) return { state: 'looking' };
  const row = nextDossier(before, now.data?.items ?? [], code);
  return row ? { state: 'found', row } : { state: 'none' };
}
