import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { OutboxHandler } from '../../../platform/outbox/index.js';
import { SYSTEM_ACTOR } from '../deciding/domain-actor.js';
import { MoveAsSystem } from '../perform/move-as-system.js';
import { END_SUB_TASK } from '../write/after-action.js';

const Payload = z.object({ dossierId: z.uuid() });
const REASON = 'Hồ sơ chính không cần hồ sơ này nữa';

/**
 * Takes back, in the owner's name, a dossier that was filed for another one which needs it no more (withdrawn, stopped,
 * sent back). One that has its result already keeps it.
 */
@Injectable()
export class EndSubDossierHandler extends OutboxHandler {
  readonly task = END_SUB_TASK;

  constructor(private readonly moving: MoveAsSystem) {
    super();
  }

  async handle(payload: unknown): Promise<void> {
    const { dossierId } = Payload.parse(payload);
    const actor = { ...SYSTEM_ACTOR, relation: 'OWNER' as const };
    await this.moving.move(dossierId, { type: 'withdraw', reason: REASON }, actor);
  }
}
