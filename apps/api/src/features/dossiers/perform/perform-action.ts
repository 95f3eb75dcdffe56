import type { ActionDone, PerformAction as PerformRequest } from '@motcua/contracts';
import type { Refusal } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { ActorNow, type RequestActor, requireFresh, samePosts } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { Database, type Tx } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { idempotentAfter } from '../../../platform/idempotency/index.js';
import { People } from '../../identity/index.js';
import { DecideContexts } from '../deciding/decide-contexts.js';
import { actedFrom, domainActor } from '../deciding/domain-actor.js';
import { mayIssue } from '../papers/may-issue.js';
import { DossierStore } from '../read/dossier.store.js';
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
    const pinned = await this.pinned.of({ code });
    const route = `POST /api/v1/dossiers/${code}/actions`;
    const write = { cipher: this.cipher, accountId: asking.accountId, key, route, request };
    return this.database.transaction((tx) =>
      idempotentAfter(
        tx,
        write,
        async () => pinned && this.read(tx, asking, pinned, request),
        async (known) => {
          if (!known?.dossier || !pinned) throw new ProblemError('NOT_FOUND');
          const { actor, dossier, around, profile } = known;
          const { definition, calendar } = pinned;
          if (dossier.version !== seen) throw staleDossier(dossier, definition, actor);
          const who = domainActor(actor, dossier.ownerPersonId);
          const context = this.contexts.of(definition, dossier, { actor: who, calendar, around });
          const { accountId } = actor;
          const wish = await this.requests.read(tx, { request, accountId, dossier, definition, context });
          const from = actedFrom(actor);
          const moved = await this.moving.move(tx, { dossier, definition, profile, from, ...wish });
          if (!moved.ok) throw notAllowed(moved.refusal);
          // Asked last, of who may sign otherwise; thrown, it takes back what was written.
          if (actor.kind === 'OFFICER' && signs(definition.workflow, dossier.state, wish.command))
            requireFresh(actor, this.clock.now());
          const { state } = moved;
          const sentence = sentenceOf(whereabouts(pinned.workflow, state, dossier.receivingName));
          return { code, version: state.version, lifecycle: state.lifecycle, sentence };
        },
      ),
    );
  }

  /** All that an act begins with, asked in one go; what comes after the lock is as of then. */
  private async read(tx: Tx, asking: RequestActor, pinned: Pinned, { action }: PerformRequest) {
    const { id, definition, workflow, ownerPersonId } = pinned;
    const [actor, first, around, profile] = await Promise.all([
      this.now.within(tx, asking),
      this.dossiers.lock(tx, asking, { id }),
      this.contexts.around(tx, definition, pinned, asking.accountId),
      mayIssue(workflow, action) ? this.people.profile(ownerPersonId, tx) : null,
    ]);
    // Posts were given or taken since the session was read: whether the dossier is theirs to see is asked again.
    const dossier = samePosts(actor, asking) ? first : await this.dossiers.lock(tx, actor, { id });
    return { actor, dossier, around, profile: profile ?? {} };
  }
}

function notAllowed({ code, why }: Refusal): ProblemError {
  return new ProblemError('ACTION_NOT_ALLOWED', { reason: code, detail: why });
}
