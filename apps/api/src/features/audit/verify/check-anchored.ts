import { type Found, found } from './finding.js';
import type { CheckedActions } from './check-actions.js';
import type { LeafRow } from './history-rows.js';

export interface NewestAnchor {
  no: number;
  madeAt: number;
}

/** An act written shortly before an anchor may be committed after it; none takes this long. */
const LATE_MS = 60 * 60_000;

/** The history against what was anchored: nothing of it may be gone or another, and nothing come in behind it. */
export function checkAnchored(
  leaves: readonly LeafRow[],
  { kept, reaches, findings: said }: CheckedActions,
  newest: NewestAnchor | null,
): Found[] {
  const known = new Set(said.map(({ seq }) => seq));
  const findings = leaves.flatMap(({ anchorNo, seq, hash }): Found[] => {
    const row = kept.get(seq)?.row;
    if (row?.hash === hash || known.has(seq) || (!row && seq <= reaches)) return [];
    const was = `anchor ${anchorNo} holds it`;
    return [
      row
        ? found(
            'ALTERED',
            seq,
            `another act than the one that was there: ${was}; the history was written anew`,
          )
        : found('REMOVED', seq, `the act number ${seq} is gone: ${was}; the end was cut off`),
    ];
  });
  if (!newest) return findings;
  const anchored = Math.max(0, ...leaves.map(({ seq }) => seq));
  const behind = [...kept.values()].filter(
    ({ own, row }) => own > anchored && row.at < newest.madeAt - LATE_MS && !known.has(own),
  );
  return [
    ...findings,
    ...behind.map(({ own }) =>
      found('INSERTED', own, `dated before anchor ${newest.no}, which does not hold it: it was put in later`),
    ),
  ];
}
