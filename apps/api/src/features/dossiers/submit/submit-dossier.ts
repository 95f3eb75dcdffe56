import type { SubmitDossier as SubmitRequest, SubmittedDossier } from '@motcua/contracts';
import { type DecideContext, INITIAL_STATE, startDossier, unitRulesOf, vietnamDay } from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { Database, newId, type Tx } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { idempotent } from '../../../platform/idempotency/index.js';
import { lockDraft } from '../../drafts/index.js';
import { DecideContexts, limitOf } from '../deciding/decide-contexts.js';
import { domainActor } from '../deciding/domain-actor.js';
import { Places } from '../deciding/places.js';
import { chainStart } from '../history/action-chain.js';
import { enqueueFollowUps } from '../write/after-action.js';
import { insertDossier } from '../write/new-dossier.store.js';
import { sealed } from '../write/seal.js';
import { type CheckedSubmission, checkSubmission, ONLINE } from './check-submission.js';
import { drawDossierCode } from './dossier-code.js';
import { ownerNameOf, subjectOf } from './in-words.js';
import { newLookupSecret, openLookupSecret } from './lookup-secret.js';
import { type Filing, PrepareFiling } from './prepare-filing.js';
import { readSubmitted, type SubmittedRow } from './submitted.store.js';
import { submittedView } from './submitted.view.js';

@Injectable()
export class SubmitDossier {
  constructor(
    private readonly database: Database,
    private readonly preparing: PrepareFiling,
    private readonly contexts: DecideContexts,
    private readonly places: Places,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /**
   * Files a draft, once: the same draft or the same key gives the same dossier again. Throws NOT_FOUND, STALE_VERSION,
   * FORM_CHANGED, AGENCY_DOES_NOT_OFFER, INVALID_ANSWERS, MISSING_DOCUMENTS; then nothing was filed.
   */
  async submit(actor: RequestActor, key: string, request: SubmitRequest): Promise<SubmittedDossier> {
    const filing = await this.preparing.prepare(actor, request.draftId);
    const write = { accountId: actor.accountId, key, route: 'POST /api/v1/dossiers', request };
    return this.database.transaction(async (tx) => {
      let filed: SubmittedRow | null = null;
      // The stored answer is the dossier alone: its secret must not lie about in clear.
      const { dossierId } = await idempotent(tx, write, async () => {
        const draft = await lockDraft(tx, request.draftId, actor.accountId);
        const { draft: seen } = found(filing);
        if (!draft) throw new ProblemError('NOT_FOUND');
        if (draft.submittedDossierId !== null) return { dossierId: draft.submittedDossierId };
        const unchanged = draft.version === request.draftVersion && draft.version === seen.version;
        if (!unchanged) throw new ProblemError('STALE_VERSION', { currentVersion: draft.version });
        filed = await this.file(tx, actor, found(filing));
        return { dossierId: filed.id };
      });
      const { definition } = found(filing);
      return this.answer(definition, filed ?? (await readSubmitted(tx, dossierId)));
    });
  }

  private async file(tx: Tx, actor: RequestActor, filing: Filing): Promise<SubmittedRow> {
    const { definition, procedureId, calendar, draft } = filing;
    const { competent, receiving } = this.preparing.offeredBy(filing);
    const now = this.clock.now();
    const today = vietnamDay(now);
    const checked = checkSubmission({ ...filing, today, isKnownPlace: this.places.isKnownPlace });
    const { handed, procedureCase } = checked;
    const context = await this.contexts.build(
      tx,
      definition,
      {
        receivingId: receiving.id,
        competentId: competent.id,
        caseKey: procedureCase.key,
        channel: ONLINE,
        answers: handed.answers,
        stepAnswers: {},
      },
      domainActor(actor, actor.accountId),
      calendar,
    );
    refuseMissingUnits(definition, context);
    const started = startDossier(definition.workflow, { ...context, now }, 1);
    if (!started.ok) throw new ProblemError('AGENCY_DOES_NOT_OFFER', { detail: started.refusal.why });
    const id = newId();
    const write = sealed(started.value, {
      dossierId: id,
      workflow: definition.workflow,
      before: INITIAL_STATE,
      prevHash: chainStart(id),
      submission: { seq: 1, ...handed, submittedBy: actor.accountId },
    });
    const secret = newLookupSecret(this.cipher, id);
    const code = await drawDossierCode(tx, receiving.code, now);
    await insertDossier(tx, {
      ...write,
      ...this.words(actor, filing, checked),
      code,
      procedureId,
      versionId: draft.procedureVersionId,
      caseKey: procedureCase.key,
      channel: ONLINE,
      receivingId: receiving.id,
      competentId: competent.id,
      submitterAccountId: actor.accountId,
      ownerPersonId: filing.personId,
      fee: { total: checked.fee.total, explanation: checked.fee.explanation },
      lookupSecretEnc: secret.encrypted,
      lookupSecretHash: secret.hash,
      draftId: draft.id,
    });
    await enqueueFollowUps(tx, id, INITIAL_STATE, write.columns.state);
    const { action: first } = write;
    return { id, code, caseKey: procedureCase.key, lookupSecretEnc: secret.encrypted, receiving, first };
  }

  private words(actor: RequestActor, { definition }: Filing, { handed, procedureCase }: CheckedSubmission) {
    const { placeName } = this.places;
    const words = { answers: handed.answers, caseKey: procedureCase.key, placeName };
    return {
      subject: subjectOf(definition, words),
      ownerName: ownerNameOf(definition, words, actor.displayName),
    };
  }

  private answer(definition: ProcedureDefinition, row: SubmittedRow): SubmittedDossier {
    const lookupSecret = openLookupSecret(this.cipher, row.id, row.lookupSecretEnc);
    return submittedView({ ...row, lookupSecret, limit: limitOf(definition, row.caseKey) });
  }
}

function found(filing: Filing | null): Filing {
  if (!filing) throw new ProblemError('NOT_FOUND');
  return filing;
}

/** Better refused now than stuck half way: every unit that the workflow may come to must exist. */
function refuseMissingUnits({ workflow }: ProcedureDefinition, { units }: DecideContext): void {
  const missing = unitRulesOf(workflow).filter((rule) => units[rule] === undefined);
  if (missing.length === 0) return;
  throw new ProblemError('AGENCY_DOES_NOT_OFFER', {
    detail: {
      vi: `Cơ quan này chưa có bộ phận mà quy trình cần (${missing.join(', ')}).`,
      en: `This agency lacks a unit that the workflow needs (${missing.join(', ')}).`,
    },
  });
}
