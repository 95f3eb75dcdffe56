import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { OutboxHandler } from '../../../platform/outbox/index.js';
import { MoveAsSystem } from '../perform/move-as-system.js';
import { SUB_CLOSED_TASK } from '../write/after-action.js';
import { SubDossiersStore } from './sub-dossiers.store.js';

const Payload = z.object({ dossierId: z.uuid() });

/** Tells the dossier that waits what came of the one filed for it. Told again, it finds its task closed. */
@Injectable()
export class SubDossierClosedHandler extends OutboxHandler {
  readonly task = SUB_CLOSED_TASK;

  constructor(
    private readonly store: SubDossiersStore,
    private readonly moving: MoveAsSystem,
  ) {
    super();
  }

  async handle(payload: unknown): Promise<void> {
    const child = await this.store.filedFor(Payload.parse(payload).dossierId);
    if (!child) return;
    await this.moving.move(child.parentId, {
      type: 'subDossierClosed',
      taskKey: child.parentTaskKey,
      code: child.code,
      outcome: child.state.outcome,
      resultNumber: child.state.resultNumber,
    });
  }
}
