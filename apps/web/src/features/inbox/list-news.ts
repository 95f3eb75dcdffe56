import type { Inbox, InboxRow } from '@motcua/contracts';

export const rowKey = (row: Pick<InboxRow, 'dossierCode' | 'taskKey'>) =>
  `${row.dossierCode}/${row.taskKey ?? ''}`;

export interface ListNews {
  /** Rows that the shown list does not have. */
  added: number;
  /** Something went away or was changed by somebody. */
  changed: boolean;
}

/**
 * What a look at the first page shows against the list on the screen. The first page holds the soonest due, so a
 * shown row that stands before its last and is not in it has left the tab.
 */
export function listNews(shown: readonly InboxRow[], fresh: Inbox | undefined): ListNews {
  if (!fresh) return { added: 0, changed: false };
  const before = new Map(shown.map((row) => [rowKey(row), row]));
  const now = new Map(fresh.items.map((row) => [rowKey(row), row]));
  const reach = fresh.nextCursor === null ? shown.length : shown.findLastIndex((row) => now.has(rowKey(row)));
  const left = shown.slice(0, reach + 1).some((row) => !now.has(rowKey(row)));
  const changed = fresh.items.some((row) => {
    const old = before.get(rowKey(row));
    return old !== undefined && old.version !== row.version;
  });
  return { added: fresh.items.filter((row) => !before.has(rowKey(row))).length, changed: left || changed };
}

/** Time passes for rows on the screen too: what is left of it is brought up to date, in place. */
export function withTimeLeft(shown: readonly InboxRow[], fresh: Inbox | undefined): InboxRow[] {
  if (!fresh) return [...shown];
  const now = new Map(fresh.items.map((row) => [rowKey(row), row]));
  return shown.map((row) => {
    const newer = now.get(rowKey(row));
    if (!newer || newer.stepDueAt !== row.stepDueAt) return row;
    return { ...row, lateness: newer.lateness, minutesLeft: newer.minutesLeft };
  });
}
