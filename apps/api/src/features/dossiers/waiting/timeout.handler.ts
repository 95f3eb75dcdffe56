import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { OutboxHandler } from '../../../platform/outbox/index.js';
import { MoveAsSystem } from '../perform/move-as-system.js';
import { TIMEOUT_TASK } from '../write/after-action.js';

const Payload = z.object({ dossierId: z.uuid(), taskKey: z.string() });

/**
 * Acts when the time of a task is over: silence that counts as consent, a timer, patience with another system, an
 * opinion that never came. Running it again does nothing more.
 */
@Injectable()
export class TimeoutHandler extends OutboxHandler {
  readonly task = TIMEOUT_TASK;

  constructor(private readonly moving: MoveAsSystem) {
    super();
  }

  async handle(payload: unknown): Promise<void> {
    const { dossierId, taskKey } = Payload.parse(payload);
    const done = await this.moving.move(dossierId, { type: 'timeout', taskKey });
    if (!done || done.moved.ok || done.moved.refusal.code !== 'TOO_EARLY') return;
    // A task that stands still gets a new timer when its time runs on; any other early call is a clock out of step.
    const { state } = done.dossier;
    const paused = state.clock.pausedSince !== null || state.supplement !== null || state.payment !== null;
    if (!paused) throw new Error('the timer rang too early');
  }
}
