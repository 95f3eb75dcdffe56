import { isWaitingForOwner } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../../platform/database/index.js';
import { OutboxHandler } from '../../../platform/outbox/index.js';
import { People } from '../../identity/index.js';
import { DecideContexts } from '../deciding/decide-contexts.js';
import { SYSTEM_ACTOR } from '../deciding/domain-actor.js';
import { lockDossier } from '../read/dossier.store.js';
import { TIMEOUT_TASK } from '../write/after-action.js';
import { LoadPinned } from './load-pinned.js';
import { MoveDossier } from './move-dossier.js';

const Payload = z.object({ dossierId: z.uuid(), taskKey: z.string() });

/** Acts in the place of whoever did not answer in time (silence = consent). Running it again does nothing more. */
@Injectable()
export class TimeoutHandler extends OutboxHandler {
  readonly task = TIMEOUT_TASK;

  constructor(
    private readonly database: Database,
    private readonly pinned: LoadPinned,
    private readonly people: People,
    private readonly contexts: DecideContexts,
    private readonly moving: MoveDossier,
  ) {
    super();
  }

  async handle(payload: unknown): Promise<void> {
    const { dossierId, taskKey } = Payload.parse(payload);
    const pinned = await this.pinned.of(null, { id: dossierId });
    if (!pinned) return;
    const { definition, calendar } = pinned;
    const profile = (await this.people.profile(pinned.ownerPersonId)) ?? {};
    await this.database.transaction(async (tx) => {
      const dossier = await lockDossier(tx, null, { id: dossierId });
      if (!dossier) return;
      const facts = { ...dossier, stepAnswers: dossier.state.stepAnswers };
      const context = await this.contexts.build(tx, definition, facts, SYSTEM_ACTOR, calendar);
      const command = { type: 'timeout', taskKey } as const;
      const moved = await this.moving.move(tx, {
        dossier,
        definition,
        context,
        command,
        submission: null,
        title: null,
        profile,
      });
      // A paused step gets a new timer with the answer; any other early call is a clock out of step: tried again later.
      const paused = isWaitingForOwner(dossier.lifecycle);
      if (!moved.ok && moved.refusal.code === 'TOO_EARLY' && !paused)
        throw new Error('the timer rang too early');
    });
  }
}
