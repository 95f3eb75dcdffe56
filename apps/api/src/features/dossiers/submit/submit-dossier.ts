import type { SubmitDossier as SubmitRequest, SubmittedDossier } from '@motcua/contracts';
import { vietnamDay } from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Injectable } from '@nestjs/common';
import { ActorNow, counterUnits, type RequestActor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { Database, type Tx } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { idempotentAfter } from '../../../platform/idempotency/index.js';
import { lockDraft } from '../../drafts/index.js';
import type { Around } from '../deciding/around.store.js';
import { DecideContexts, limitOf } from '../deciding/decide-contexts.js';
import { actedFrom, domainActor } from '../deciding/domain-actor.js';
import { Places } from '../deciding/places.js';
import { checkSubmission } from './check-submission.js';
import { FileDossier } from './file-dossier.js';
import { openLookupSecret } from './lookup-secret.js';
import { type Filing, type FilingFacts, PrepareFiling } from './prepare-filing.js';
import { readSubmitted, type SubmittedRow } from './submitted.store.js';
import { submittedView } from './submitted.view.js';

interface ToJudge {
  filing: Filing;
  facts: FilingFacts;
  around: Around | null;
}

@Injectable()
export class SubmitDossier {
  constructor(
    private readonly database: Database,
    private readonly preparing: PrepareFiling,
    private readonly filing: FileDossier,
    private readonly contexts: DecideContexts,
    private readonly places: Places,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly now: ActorNow,
  ) {}

  /**
   * Files a draft, one's own or at the counter for somebody, once: the same draft or the same key gives the same dossier again. Throws NOT_FOUND, STALE_VERSION,
   * FORM_CHANGED, AGENCY_DOES_NOT_OFFER, INVALID_ANSWERS, MISSING_DOCUMENTS; then nothing was filed.
   */
  async submit(actor: RequestActor, key: string, request: SubmitRequest): Promise<SubmittedDossier> {
    const { draftId } = request;
    const filing = await this.preparing.prepare(actor, draftId);
    const { cipher } = this;
    const write = { cipher, accountId: actor.accountId, key, route: 'POST /api/v1/dossiers', request };
    return this.database.transaction(async (tx) => {
      let filed: SubmittedRow | null = null;
      // The stored answer is the dossier alone: its secret must not lie about in clear.
      const { dossierId } = await idempotentAfter(
        tx,
        write,
        () => this.read(tx, actor, draftId, filing),
        async ({ draft, me, facts, around }) => {
          const { draft: seen } = found(filing);
          if (!draft || !facts) throw new ProblemError('NOT_FOUND');
          if (draft.submittedDossierId !== null) return { dossierId: draft.submittedDossierId };
          const unchanged = draft.version === request.draftVersion && draft.version === seen.version;
          if (!unchanged) throw new ProblemError('STALE_VERSION', { currentVersion: draft.version });
          if (!mayStillFile(me, seen)) throw new ProblemError('NOT_FOUND');
          filed = await this.file(tx, me, { filing: found(filing), facts, around });
          return { dossierId: filed.id };
        },
      );
      const { definition } = found(filing);
      return this.answer(definition, filed ?? (await readSubmitted(tx, this.cipher, dossierId)));
    });
  }

  /** All that a filing begins with, asked in one go, once nobody else can change or submit the draft. */
  private async read(tx: Tx, actor: RequestActor, draftId: string, filing: Filing | null) {
    const { accountId } = actor;
    const [draft, me, facts, around] = await Promise.all([
      lockDraft(tx, draftId, accountId),
      this.now.within(tx, actor),
      filing && this.preparing.facts(tx, accountId, filing),
      filing && this.around(tx, accountId, filing),
    ]);
    return { draft, me, facts, around };
  }

  private around(tx: Tx, accountId: string, { definition, draft }: Filing): Promise<Around> | null {
    const { competent, receiving } = draft;
    if (!competent || !receiving) return null;
    return this.contexts.around(
      tx,
      definition,
      { receivingId: receiving.id, competentId: competent.id },
      accountId,
    );
  }

  private file(tx: Tx, actor: RequestActor, { filing, facts, around }: ToJudge): Promise<SubmittedRow> {
    const { definition, procedureId, calendar, draft, personId } = filing;
    const { profile, files } = facts;
    const { channel } = draft;
    const offered = this.preparing.offeredBy(filing, facts);
    const today = vietnamDay(this.clock.now());
    const { isKnownPlace } = this.places;
    const checked = checkSubmission({ definition, draft, profile, files, channel, today, isKnownPlace });
    return this.filing.file(tx, {
      definition,
      procedureId,
      versionId: draft.procedureVersionId,
      calendar,
      ...offered,
      around,
      channel,
      checked,
      actor: domainActor(actor, personId),
      from: actedFrom(actor),
      submitter: { accountId: actor.accountId, personId, name: profile.fullName ?? actor.displayName },
      draftId: draft.id,
      parent: null,
    });
  }

  private answer(definition: ProcedureDefinition, row: SubmittedRow): SubmittedDossier {
    const lookupSecret = openLookupSecret(this.cipher, row.id, row.lookupSecretEnc);
    return submittedView({ ...row, lookupSecret, limit: limitOf(definition, row.caseKey) });
  }
}

/** At a counter only while one works there, at the moment of filing. */
function mayStillFile(actor: RequestActor, { filedFor, receiving }: Filing['draft']): boolean {
  return filedFor === null || counterUnits(actor).includes(receiving?.id ?? '');
}

function found(filing: Filing | null): Filing {
  if (!filing) throw new ProblemError('NOT_FOUND');
  return filing;
}
