import { actionHash } from '../../dossiers/index.js';
import type { ActionRow } from './history-rows.js';

export interface Link {
  row: ActionRow;
  /** Its content is what its own hash was made of. */
  sealed: boolean;
  /** The number it was sealed as; of an unsealed one, the number of its place. */
  own: number;
}

/** A row with the others that claim the same number. */
export interface Claim {
  own: number;
  kept: Link;
  others: Link[];
}

/** The rows by the numbers they were sealed as, the most believable of each number kept. */
export function claims(rows: readonly ActionRow[]): Claim[] {
  const links = rows.map(linkOf);
  const followed = new Set(links.filter(({ sealed }) => sealed).map(({ row }) => row.prevHash));
  const byOwn = Map.groupBy(links, ({ own }) => own);
  return [...byOwn]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([own, claiming]) => {
      const [kept, ...others] = claiming.toSorted((a, b) => belief(b, followed) - belief(a, followed));
      return kept ? [{ own, kept, others }] : [];
    });
}

/** What the next act was sealed upon was there; what bears its own seal comes second, and its place third. */
function belief({ row, sealed, own }: Link, followed: ReadonlySet<string>): number {
  return (followed.has(row.hash) ? 4 : 0) + (sealed ? 2 : 0) + (row.seq === own ? 1 : 0);
}

function linkOf(row: ActionRow): Link {
  const sealed = bearsItsSeal(row);
  return { row, sealed, own: sealed && row.action ? row.action.seq : row.seq };
}

function bearsItsSeal({ prevHash, hash, action }: ActionRow): boolean {
  if (typeof action !== 'object' || action === null || Array.isArray(action)) return false;
  if (action.salt !== undefined && typeof action.salt !== 'string') return false;
  return actionHash(Buffer.from(prevHash, 'hex'), action).toString('hex') === hash;
}
