import type { Actor, Command } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/database/index.js';
import { People } from '../../identity/index.js';
import { DecideContexts } from '../deciding/decide-contexts.js';
import { SYSTEM_ACTOR } from '../deciding/domain-actor.js';
import type { DossierToMove } from '../read/dossier-rows.js';
import { DossierStore } from '../read/dossier.store.js';
import { LoadPinned, type Pinned } from './load-pinned.js';
import { MoveDossier, type Moved } from './move-dossier.js';

export interface SystemMove {
  moved: Moved;
  /** As it was before. */
  dossier: DossierToMove;
}

/** What the system does to a dossier by itself: when a time has come, another system has answered, another dossier ended. */
@Injectable()
export class MoveAsSystem {
  constructor(
    private readonly database: Database,
    private readonly pinned: LoadPinned,
    private readonly people: People,
    private readonly contexts: DecideContexts,
    private readonly moving: MoveDossier,
    private readonly dossiers: DossierStore,
  ) {}

  /** One command in a transaction of its own; null when there is no such dossier. */
  async move(dossierId: string, command: Command, actor: Actor = SYSTEM_ACTOR): Promise<SystemMove | null> {
    const pinned = await this.pinned.of({ id: dossierId });
    if (!pinned) return null;
    const profile = (await this.people.profile(pinned.ownerPersonId)) ?? {};
    return this.database.transaction(async (tx) => {
      const dossier = await this.dossiers.lock(tx, null, { id: dossierId });
      if (!dossier) return null;
      return { dossier, moved: await this.within(tx, { dossier, pinned, profile, command, actor }) };
    });
  }

  /** The same on a dossier that the caller has locked. */
  async within(
    tx: Tx,
    {
      dossier,
      pinned: { definition, calendar },
      profile,
      command,
      actor = SYSTEM_ACTOR,
    }: {
      dossier: DossierToMove;
      pinned: Pinned;
      profile: Parameters<MoveDossier['move']>[1]['profile'];
      command: Command;
      actor?: Actor;
    },
  ): Promise<Moved> {
    const around = await this.contexts.around(tx, definition, dossier, actor.accountId);
    const context = this.contexts.of(definition, dossier, { actor, calendar, around });
    return this.moving.move(tx, {
      dossier,
      definition,
      context,
      command,
      from: null,
      submission: null,
      title: null,
      profile,
    });
  }
}
