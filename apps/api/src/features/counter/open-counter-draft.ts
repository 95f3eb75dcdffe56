import type { CounterDraftOpened, OpenCounterDraft as OpenRequest } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { ActorNow, counterUnits, type RequestActor } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { FieldCipher } from '../../platform/crypto/index.js';
import { Database } from '../../platform/database/index.js';
import { ProblemError } from '../../platform/errors/index.js';
import { idempotent } from '../../platform/idempotency/index.js';
import { PersonalReads } from '../../platform/personal-reads/index.js';
import { checkChannel, MOST_OPEN_DRAFTS, tooManyDrafts } from '../drafts/index.js';
import { People } from '../identity/index.js';
import { ProcedureCatalogue, type PublishedVersion } from '../procedures/index.js';
import { CounterStore, insertCounterDraft } from './counter.store.js';

@Injectable()
export class OpenCounterDraft {
  constructor(
    private readonly catalogue: ProcedureCatalogue,
    private readonly people: People,
    private readonly reads: PersonalReads,
    private readonly store: CounterStore,
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly now: ActorNow,
  ) {}

  /**
   * A draft of the officer's, for the person named: who is found by their number or made known. Throws NOT_FILEABLE,
   * AGENCY_DOES_NOT_OFFER, INVALID_REQUEST (a counter of others, a number of another name, too many drafts).
   */
  async open(actor: RequestActor, key: string, request: OpenRequest): Promise<CounterDraftOpened> {
    const version = await this.catalogue.publishedVersion(request.procedureCode);
    if (!version) throw new ProblemError('NOT_FILEABLE');
    checkChannel(version.definition, request.channel);
    const receivingId = await this.counterOf(actor, request.unitCode);
    const competentId = await this.competentOf(version, receivingId, request.agencyCode);
    const { cipher } = this;
    const write = { cipher, accountId: actor.accountId, key, route: 'POST /api/v1/counter/drafts', request };
    const opening = this.database.transaction((tx) =>
      idempotent(tx, write, async () => {
        // As they stand at this moment: a post may have ended since the session was last read.
        if (!counterUnits(await this.now.within(tx, actor)).includes(receivingId)) throw notYourCounter();
        const id = await insertCounterDraft(tx, {
          accountId: actor.accountId,
          versionId: version.versionId,
          channel: request.channel,
          filedFor: await this.people.receive(tx, request.applicant),
          receivingId,
          competentId,
          now: this.clock.date(),
          limit: MOST_OPEN_DRAFTS,
        });
        if (id === null) throw tooManyDrafts();
        return { id };
      }),
    );
    return opening.catch((error: unknown) => this.tellingLogged(actor, request, error));
  }

  /** The refusal of a wrong name tells a little of the person whose number it is: that is a look at their data. */
  private async tellingLogged(
    actor: RequestActor,
    { applicant }: OpenRequest,
    error: unknown,
  ): Promise<never> {
    const telling = error instanceof ProblemError && error.options.errors?.[0]?.code === 'NAME_DIFFERS';
    const person = telling ? await this.people.find(applicant.personalId) : null;
    if (person) {
      const units = counterUnits(actor);
      await this.reads.log(actor, { personId: person.id, what: 'APPLICANT', purpose: 'COUNTER', units });
    }
    throw error;
  }

  private async counterOf(actor: RequestActor, unitCode: string | undefined): Promise<string> {
    const own = counterUnits(actor);
    const unit = unitCode === undefined ? own[0] : await this.store.unitId(unitCode);
    if (unit === undefined || unit === null || !own.includes(unit)) throw notYourCounter();
    return unit;
  }

  /** Any agency of the procedure may be chosen, wherever the counter is; null is to be chosen later. */
  private async competentOf(
    { procedureId }: PublishedVersion,
    receivingId: string,
    agencyCode: string | undefined,
  ): Promise<string | null> {
    if (agencyCode === undefined) return this.store.onlyAgencyBehind(procedureId, receivingId);
    const offering = await this.catalogue.offeringOf(procedureId, agencyCode);
    if (!offering) throw new ProblemError('AGENCY_DOES_NOT_OFFER');
    return offering.competent.id;
  }
}

function notYourCounter(): ProblemError {
  const message = {
    vi: 'Bạn không tiếp nhận hồ sơ ở bộ phận này.',
    en: 'You do not take in dossiers at this counter.',
  };
  return new ProblemError('INVALID_REQUEST', {
    errors: [{ pointer: '/unitCode', code: 'NOT_YOUR_COUNTER', message }],
  });
}
