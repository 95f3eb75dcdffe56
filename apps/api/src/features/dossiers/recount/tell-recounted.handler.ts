import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../../platform/database/index.js';
import { OutboxHandler } from '../../../platform/outbox/index.js';
import { NOTIFY_TASK } from '../write/after-action.js';
import { RecountStore } from './recount.store.js';

export const TELL_RECOUNTED_TASK = 'dossiers.tellRecounted';

const Payload = z.object({ told: z.array(z.object({ dossierId: z.uuid(), seq: z.int() })) });

/** After what people wait for: a storm moves more dossiers than are acted on in a month. */
const LAST = 10;

/** Has everybody told whom a page of the recount concerns; run twice it tells nobody twice. */
@Injectable()
export class TellRecountedHandler extends OutboxHandler {
  readonly task = TELL_RECOUNTED_TASK;

  constructor(
    private readonly store: RecountStore,
    private readonly database: Database,
  ) {
    super();
  }

  async handle(payload: unknown): Promise<void> {
    const { told } = Payload.parse(payload);
    const jobs = told.map((one) => ({ task: NOTIFY_TASK, payload: one, priority: LAST }));
    await this.database.transaction((tx) => this.store.addJobs(tx, jobs));
  }
}
