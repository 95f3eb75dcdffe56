import { vietnamDay } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../../platform/clock/index.js';
import { OutboxHandler } from '../../../platform/outbox/index.js';
import { MoveAsSystem } from '../../dossiers/index.js';
import { HeldTasksStore } from './held-tasks.store.js';

export const RELEASE_TASKS = 'administration.releaseTasks';

const Payload = z.object({ accountId: z.uuid().optional() });

/**
 * Gives back to their units the tasks of whoever may not do them any more: at once when somebody is disabled or a post is
 * ended, and every night those whose post has run out. A refusal by the workflow (the task is over, the dossier finished)
 * leaves things as they are; running it again does nothing more.
 */
@Injectable()
export class ReleaseTasksHandler extends OutboxHandler {
  readonly task = RELEASE_TASKS;
  /** Ten past midnight in Vietnam: posts end with the day. */
  override readonly nightlyAt = '10 17 * * *';

  constructor(
    private readonly tasks: HeldTasksStore,
    private readonly moving: MoveAsSystem,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle(payload: unknown): Promise<void> {
    const { accountId = null } = Payload.parse(payload ?? {});
    for await (const { dossierId, taskKey } of this.tasks.held(accountId, vietnamDay(this.clock.now()))) {
      await this.moving.move(dossierId, { type: 'release', taskKey });
    }
  }
}
