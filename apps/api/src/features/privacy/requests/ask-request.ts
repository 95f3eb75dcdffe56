import type { AskAtCounter, AskDataRequest, MyDataRequests } from '@motcua/contracts';
import { addWorkingTime, vietnamDay } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { counterUnits, type RequestActor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { Database, newId, type Tx } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { idempotent } from '../../../platform/idempotency/index.js';
import { PersonalReads } from '../../../platform/personal-reads/index.js';
import { Calendars } from '../../calendar/index.js';
import { People } from '../../identity/index.js';
import { MyRequests } from './my-requests.js';
import { FACT_OF, recordable } from './recorded-fact.js';
import { type Asked, ASKED, RequestContent } from './request-content.js';
import { notRecordable, tooManyOpen, unknownThing } from './request-problems.js';
import { type NewRequest, RequestsStore } from './requests.store.js';
import { TellRequests } from './tell-requests.js';

/** NĐ 356/2025, art. 5: the first answer within two working days. */
const FIRST_ANSWER = { quantity: 2, unit: 'WORKING_DAY' } as const;
const MOST_OPEN = 10;

type ToAsk = Omit<NewRequest, 'id' | 'askedAt' | 'dueAt' | 'contentSealed'> & { asked: Asked };

@Injectable()
export class AskRequest {
  constructor(
    private readonly store: RequestsStore,
    private readonly content: RequestContent,
    private readonly mine: MyRequests,
    private readonly people: People,
    private readonly calendars: Calendars,
    private readonly reads: PersonalReads,
    private readonly telling: TellRequests,
    private readonly cipher: FieldCipher,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws INVALID_REQUEST for a dossier or file that is not the person's, or when ten are open already. */
  async own(actor: RequestActor, key: string, request: AskDataRequest): Promise<MyDataRequests> {
    const { accountId, personId } = actor;
    if (personId === null) throw new ProblemError('NOT_FOUND');
    const { kind, datum, right = null, why, dossierCode, fileId = null } = request;
    const dossierId = dossierCode === undefined ? null : await this.store.ownDossier(personId, dossierCode);
    if (dossierCode !== undefined && dossierId === null) throw unknownThing('/dossierCode');
    if (fileId !== null && !(await this.store.ownFile(accountId, fileId))) throw unknownThing('/fileId');
    const route = 'POST /api/v1/my-data/requests';
    const unitId = await this.unitOf(personId);
    const asked = { right, why, paperSeen: null };
    await this.ask(
      { accountId, key, route, request, cipher: this.cipher },
      { personId, kind, datum, dossierId, unitId, askedBy: accountId, fileId, asked },
    );
    return this.mine.of(personId);
  }

  /** Throws NOT_FOUND for a number of nobody, INVALID_REQUEST for what cannot be recorded. */
  async atCounter(actor: RequestActor, key: string, request: AskAtCounter): Promise<void> {
    const [unitId] = counterUnits(actor);
    const { personalId, datum, right, paperSeen } = request;
    const person = await this.people.find(personalId);
    const fact = FACT_OF[datum];
    if (!person || unitId === undefined) throw new ProblemError('NOT_FOUND');
    await this.reads.log(actor, {
      personId: person.id,
      what: 'APPLICANT',
      purpose: 'CORRECT',
      units: [unitId],
    });
    if (fact !== undefined && recordable(fact, right) === null) throw notRecordable('/right');
    if (person.hasAccount) throw new ProblemError('ACTION_NOT_ALLOWED', { reason: 'VERIFIED_ELSEWHERE' });
    const route = 'POST /api/v1/data-requests/at-counter';
    const { accountId } = actor;
    await this.ask(
      { accountId, key, route, request, cipher: this.cipher },
      {
        personId: person.id,
        kind: 'CORRECTION',
        datum,
        dossierId: null,
        unitId: unitId,
        askedBy: accountId,
        fileId: null,
        asked: { right, why: paperSeen, paperSeen },
      },
    );
  }

  private async ask(write: Parameters<typeof idempotent>[1], { asked, ...given }: ToAsk): Promise<void> {
    const calendar = await this.calendars.forAgency(given.unitId);
    const now = this.clock.now();
    const dueAt = new Date(addWorkingTime(now, FIRST_ANSWER, calendar));
    await this.database.transaction((tx) =>
      idempotent(tx, write, async () => {
        if ((await this.store.openCount(tx, given.personId)) >= MOST_OPEN) throw tooManyOpen();
        await this.insert(tx, { ...given, asked }, { askedAt: new Date(now), dueAt });
        return null;
      }),
    );
  }

  private async insert(
    tx: Tx,
    { asked, ...given }: ToAsk,
    times: { askedAt: Date; dueAt: Date },
  ): Promise<void> {
    const id = newId();
    const row = { ...given, ...times, id, contentSealed: this.content.seal(id, asked) };
    await this.store.insert(tx, row);
    await this.store.addStep(tx, {
      requestId: id,
      seq: ASKED,
      at: times.askedAt,
      accountId: given.askedBy,
      unitId: null,
      role: null,
      what: 'ASKED',
      contentSealed: this.content.sealStep(id, ASKED, asked),
    });
    await this.telling.asked(tx, row);
  }

  private async unitOf(personId: string): Promise<string> {
    const profile = await this.people.profile(personId);
    const today = vietnamDay(this.clock.now());
    const unitId = await this.store.unitFor(profile?.address?.communeCode ?? null, today);
    // A province without a single head of a counter cannot answer anybody.
    if (unitId === null) throw new ProblemError('NOT_READY');
    return unitId;
  }
}
