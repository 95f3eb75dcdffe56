import type { CounterDrafts, CounterProcedures } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { counterUnits, type RequestActor } from '../../platform/access/index.js';
import { People } from '../identity/index.js';
import { CounterStore } from './counter.store.js';

@Injectable()
export class ReadCounter {
  constructor(
    private readonly store: CounterStore,
    private readonly people: People,
  ) {}

  async procedures(actor: RequestActor): Promise<CounterProcedures> {
    const rows = await this.store.procedures(actor.accountId, counterUnits(actor));
    return {
      items: rows.map(({ agencies, lastUsed, channels, ...row }) => ({
        ...row,
        channels: channels.filter((channel) => channel !== 'ONLINE'),
        agency: agencies.length === 1 ? (agencies[0] ?? null) : null,
        recent: lastUsed !== null,
      })),
    };
  }

  async drafts(actor: RequestActor): Promise<CounterDrafts> {
    const rows = await this.store.drafts(actor.accountId, counterUnits(actor));
    const names = await this.people.names(rows.map(({ applicantId }) => applicantId));
    return {
      items: rows.map(({ applicantId, savedAt, ...row }) => ({
        ...row,
        applicantName: names.get(applicantId) ?? '',
        savedAt: savedAt.toISOString(),
      })),
    };
  }
}
