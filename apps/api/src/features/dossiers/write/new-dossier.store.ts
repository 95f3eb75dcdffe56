import { type Tx, txQuery } from '../../../platform/database/index.js';
import type { DossierFee } from '../read/dossier-rows.js';
import { type ActionWrite, APPEND, appendParams } from './action.store.js';

export interface NewDossier extends ActionWrite {
  code: string;
  procedureId: string;
  versionId: string;
  caseKey: string;
  channel: string;
  receivingId: string;
  competentId: string;
  submitterAccountId: string;
  ownerPersonId: string;
  ownerName: string;
  subject: string;
  fee: DossierFee;
  lookupSecretEnc: Buffer;
  lookupSecretHash: Buffer;
  draftId: string | null;
  parent: { dossierId: string; taskKey: string } | null;
}

const INSERT = `
  WITH moved AS (
    INSERT INTO dossier (id, version, lifecycle, state, code, procedure_id, procedure_version_id, case_key, channel,
      receiving_agency_id, competent_agency_id, submitter_account_id, owner_person_id, owner_name, subject, fee,
      lookup_secret_enc, lookup_secret_hash, submitted_at, parent_dossier_id, parent_task_key)
    VALUES ($1, $2::int, $15, $16::jsonb, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28::jsonb, $29, $30,
      $3::timestamptz, $32, $33) RETURNING id),${APPEND},
  used AS (UPDATE draft SET submitted_dossier_id = moved.id FROM moved WHERE draft.id = $31::uuid)
  SELECT count(*)::int AS n FROM moved`;

/** The dossier with its first submission, action and tasks; the draft it came from is used up. */
export async function insertDossier(tx: Tx, dossier: NewDossier): Promise<void> {
  await txQuery(
    tx,
    INSERT,
    [
      ...appendParams(dossier),
      dossier.columns.lifecycle,
      JSON.stringify(dossier.columns.state),
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
      JSON.stringify(dossier.fee),
      dossier.lookupSecretEnc,
      dossier.lookupSecretHash,
      dossier.draftId,
      dossier.parent?.dossierId ?? null,
      dossier.parent?.taskKey ?? null,
    ],
    { prepared: true },
  );
}
