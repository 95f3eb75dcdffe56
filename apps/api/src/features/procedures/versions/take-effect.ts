import { Injectable } from '@nestjs/common';
import { vietnamDay } from '@motcua/domain';
import { z } from 'zod';
import { Clock } from '../../../platform/clock/index.js';
import { Database, type Tx } from '../../../platform/database/index.js';
import { enqueue, OutboxHandler } from '../../../platform/outbox/index.js';
import { SearchIndexer } from '../search/rebuild-index.js';
import { OfferingsStore } from './offerings.store.js';
import { VersionsStore } from './versions.store.js';

const TASK = 'procedures.takeEffect';
const Payload = z.object({ procedureId: z.uuid() });

/** Puts in force what the day asks for: of the published versions, the latest whose effective date has come. */
@Injectable()
export class TakeEffect {
  constructor(
    private readonly versions: VersionsStore,
    private readonly offerings: OfferingsStore,
    private readonly clock: Clock,
  ) {}

  /** True when another version is filed from now on. Who offers the procedure is brought up to date in any case. */
  async apply(tx: Tx, procedureId: string): Promise<boolean> {
    const version = await this.versions.inForce(tx, procedureId, vietnamDay(this.clock.now()));
    if (!version) return false;
    await this.offerings.derive(tx, procedureId, version.definition.offering);
    if (version.current) return false;
    await this.versions.saveProcedure(tx, version.definition);
    await this.versions.makeCurrent(tx, procedureId, version.id, this.clock.date());
    return true;
  }

  /** At midnight in Vietnam of the day the version takes effect. */
  async schedule(tx: Tx, procedureId: string, effectiveFrom: string): Promise<void> {
    const runAt = new Date(`${effectiveFrom}T00:00:00+07:00`);
    await enqueue(tx, TASK, { procedureId }, { runAt, jobKey: `${TASK}:${procedureId}:${effectiveFrom}` });
  }
}

/** Rung on the day a version takes effect; ringing twice changes nothing more. */
@Injectable()
export class TakeEffectHandler extends OutboxHandler {
  readonly task = TASK;

  constructor(
    private readonly database: Database,
    private readonly effect: TakeEffect,
    private readonly indexer: SearchIndexer,
  ) {
    super();
  }

  async handle(payload: unknown): Promise<void> {
    const { procedureId } = Payload.parse(payload);
    await this.database.transaction(async (tx) => {
      if (await this.effect.apply(tx, procedureId)) await this.indexer.rebuild(tx);
    });
  }
}
