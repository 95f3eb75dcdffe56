import type { Inbox, InboxQuery, InboxSort } from '@motcua/contracts';
import { addWorkingTime, HEAD_ROLES, type TimeLimit } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type RequestActor, workPools, workUnits } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { ProblemError } from '../../platform/errors/index.js';
import { decodeCursor, encodeCursor } from '../../platform/http/index.js';
import { PersonalReads } from '../../platform/personal-reads/index.js';
import { Calendars } from '../calendar/index.js';
import { stepNameOf } from '../dossiers/index.js';
import { ProcedureCatalogue } from '../procedures/index.js';
import { InboxChoicesStore } from './choices.store.js';
import type { After, InboxPage, InboxTaskRow } from './inbox-rows.store.js';
import { type InboxScope, type Pool, within } from './inbox-scope.js';
import { inboxRow } from './inbox.view.js';
import { OrderedInboxStore } from './ordered-inbox.store.js';
import { SiftedInboxStore } from './sifted-inbox.store.js';

const At = z.iso.datetime({ offset: true });
/** By order of the list: a place in one is none in another. A name stands in no cursor. */
const CURSORS = {
  due: z.tuple([z.literal('due'), At, z.uuid(), z.string().max(100)]),
  submitted: z.tuple([z.literal('submitted'), At, z.uuid(), z.string().max(100)]),
  owner: z.tuple([z.literal('owner'), z.literal(''), z.uuid(), z.string().max(100)]),
} satisfies Record<InboxSort, unknown>;

/** Due soon: within the next working day. */
const SOON: TimeLimit = { quantity: 1, unit: 'WORKING_DAY' };

/** Figures are exact up to here. Nobody works through more, and whoever leads has the board for the whole. */
const COUNTED_TO = 999;

/** What may be gone through for one page that no index has in order: some tens of milliseconds. */
const MOST_SIFTED = 20_000;

@Injectable()
export class ReadInbox {
  constructor(
    private readonly ordered: OrderedInboxStore,
    private readonly sifted: SiftedInboxStore,
    private readonly choices: InboxChoicesStore,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
    private readonly catalogue: ProcedureCatalogue,
    private readonly reads: PersonalReads,
  ) {}

  async page(actor: RequestActor, query: InboxQuery): Promise<Inbox> {
    const scope = await this.scopeOf(actor, query.unit);
    const { counts, rows } = await this.read(scope, query);
    if (query.q) await this.reads.logSearch(actor, { place: 'INBOX', words: query.q, found: rows.length });
    const shown = rows.slice(0, query.limit);
    const items = await Promise.all(shown.map((row) => this.viewOf(row, actor, scope)));
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    return {
      tab: query.tab,
      counts,
      countedTo: COUNTED_TO,
      items,
      nextCursor: last ? encodeCursor(keysOf(last, query.sort)) : null,
      now: scope.now.toISOString(),
    };
  }

  private async read(scope: InboxScope, query: InboxQuery): Promise<InboxPage> {
    const { tab, sort, q, procedure, step, assignee, channel, lateness = null } = query;
    const after = query.cursor === undefined ? null : placeOf(query.cursor, sort);
    const asked = { tab, lateness, after, limit: query.limit + 1, countTo: COUNTED_TO + 1 };
    const byDeadlineAlone = sort === 'due' && !q && !procedure && !step && !assignee && !channel;
    if (byDeadlineAlone) return this.ordered.page(scope, asked);
    const page = await this.sifted.page(scope, {
      ...asked,
      sort,
      q: q ? q : null,
      procedure: procedure ?? null,
      step: step ?? null,
      assignee: assignee ?? null,
      channel: channel ?? null,
      most: MOST_SIFTED,
    });
    if (!page) throw new ProblemError('TOO_MUCH_TO_SIFT');
    return page;
  }

  private async scopeOf(actor: RequestActor, unit: string | undefined): Promise<InboxScope> {
    const now = this.clock.now();
    const home = actor.posts[0]?.unitId;
    const calendar = home === undefined ? null : await this.calendars.forAgency(home);
    const units = workUnits(actor);
    const whole = {
      accountId: actor.accountId,
      units,
      pools: poolsOf(actor),
      headed: [
        ...new Set(
          actor.posts.filter(({ role }) => HEAD_ROLES.includes(role)).flatMap(({ subtree }) => [...subtree]),
        ),
      ],
      now: new Date(now),
      soon: new Date(calendar ? addWorkingTime(now, SOON, calendar) : now),
    };
    // A pool or a headed unit that the posts do not open to the person holds nothing for them.
    return within(whole, unit === undefined ? units : await this.choices.below(unit, units));
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

/** Each once, though somebody may hold two posts that take from the same. */
function poolsOf(actor: RequestActor): Pool[] {
  return [...new Set(workPools(actor))].map((pool) => {
    const slash = pool.indexOf('/');
    return { unitId: pool.slice(0, slash), role: pool.slice(slash + 1) };
  });
}

function placeOf(cursor: string, sort: InboxSort): After {
  const [, key, dossierId, taskKey] = decodeCursor<[InboxSort, string, string, string]>(
    cursor,
    CURSORS[sort],
  );
  return { key, dossierId, taskKey };
}

/** The sort keys as the statement compares them; timestamps keep their microseconds as text. */
function keysOf(row: InboxTaskRow, sort: InboxSort): string[] {
  const key = { due: row.closedAt ?? row.stepDueAt, submitted: row.submittedAt, owner: '' }[sort];
  return [sort, key, row.dossierId, row.taskKey];
}
