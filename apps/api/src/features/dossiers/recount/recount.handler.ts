import { Injectable, Logger } from '@nestjs/common';
import { z } from 'zod';
import { OutboxHandler } from '../../../platform/outbox/index.js';
import { RECOUNT_TASK, RecountDueDates } from './recount-due-dates.js';

const Payload = z.object({ id: z.uuid() });

@Injectable()
export class RecountHandler extends OutboxHandler {
  readonly task = RECOUNT_TASK;
  private readonly log = new Logger('Recount');

  constructor(private readonly recount: RecountDueDates) {
    super();
  }

  async handle(payload: unknown): Promise<void> {
    const done = await this.recount.run(Payload.parse(payload).id);
    if (done) this.log.log(`due dates counted anew: ${done.changed} of ${done.seen} open dossiers moved`);
  }
}
