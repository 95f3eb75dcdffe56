import type { ReportFigure, ReportList, ReportListItem, ReportListQuery } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { RequestActor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { decodeCursor, encodeCursor } from '../../../platform/http/index.js';
import { ProcedureCatalogue } from '../../procedures/index.js';
import { type AskedPeriod, askedPeriod } from '../report/asked-period.js';
import { ChoosePlace, type Place } from '../report/choose-place.js';
import { stepNameIn } from '../late-work/step-name-in.js';
import { listItem } from './report-list.view.js';
import { type ListedDossier, ReportListStore } from './report-list.store.js';
import { FIGURE_SEGMENTS } from './segments.js';

const Key = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);
const DossierKeys = z.tuple([z.int().min(0).max(9), Key, z.uuid()]);
const WorkKeys = z.tuple([z.iso.datetime({ offset: true }), z.uuid(), z.string().max(100)]);

type Page = Pick<ReportList, 'items' | 'nextCursor'>;

/** The list behind a figure: the same units, days and rules, so that it is as long as the figure says. */
@Injectable()
export class ReadReportList {
  constructor(
    private readonly places: ChoosePlace,
    private readonly store: ReportListStore,
    private readonly catalogue: ProcedureCatalogue,
    private readonly clock: Clock,
  ) {}

  async page(actor: RequestActor, query: ReportListQuery): Promise<ReportList> {
    const now = this.clock.now();
    const place = await this.places.choose(actor, query);
    const { code, name } = place.chosen;
    const { figure } = query;
    const page =
      figure === 'lateWork'
        ? await this.lateWork(place, query, now)
        : await this.dossiers(figure, place, query, askedPeriod(query, now));
    return { unit: { code, name }, ...page, now: new Date(now).toISOString() };
  }

  private async dossiers(
    figure: ReportFigure,
    { by, counted, chosen, procedure }: Place,
    { own, cursor, limit }: ReportListQuery,
    period: AskedPeriod,
  ): Promise<Page> {
    const units = own ? counted.filter((id) => id === chosen.id) : counted;
    if (by === null || units.length === 0) return { items: [], nextCursor: null };
    const scope = { by, units, procedureId: procedure?.id ?? null };
    const segments = FIGURE_SEGMENTS[figure];
    const [begin, key, id] = cursor === undefined ? [0, null, null] : decodeCursor(cursor, DossierKeys);
    const found: { row: ListedDossier; place: number }[] = [];
    for (const [place, segment] of segments.entries()) {
      if (place < begin || found.length > limit) continue;
      const after = place === begin && key !== null && id !== null ? { key, id } : null;
      const rows = await this.store.segment(segment, scope, period, {
        after,
        limit: limit + 1 - found.length,
      });
      found.push(...rows.map((row) => ({ row, place })));
    }
    const last = found.length > limit ? found[limit - 1] : undefined;
    return {
      items: found.slice(0, limit).map(({ row }) => listItem(row, period)),
      nextCursor: last ? encodeCursor([last.place, last.row.key, last.row.id]) : null,
    };
  }

  private async lateWork(
    { work, chosen, procedure }: Place,
    { own, step, cursor, limit }: ReportListQuery,
    now: number,
  ): Promise<Page> {
    const [key, id, task] = cursor === undefined ? [null, null, null] : decodeCursor(cursor, WorkKeys);
    const rows = await this.store.lateWork(
      {
        units: own ? work.filter((unit) => unit === chosen.id) : work,
        procedureId: procedure?.id ?? null,
        step: step ?? null,
      },
      now,
      { after: key === null || id === null || task === null ? null : { key, id, task }, limit: limit + 1 },
    );
    const items = rows.slice(0, limit).map(async (row): Promise<ReportListItem> => ({
      ...listItem(row, null),
      step: { unit: row.workUnit, name: await stepNameIn(this.catalogue, row.versionId, row.stepKey) },
    }));
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: await Promise.all(items),
      nextCursor: last ? encodeCursor([last.key, last.id, last.taskKey]) : null,
    };
  }
}
