import type { MyDossiers } from '@motcua/contracts';

export type DossierItem = MyDossiers['items'][number];

export interface DossierGroups {
  waiting: DossierItem[];
  open: DossierItem[];
  finished: DossierItem[];
}

/** What stands still until its owner acts, what the office works on, what is over; each in the order given. */
export function groupDossiers(items: readonly DossierItem[]): DossierGroups {
  const groups: DossierGroups = { waiting: [], open: [], finished: [] };
  for (const item of items) {
    if (item.waitingForMe) groups.waiting.push(item);
    else if (item.finished) groups.finished.push(item);
    else groups.open.push(item);
  }
  // The nearest date first; what has none yet was filed last and is still at the counter.
  groups.open.sort((one, other) => (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9'));
  return groups;
}
