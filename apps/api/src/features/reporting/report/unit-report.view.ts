import type { UnitFigures, UnitReportRow } from '@motcua/contracts';
import { FIGURES } from '@motcua/domain';
import type { Place } from './choose-place.js';
import type { UnitSums } from './figures.store.js';

const { compare: byName } = new Intl.Collator('vi');

/** The columns of the report of one unit. What was carried over follows from what is open now and what happened since. */
function figuresOfUnit(sums: UnitSums): UnitFigures {
  const { receivedOnline, receivedDirect, solvedEarly, solvedOnTime, solvedLate, endedOtherwise } = sums;
  const carriedOver = sums.openNow - sums.receivedSince + sums.endedSince;
  const received = receivedOnline + receivedDirect;
  const solved = solvedEarly + solvedOnTime + solvedLate;
  const open = carriedOver + received - solved - endedOtherwise;
  const openLate = sums.late + sums.lateAfter;
  return {
    carriedOver,
    received,
    receivedOnline,
    receivedDirect,
    solved,
    solvedEarly,
    solvedOnTime,
    solvedLate,
    endedOtherwise,
    open,
    openWithin: open - openLate - sums.paused,
    openLate,
    openPaused: sums.paused,
    notAccepted: sums.notAccepted,
  };
}

export function addFigures(all: readonly UnitFigures[]): UnitFigures {
  const sum = Object.fromEntries(FIGURES.map((name) => [name, 0])) as UnitFigures;
  for (const figures of all) for (const name of FIGURES) sum[name] += figures[name];
  return sum;
}

/** One row for each unit right below the chosen one, with everything below it; the chosen unit's own dossiers first, the others by name. */
export function reportRows(
  { tree, chosen }: Pick<Place, 'tree' | 'chosen'>,
  units: readonly UnitSums[],
): UnitReportRow[] {
  const branches = new Map<string, UnitFigures[]>();
  for (const sums of units) {
    const unit = tree.get(sums.unitId);
    const branch = unit && tree.branchOf(unit, chosen);
    if (!branch) continue;
    const known = branches.get(branch.id);
    if (known) known.push(figuresOfUnit(sums));
    else branches.set(branch.id, [figuresOfUnit(sums)]);
  }
  const rows = tree.within(chosen).flatMap(({ id, code, name }): UnitReportRow[] => {
    const branch = branches.get(id);
    if (!branch) return [];
    const figures = addFigures(branch);
    if (FIGURES.every((figure) => figures[figure] === 0)) return [];
    const own = id === chosen.id;
    return [{ code, name, own, opens: !own && tree.opens(id), figures }];
  });
  return rows.toSorted(
    (a, b) => Number(b.own) - Number(a.own) || byName(a.name, b.name) || (a.code < b.code ? -1 : 1),
  );
}
