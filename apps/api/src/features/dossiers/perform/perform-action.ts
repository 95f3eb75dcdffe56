import type { ActionDone, PerformAction as PerformRequest } from '@motcua/contracts';
import type { DecideContext, Refusal } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { ActorNow, type RequestActor, requireFresh } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { Database, type Tx } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { idempotent } from '../../../platform/idempotency/index.js';
import { People } from '../../identity/index.js';
import { DecideContexts } from '../deciding/decide-contexts.js';
import { actedFrom, domainActor } from '../deciding/domain-actor.js';
import { mayIssue } from '../papers/may-issue.js';
import { DossierStore } from '../read/dossier.store.js';
import type { DossierToMove } from '../read/dossier-rows.js';
import { whereabouts } from '../words/whereabouts.js';
import { sentenceOf } from '../words/sentence.js';
import { LoadPinned, type Pinned } from './load-pinned.js';
import { MoveDossier } from './move-dossier.js';
import { ReadRequest } from './read-request.js';
import { signs } from './signs.js';
import { staleDossier } from './stale.js';

export interface Performing {
  code: string;
  /** The client's idempotency key. */
  key: string;
  /** The version of the dossier that the actor decided on. */
  seen: number;
  request: PerformRequest;
}

@Injectable()
export class PerformAction {
  constructor(
    private readonly database: Database,
    private readonly pinned: LoadPinned,
    private readonly people: People,
    private readonly contexts: DecideContexts,
    private readonly requests: ReadRequest,
    private readonly moving: MoveDossier,
    private readonly dossiers: DossierStore,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly now: ActorNow,
  ) {}

  /**
   * Does one thing to a dossier, once per key. Throws NOT_FOUND for whoever may not see it, STALE_VERSION when somebody
   * was faster, ACTION_NOT_ALLOWED with the workflow's reason, REAUTHENTICATION_REQUIRED before a signature when the
   * officer's proof of identity is old, and problems of what was sent; then nothing happened.
   */
  async perform(asking: RequestActor, { code, key, seen, request }: Performing): Promise<ActionDone> {
    const pinned = await this.pinned.of(asking, { code });
    const profile =
      pinned && mayIssue(pinned.workflow, request.action)
        ? await this.people.profile(pinned.ownerPersonId)
        : null;
    const route = `POST /api/v1/dossiers/${code}/actions`;
    const { cipher } = this;
    return this.database.transaction((tx) =>
      idempotent(tx, { cipher, accountId: asking.accountId, key, route, request }, async () => {
        const actor = await this.now.within(tx, asking);
        const dossier = await this.dossiers.lock(tx, actor, { code });
        if (!dossier || !pinned) throw new ProblemError('NOT_FOUND');
        const { definition } = pinned;
        if (dossier.version !== seen) throw staleDossier(dossier, definition, actor);
        const context = await this.contextOf(tx, actor, pinned, dossier);
        const wish = await this.requests.read(tx, {
          request,
          accountId: actor.accountId,
          dossier,
          definition,
          context,
        });
        const moved = await this.moving.move(tx, {
          dossier,
          definition,
          profile: profile ?? {},
          from: actedFrom(actor),
          ...wish,
        });
        if (!moved.ok) throw notAllowed(moved.refusal);
        // Asked last, of who may sign otherwise; thrown, it takes back what was written.
        if (actor.kind === 'OFFICER' && signs(definition.workflow, dossier.state, wish.command))
          requireFresh(actor, this.clock.now());
        const { state } = moved;
        const sentence = sentenceOf(whereabouts(pinned.workflow, state, dossier.receivingName));
        return { code, version: state.version, lifecycle: state.lifecycle, sentence };
      }),
    );
  }

  private contextOf(
    tx: Tx,
    actor: RequestActor,
    { definition, calendar }: Pinned,
    dossier: DossierToMove,
  ): Promise<DecideContext> {
    const who = domainActor(actor, dossier.ownerPersonId);
    return this.contexts.build(tx, definition, dossier, who, calendar);
  }
}

function notAllowed({ code, why }: Refusal): ProblemError {
  return new ProblemError('ACTION_NOT_ALLOWED', { reason: code, detail: why });
}
