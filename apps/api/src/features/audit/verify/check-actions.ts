import { chainStart } from '../../dossiers/index.js';
import { type Found, found } from './finding.js';
import type { ActionRow } from './history-rows.js';
import { type Claim, claims, type Link } from './links.js';

export interface CheckedActions {
  findings: Found[];
  /** By the numbers they were sealed as; altered ones too, not what was put in beside them. */
  kept: ReadonlyMap<number, Link>;
  /** Whatever is gone up to this number is among the findings. */
  reaches: number;
}

/** Every row of a dossier's history against its seal, its neighbours and its own columns. `version` null: not known. */
export function checkActions(id: string, version: number | null, rows: readonly ActionRow[]): CheckedActions {
  const claimed = claims(rows);
  const sealed = claimed.filter(({ kept }) => kept.sealed).map(({ own }) => own);
  const reaches = Math.max(version === null ? 0 : Math.max(1, version), ...sealed);
  const findings = [
    ...missing(reaches, claimed),
    ...claimed.flatMap((claim) => [
      ...claim.others.map(({ row }) => inserted(row, claim.own)),
      ...ofRow(claim, version),
    ]),
    ...inClear(claimed),
    ...brokenLinks(id, claimed),
  ].filter(firstSaid);
  return { findings, kept: new Map(claimed.map(({ own, kept }) => [own, kept])), reaches };
}

function firstSaid({ wrong, seq }: Found, index: number, all: readonly Found[]): boolean {
  return all.findIndex((one) => one.wrong === wrong && one.seq === seq) === index;
}

/** Anybody can reckon a hash; sealing takes the key. From the first sealed act on every one is sealed. */
function inClear(claimed: readonly Claim[]): Found[] {
  const first = claimed.find(({ kept }) => kept.sealed && !kept.row.inClear)?.own ?? Infinity;
  const last = claimed.at(-1)?.own;
  return claimed
    .filter(({ own, kept }) => own > first && kept.sealed && kept.row.inClear)
    .map(({ own }) => {
      const words = 'it stands in clear after acts that were sealed: it was written without the key';
      return found(own === last ? 'INSERTED' : 'ALTERED', own, words);
    });
}

function ofRow({ own, kept: { row, sealed } }: Claim, version: number | null): Found[] {
  if (!sealed) {
    if (version !== null && own > version) return [inserted(row, own)];
    return [found('ALTERED', own, 'the row is not what was sealed: its content or its hash was changed')];
  }
  if (row.seq !== own) {
    return [found('REORDERED', own, `the act sealed as number ${own} stands at place ${row.seq}`)];
  }
  const { action } = row;
  if (!action) return [];
  const columns = [
    ...(row.at === action.at ? [] : [`at (sealed: ${instantOf(action.at)})`]),
    ...(row.type === action.type ? [] : [`type (sealed: ${action.type})`]),
    ...(row.accountId === accountOf(action) ? [] : ['account_id']),
  ];
  if (columns.length === 0) return [];
  return [found('ALTERED', own, `the column ${columns.join(', ')} is not what the sealed act says`)];
}

/** Of whatever somebody wrote there. */
function instantOf(at: unknown): string {
  const date = new Date(Number(at));
  return Number.isNaN(date.getTime()) ? String(at) : date.toISOString();
}

/** Also of an act that bears its own seal and yet is none of ours. */
function accountOf({ actor }: { actor?: { accountId: string | null } | null }): string | null {
  return actor?.accountId ?? null;
}

function inserted(row: ActionRow, own: number): Found {
  return found('INSERTED', own, `a row at place ${row.seq} that the history does not lead to was put in`);
}

/** Gaps, a cut beginning, and an end that the dossier's version knows to have been there. */
function missing(last: number, claimed: readonly Claim[]): Found[] {
  const there = claimed.map(({ own }) => own).filter((own) => own >= 1 && own <= last);
  const gaps: Found[] = [];
  let before = 0;
  for (const own of [...there, last + 1]) {
    if (own > before + 1) gaps.push(removed(before + 1, own - 1, last));
    before = own;
  }
  return gaps;
}

function removed(from: number, to: number, last: number): Found {
  const which = from === to ? `the act number ${from} is` : `the acts number ${from} to ${to} are`;
  const where = to === last ? 'the end of the history was cut off' : 'the history has a gap';
  return found('REMOVED', from, `${which} gone: ${where}`);
}

/** An act that bears its seal but is not the one its follower was sealed upon was written anew. */
function brokenLinks(id: string, claimed: readonly Claim[]): Found[] {
  const start = chainStart(id).toString('hex');
  return claimed.flatMap(({ own, kept }, index): Found[] => {
    if (!kept.sealed) return [];
    const before = claimed[index - 1];
    if (own === 1) {
      if (kept.row.prevHash === start) return [];
      return [
        found('ALTERED', own, 'the history does not begin with this dossier: it was sealed for another'),
      ];
    }
    if (before?.own !== own - 1 || !before.kept.sealed || kept.row.prevHash === before.kept.row.hash)
      return [];
    const words = `it is not the act that number ${own} was sealed upon: it was written anew`;
    return [found('ALTERED', own - 1, words)];
  });
}
