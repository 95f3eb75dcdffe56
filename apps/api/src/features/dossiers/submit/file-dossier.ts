import {
  type Actor,
  type CompiledCalendar,
  type DecideContext,
  INITIAL_STATE,
  startDossier,
  unitRulesOf,
} from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { newId, type Tx } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import type { Around } from '../deciding/around.store.js';
import { DecideContexts } from '../deciding/decide-contexts.js';
import { Places } from '../deciding/places.js';
import { chainStart } from '../history/action-chain.js';
import type { ActedFrom, FiledRow } from '../history/sealed-action.js';
import type { UnitRow } from '../read/dossier-rows.js';
import { afterAction } from '../write/after-action.js';
import { NewDossierStore } from '../write/new-dossier.store.js';
import { sealed } from '../write/seal.js';
import type { CheckedSubmission } from './check-submission.js';
import { drawDossierCode } from './dossier-code.js';
import { ownerNameOf, subjectOf } from './in-words.js';
import { newLookupSecret } from './lookup-secret.js';
import type { SubmittedRow } from './submitted.store.js';

/** A dossier about to exist: what is handed in, by whom, to whom. */
export interface ToFile {
  definition: ProcedureDefinition;
  procedureId: string;
  versionId: string;
  calendar: CompiledCalendar;
  competent: { id: string };
  receiving: UnitRow;
  /** When it was asked for already. */
  around: Around | null;
  channel: string;
  checked: CheckedSubmission;
  /** Who does it: the applicant, an officer at the counter, or the system in their name. */
  actor: Actor;
  /** From where; null for the system. */
  from: ActedFrom | null;
  /** The account it is filed from, and the person whose it is. */
  submitter: { accountId: string; personId: string; name: string };
  draftId: string | null;
  /** The dossier that waits for this one, and the task it waits at. */
  parent: { dossierId: string; taskKey: string } | null;
}

@Injectable()
export class FileDossier {
  constructor(
    private readonly contexts: DecideContexts,
    private readonly places: Places,
    private readonly cipher: FieldCipher,
    private readonly config: Config,
    private readonly dossiers: NewDossierStore,
  ) {}

  /** Throws AGENCY_DOES_NOT_OFFER, before anything is written, when the agency lacks a unit of the workflow. */
  async file(tx: Tx, toFile: ToFile): Promise<SubmittedRow> {
    const { definition, receiving, checked, submitter, parent } = toFile;
    const { workflow } = definition;
    const context = await this.contextOf(tx, toFile);
    refuseMissingUnits(definition, context);
    const started = startDossier(workflow, context, 1);
    if (!started.ok) throw new ProblemError('AGENCY_DOES_NOT_OFFER', { detail: started.refusal.why });
    const id = newId();
    const code = await drawDossierCode(tx, {
      pattern: this.config.dossierCodePattern,
      agencyCode: receiving.code,
      now: context.now,
    });
    const row = this.rowOf(toFile, code);
    const write = sealed(started.value, {
      dossierId: id,
      workflow,
      before: INITIAL_STATE,
      prevHash: chainStart(id),
      submission: { seq: 1, ...checked.handed, submittedBy: submitter.accountId },
      from: toFile.from,
      row,
      papers: {},
    });
    const secret = newLookupSecret(this.cipher, id);
    const { add: jobs } = afterAction({
      dossierId: id,
      parentId: parent?.dossierId ?? null,
      workflow,
      before: INITIAL_STATE,
      after: write.columns.state,
    });
    this.dossiers.insert(tx, {
      ...write,
      ...row,
      lookupSecretEnc: secret.encrypted,
      lookupSecretHash: secret.hash,
      draftId: toFile.draftId,
      jobs,
    });
    const { action: first } = write;
    return { id, code, caseKey: row.caseKey, lookupSecretEnc: secret.encrypted, receiving, first };
  }

  private async contextOf(tx: Tx, toFile: ToFile): Promise<DecideContext> {
    const { definition, receiving, competent, channel, checked, actor, calendar, submitter } = toFile;
    const facts = {
      ownerPersonId: submitter.personId,
      receivingId: receiving.id,
      competentId: competent.id,
      caseKey: checked.procedureCase.key,
      channel,
      answers: checked.handed.answers,
      state: INITIAL_STATE,
    };
    const around = toFile.around ?? (await this.contexts.around(tx, definition, facts, actor.accountId));
    return this.contexts.of(definition, facts, { actor, calendar, around });
  }

  private rowOf(toFile: ToFile, code: string): FiledRow {
    const { definition, checked, submitter } = toFile;
    const { handed, procedureCase, fee } = checked;
    const words = { answers: handed.answers, caseKey: procedureCase.key, placeName: this.places.placeName };
    return {
      code,
      procedureId: toFile.procedureId,
      versionId: toFile.versionId,
      caseKey: procedureCase.key,
      channel: toFile.channel,
      receivingId: toFile.receiving.id,
      competentId: toFile.competent.id,
      submitterAccountId: submitter.accountId,
      ownerPersonId: submitter.personId,
      fee: { total: fee.total, explanation: fee.explanation },
      parent: toFile.parent,
      subject: subjectOf(definition, words),
      ownerName: ownerNameOf(definition, words, submitter.name),
    };
  }
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
