import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { OutboxHandler } from '../../../platform/outbox/index.js';
import { MoveAsSystem } from '../perform/move-as-system.js';
import { LAPSED_TASK } from '../write/after-action.js';

const Payload = z.object({ dossierId: z.uuid() });

/** Stops a dossier whose supplement was not sent in time (Mẫu 05). Running it again does nothing more. */
@Injectable()
export class SupplementLapsedHandler extends OutboxHandler {
  readonly task = LAPSED_TASK;

  constructor(private readonly moving: MoveAsSystem) {
    super();
  }

  async handle(payload: unknown): Promise<void> {
    const { dossierId } = Payload.parse(payload);
    const done = await this.moving.move(dossierId, { type: 'supplementLapsed' });
    if (done && !done.moved.ok && done.moved.refusal.code === 'TOO_EARLY')
      throw new Error('the timer rang too early');
  }
}
