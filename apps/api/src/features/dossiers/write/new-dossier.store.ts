import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../../platform/crypto/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { addJobs, type Job, jobSpecs } from '../../../platform/outbox/index.js';
import { feeAt, stateAt } from '../history/at-rest.js';
import type { FiledRow } from '../history/sealed-action.js';
import { type ActionWrite, APPEND, appendParams } from './action.store.js';

export interface NewDossier extends ActionWrite, FiledRow {
  lookupSecretEnc: Buffer;
  lookupSecretHash: Buffer;
  draftId: string | null;
  /** Work that follows. A new dossier makes none needless. */
  jobs: Job[];
}

const INSERT = `
  WITH moved AS (
    INSERT INTO dossier (id, version, lifecycle, state_sealed, code, procedure_id, procedure_version_id, case_key, channel,
      receiving_agency_id, competent_agency_id, submitter_account_id, owner_person_id, owner_name, subject, fee_sealed,
      lookup_secret_enc, lookup_secret_hash, submitted_at, parent_dossier_id, parent_task_key)
    VALUES ($1, $2::int, $17, $18::bytea, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30::bytea, $31, $32,
      $3::timestamptz, $34, $35) RETURNING id),${APPEND},
  used AS (UPDATE draft SET submitted_dossier_id = moved.id FROM moved WHERE draft.id = $33::uuid)
  SELECT (SELECT count(*) FROM ${addJobs('$36')}) FROM moved`;

@Injectable()
export class NewDossierStore {
  constructor(private readonly cipher: FieldCipher) {}

  /** The dossier with its first submission, action and tasks; the draft it came from is used up. */
  insert(tx: Tx, dossier: NewDossier): void {
    tx.send(
      INSERT,
      [
        ...appendParams(this.cipher, dossier),
        dossier.columns.lifecycle,
        this.cipher.sealJson(dossier.columns.state, stateAt(dossier.dossierId)),
        dossier.code,
        dossier.procedureId,
        dossier.versionId,
        dossier.caseKey,
        dossier.channel,
        dossier.receivingId,
        dossier.competentId,
        dossier.submitterAccountId,
        dossier.ownerPersonId,
        dossier.ownerName,
        dossier.subject,
        this.cipher.sealJson(dossier.fee, feeAt(dossier.dossierId)),
        dossier.lookupSecretEnc,
        dossier.lookupSecretHash,
        dossier.draftId,
        dossier.parent?.dossierId ?? null,
        dossier.parent?.taskKey ?? null,
        jobSpecs(dossier.jobs),
      ],
      { prepared: true },
    );
  }
}
