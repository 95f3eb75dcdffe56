import type { ReportBasis, UnitReportQuery } from '@motcua/contracts';
import { REPORT_BASES } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../../platform/access/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { PlacesStore, type ProcedureRow, type UnitRow } from './places.store.js';
import { type ReportReach, reportReach } from './report-reach.js';
import { UnitTree } from './unit-tree.js';

/** What somebody asks about, inside what they may ask about. */
export interface Place {
  tree: UnitTree;
  chosen: UnitRow;
  roots: UnitRow[];
  procedures: ProcedureRow[];
  procedure: ProcedureRow | null;
  bases: ReportBasis[];
  by: ReportBasis | null;
  /** Ids of the units that are counted: by the basis, in the chosen unit and below. */
  counted: string[];
  /** Ids of the units whose open work may be seen there. */
  work: string[];
}

@Injectable()
export class ChoosePlace {
  constructor(private readonly store: PlacesStore) {}

  /** Throws NOT_FOUND for a unit or procedure that the caller's posts do not open, as for one that is not there. */
  async choose(
    actor: RequestActor,
    query: Pick<UnitReportQuery, 'unit' | 'procedure' | 'by'>,
  ): Promise<Place> {
    const reach = reportReach(actor);
    const ids = [
      ...new Set([...reach.roots, ...reach.units.competent, ...reach.units.receiving, ...reach.work]),
    ];
    const { units, procedures } = await this.store.read(ids);
    const tree = new UnitTree(units);
    const roots = reach.roots.flatMap((id) => tree.get(id) ?? []);
    const chosen = query.unit === undefined ? roots[0] : tree.ofCode(query.unit);
    if (!chosen) throw new ProblemError('NOT_FOUND');
    const inside = new Set(tree.within(chosen).map(({ id }) => id));
    const bases = basesOf(reach, inside);
    const by = query.by === undefined ? (bases[0] ?? null) : bases.includes(query.by) ? query.by : null;
    return {
      tree,
      chosen,
      roots,
      procedures,
      procedure: procedureOf(procedures, query.procedure),
      bases,
      by,
      counted: by === null ? [] : reach.units[by].filter((id) => inside.has(id)),
      work: reach.work.filter((id) => inside.has(id)),
    };
  }
}

function basesOf(reach: ReportReach, inside: ReadonlySet<string>): ReportBasis[] {
  return REPORT_BASES.filter((basis) => reach.units[basis].some((id) => inside.has(id)));
}

function procedureOf(procedures: readonly ProcedureRow[], code: string | undefined): ProcedureRow | null {
  if (code === undefined || code === '') return null;
  const found = procedures.find((procedure) => procedure.code === code);
  if (!found) throw new ProblemError('NOT_FOUND');
  return found;
}
