import type { UnitReport, UnitReportQuery } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { askedPeriod } from './asked-period.js';
import { ChoosePlace } from './choose-place.js';
import { FiguresStore, type Sums } from './figures.store.js';
import { addFigures, reportRows } from './unit-report.view.js';

const NOTHING: Sums = { units: [], days: [] };

@Injectable()
export class ReadUnitReport {
  constructor(
    private readonly places: ChoosePlace,
    private readonly store: FiguresStore,
    private readonly clock: Clock,
  ) {}

  async read(actor: RequestActor, query: UnitReportQuery): Promise<UnitReport> {
    const period = askedPeriod(query, this.clock.now());
    const place = await this.places.choose(actor, query);
    const { by, bases, tree, chosen, roots, procedure, procedures, counted } = place;
    const { units, days } =
      by === null ? NOTHING : await this.store.sums(by, counted, procedure?.id ?? null, period);
    const rows = reportRows(place, units);
    return {
      from: period.firstDay,
      to: period.lastDay,
      standsAt: new Date(period.at).toISOString(),
      over: period.over,
      by,
      bases,
      unit: named(chosen),
      above: tree.above(chosen).map(named),
      roots: roots.map(named),
      procedure: procedure && named(procedure),
      procedures: procedures.map(named),
      rows,
      total: addFigures(rows.map(({ figures }) => figures)),
      days,
    };
  }
}

function named({ code, name }: { code: string; name: string }): { code: string; name: string } {
  return { code, name };
}
