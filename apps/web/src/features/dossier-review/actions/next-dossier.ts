import type { InboxRow } from '@motcua/contracts';

/**
 * Which dossier comes after this one: the first that stood below it and is still there; at the end of the list the
 * first of all. `before` is the list the officer came from, `after` the same list now.
 */
export function nextDossier(
  before: readonly InboxRow[],
  after: readonly InboxRow[],
  code: string,
): InboxRow | null {
  const open = after.filter((row) => row.dossierCode !== code);
  const here = before.findIndex((row) => row.dossierCode === code);
  const below = new Set(before.slice(here + 1).map((row) => row.dossierCode));
  return (here >= 0 ? open.find((row) => below.has(row.dossierCode)) : undefined) ?? open[0] ?? null;
}
