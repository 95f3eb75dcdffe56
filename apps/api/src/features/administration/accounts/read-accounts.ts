import type { Account, Accounts, AccountsQuery, GovernedUnits } from '@motcua/contracts';
import { vietnamDay } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { RequestActor } from '../../../platform/access/index.js';
import { Sessions } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { decodeCursor, encodeCursor } from '../../../platform/http/index.js';
import { Governing } from '../governing/governing.js';
import { GoverningStore } from '../governing/governing.store.js';
import { accountView, listedView } from './account.view.js';
import { AccountsStore } from './accounts.store.js';

const CursorKeys = z.tuple([z.string().max(100)]);
/** A commune has a dozen; the province's administrator types a part of the name. */
const MOST_UNITS = 100;

@Injectable()
export class ReadAccounts {
  constructor(
    private readonly governing: Governing,
    private readonly units: GoverningStore,
    private readonly store: AccountsStore,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  async page(actor: RequestActor, query: AccountsQuery): Promise<Accounts> {
    const { limit } = query;
    const rows = await this.store.list(
      await this.governing.of(actor),
      {
        q: query.q || null,
        unit: query.unit || null,
        role: query.role ?? null,
        state: query.state ?? null,
        after: query.cursor === undefined ? null : decodeCursor(query.cursor, CursorKeys)[0],
        limit: limit + 1,
      },
      this.today(),
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(listedView),
      nextCursor: last ? encodeCursor([last.username]) : null,
    };
  }

  /** Throws NOT_FOUND for an account that is not governed. */
  async one(actor: RequestActor, username: string): Promise<Account> {
    const governed = await this.governing.of(actor);
    const today = this.today();
    const account = await this.store.find(governed, username, today);
    if (!account) throw new ProblemError('NOT_FOUND');
    const [sessions, tasks] = await Promise.all([
      this.sessions.listOf(account.id, 'OFFICER'),
      this.store.openTasks(account.id),
    ]);
    return accountView(account, sessions, tasks, { by: actor, governed, today });
  }

  async governedUnits(actor: RequestActor, q: string | undefined): Promise<GovernedUnits> {
    const governed = await this.governing.of(actor);
    const rows = await this.units.units(governed, q || null, MOST_UNITS);
    return { root: governed.root, items: rows.map(({ code, name, depth }) => ({ code, name, depth })) };
  }

  private today(): string {
    return vietnamDay(this.clock.now());
  }
}
