import type { Inbox, InboxQuery } from '@motcua/contracts';
import { addWorkingTime, HEAD_ROLES, type TimeLimit } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type RequestActor, workPools, workUnits } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { decodeCursor, encodeCursor } from '../../platform/http/index.js';
import { PersonalReads } from '../../platform/personal-reads/index.js';
import { Calendars } from '../calendar/index.js';
import { stepNameOf } from '../dossiers/index.js';
import { ProcedureCatalogue } from '../procedures/index.js';
import { type InboxScope, InboxStore, type InboxTaskRow } from './inbox.store.js';
import { inboxRow } from './inbox.view.js';

const CursorKeys = z.tuple([z.iso.datetime({ offset: true }), z.uuid(), z.string().max(100)]);

/** Due soon: within the next working day. */
const SOON: TimeLimit = { quantity: 1, unit: 'WORKING_DAY' };

@Injectable()
export class ReadInbox {
  constructor(
    private readonly store: InboxStore,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
    private readonly catalogue: ProcedureCatalogue,
    private readonly reads: PersonalReads,
  ) {}

  async page(actor: RequestActor, query: InboxQuery): Promise<Inbox> {
    const scope = await this.scopeOf(actor);
    const after = query.cursor === undefined ? null : decodeCursor(query.cursor, CursorKeys);
    const { counts, rows } = await this.store.page(scope, {
      tab: query.tab,
      q: query.q ? query.q : null,
      after: after && { at: after[0], dossierId: after[1], taskKey: after[2] },
      limit: query.limit + 1,
    });
    if (query.q) await this.reads.logSearch(actor, { place: 'INBOX', words: query.q, found: rows.length });
    const shown = rows.slice(0, query.limit);
    const items = await Promise.all(shown.map((row) => this.viewOf(row, actor, scope)));
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    return {
      tab: query.tab,
      counts,
      items,
      nextCursor: last ? encodeCursor(keysOf(last)) : null,
      now: scope.now.toISOString(),
    };
  }

  private async scopeOf(actor: RequestActor): Promise<InboxScope> {
    const now = this.clock.now();
    const units = workUnits(actor);
    const home = actor.posts[0]?.unitId;
    const calendar = home === undefined ? null : await this.calendars.forAgency(home);
    return {
      accountId: actor.accountId,
      units,
      pools: workPools(actor),
      headed: actor.posts
        .filter(({ role }) => HEAD_ROLES.includes(role))
        .flatMap(({ subtree }) => [...subtree]),
      now: new Date(now),
      soon: new Date(calendar ? addWorkingTime(now, SOON, calendar) : now),
    };
  }

  private async viewOf(
    row: InboxTaskRow,
    actor: RequestActor,
    scope: InboxScope,
  ): Promise<Inbox['items'][number]> {
    const [version, calendar] = await Promise.all([
      this.catalogue.version(row.versionId),
      this.calendars.forAgency(row.unitId),
    ]);
    const stepName = version ? stepNameOf(version.definition.workflow, row.stepKey) : null;
    return inboxRow(row, { stepName, calendar, me: actor.accountId, now: scope.now, soon: scope.soon });
  }
}

/** The sort keys as the statement compares them; timestamps keep their microseconds as text. */
function keysOf(row: InboxTaskRow): [string, string, string] {
  return [row.closedAt ?? row.stepDueAt, row.dossierId, row.taskKey];
}
