import type { DataRequest, DataRequestQueue } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { PersonalReads } from '../../../platform/personal-reads/index.js';
import { People } from '../../identity/index.js';
import { FACT_OF, recordedNow } from './recorded-fact.js';
import { RequestContent } from './request-content.js';
import { requestFacts } from './request.view.js';
import { RequestsStore } from './requests.store.js';

/** The counters the officer heads: the requests of these are theirs to answer. */
export function headedCounters({ posts }: RequestActor): string[] {
  return [...new Set(posts.filter(({ role }) => role === 'COUNTER_HEAD').map(({ unitId }) => unitId))];
}

@Injectable()
export class RequestQueue {
  constructor(
    private readonly store: RequestsStore,
    private readonly content: RequestContent,
    private readonly people: People,
    private readonly reads: PersonalReads,
    private readonly clock: Clock,
  ) {}

  /** The most urgent first; of answered ones the last. */
  async list(actor: RequestActor, state: 'OPEN' | 'ANSWERED'): Promise<DataRequestQueue> {
    const units = headedCounters(actor);
    const rows = state === 'OPEN' ? await this.store.open(units) : await this.store.answered(units);
    const names = await this.people.names(rows.map(({ personId }) => personId));
    const now = this.clock.now();
    return {
      items: rows.map((row) => ({
        ...requestFacts(row),
        personName: names.get(row.personId) ?? '',
        overdue: row.state === 'OPEN' && row.dueAt.getTime() < now,
      })),
      now: new Date(now).toISOString(),
    };
  }

  /** With its words; logged, and shown to the person. Throws NOT_FOUND for what other counters answer. */
  async one(actor: RequestActor, id: string): Promise<DataRequest> {
    const row = await this.store.find(id, headedCounters(actor));
    const person = row && (await this.people.known(row.personId));
    if (!row || !person) throw new ProblemError('NOT_FOUND');
    const look = { what: 'DATA_REQUEST', purpose: 'CORRECT', objectId: id, units: [row.unitId] } as const;
    await this.reads.log(actor, { personId: person.id, ...look });
    const { right, why, paperSeen } = this.content.asked(row);
    const answered = (await this.content.answersOf([id])).get(id);
    return {
      ...requestFacts(row),
      version: row.version,
      personName: person.profile.fullName ?? '',
      recorded: recordedNow(row.datum, person.profile),
      right,
      why,
      paperSeen: answered?.paperSeen ?? paperSeen,
      fileId: row.fileId,
      verified: person.hasAccount && (FACT_OF[row.datum] !== undefined || row.datum === 'PERSONAL_ID'),
      own: row.askedBy === actor.accountId,
      answer: answered?.answer ?? null,
      answeredBy: row.answeredByName,
    };
  }
}
