import type { AnswerDataRequest, DataRequest } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { Database, type Tx } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { idempotent } from '../../../platform/idempotency/index.js';
import { People } from '../../identity/index.js';
import { FACT_OF, recordable } from './recorded-fact.js';
import { type Answered, ANSWERED, RequestContent } from './request-content.js';
import { headedCounters, RequestQueue } from './request-queue.js';
import { notRecordable, paperNeeded } from './request-problems.js';
import { type RequestRow, RequestsStore } from './requests.store.js';
import { TellRequests } from './tell-requests.js';

export interface Answering {
  id: string;
  seen: number;
  key: string;
  request: AnswerDataRequest;
}

@Injectable()
export class AnswerRequest {
  constructor(
    private readonly store: RequestsStore,
    private readonly content: RequestContent,
    private readonly queue: RequestQueue,
    private readonly people: People,
    private readonly telling: TellRequests,
    private readonly cipher: FieldCipher,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Corrects the record, refuses or passes on, once. Throws NOT_FOUND, STALE_VERSION, INVALID_REQUEST (no paper seen, a
   * value that cannot be recorded), ACTION_NOT_ALLOWED (answered before, one's own, vouched for by the provider).
   */
  async answer(actor: RequestActor, { id, seen, key, request }: Answering): Promise<DataRequest> {
    const { accountId } = actor;
    const route = `POST /api/v1/data-requests/${id}/answer`;
    const { cipher } = this;
    await this.database.transaction((tx) =>
      idempotent(tx, { cipher, accountId, key, route, request }, async () => {
        const row = await this.store.lock(tx, id, headedCounters(actor));
        if (!row) throw new ProblemError('NOT_FOUND');
        if (row.state !== 'OPEN') throw notNow('ALREADY_ANSWERED');
        if (row.version !== seen) throw new ProblemError('STALE_VERSION', { currentVersion: row.version });
        if (row.askedBy === accountId) throw notNow('OWN_REQUEST');
        await this.close(tx, actor, row, request);
        return null;
      }),
    );
    return this.queue.one(actor, id);
  }

  private async close(
    tx: Tx,
    actor: RequestActor,
    row: RequestRow,
    request: AnswerDataRequest,
  ): Promise<void> {
    const { id, personId } = row;
    const at = this.clock.date();
    const changed = request.outcome === 'CORRECTED' ? await this.correct(tx, row, request) : UNCHANGED;
    const { answer, paperSeen = null, outcome } = request;
    const post = actor.posts.find(({ unitId }) => unitId === row.unitId);
    await this.store.addStep(tx, {
      requestId: id,
      seq: ANSWERED,
      at,
      accountId: actor.accountId,
      unitId: row.unitId,
      role: post?.role ?? null,
      what: outcome,
      contentSealed: this.content.sealStep(id, ANSWERED, { answer, paperSeen, ...changed }),
    });
    await this.store.close(tx, id, { state: outcome, by: actor.accountId, at });
    await this.telling.answered(tx, personId);
  }

  /** What is not a fact of the record was set right elsewhere, in the dossier itself: here it is only told. */
  private async correct(
    tx: Tx,
    row: RequestRow,
    { paperSeen, value }: AnswerDataRequest,
  ): Promise<Pick<Answered, 'before' | 'after'>> {
    if (paperSeen === undefined) throw paperNeeded();
    if (row.datum === 'PERSONAL_ID') throw notNow('NOT_CORRECTABLE');
    const fact = row.kind === 'CORRECTION' ? FACT_OF[row.datum] : undefined;
    if (fact === undefined) return UNCHANGED;
    const after = recordable(fact, value ?? this.content.asked(row).right ?? '');
    if (after === null) throw notRecordable('/value');
    return { before: await this.people.correct(tx, row.personId, fact, after), after };
  }
}

const UNCHANGED = { before: null, after: null };

function notNow(reason: 'ALREADY_ANSWERED' | 'OWN_REQUEST' | 'NOT_CORRECTABLE'): ProblemError {
  return new ProblemError('ACTION_NOT_ALLOWED', { reason });
}
