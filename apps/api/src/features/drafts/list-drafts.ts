import type { DraftSummary, Drafts } from '@motcua/contracts';
import { vietnamDay } from '@motcua/domain';
import { pageProgress } from '@motcua/forms';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { RequestActor } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { ProcedureCatalogue } from '../procedures/index.js';
import { DraftStore, type DraftSummaryRow } from './draft.store.js';
import { pinnedVersion } from './pinned-version.js';

@Injectable()
export class ListDrafts {
  constructor(
    private readonly store: DraftStore,
    private readonly catalogue: ProcedureCatalogue,
    private readonly clock: Clock,
  ) {}

  async mine(actor: RequestActor): Promise<Drafts> {
    const rows = await this.store.listOpen(actor.accountId);
    const today = vietnamDay(this.clock.now());
    return { items: await Promise.all(rows.map((row) => this.summary(row, today))) };
  }

  private async summary(row: DraftSummaryRow, today: string): Promise<z.infer<typeof DraftSummary>> {
    const { definition } = await pinnedVersion(this.catalogue, row.procedureVersionId);
    const { code, name, form } = definition;
    const pages = pageProgress(form, row.answers, { today });
    const done = pages.filter(({ state }) => state === 'COMPLETE').length;
    return {
      id: row.id,
      procedureCode: code,
      procedureName: name,
      savedAt: row.savedAt.toISOString(),
      pageKey: row.pageKey,
      percent: pages.length === 0 ? 0 : Math.round((100 * done) / pages.length),
    };
  }
}
