import type { DossierAction } from '@motcua/domain';
import { type Tx, txQuery } from '../../../platform/database/index.js';
import type { UnitRow } from '../read/dossier-rows.js';

/** What the confirmation page is made of. */
export interface SubmittedRow {
  id: string;
  code: string;
  caseKey: string;
  lookupSecretEnc: Buffer;
  receiving: UnitRow;
  first: DossierAction;
}

/** Of a submission that was made before. */
export async function readSubmitted(tx: Tx, dossierId: string): Promise<SubmittedRow> {
  const rows = await txQuery<SubmittedRow>(
    tx,
    `SELECT d.id, d.code, d.case_key AS "caseKey", d.lookup_secret_enc AS "lookupSecretEnc", h.action AS first,
            json_build_object('id', u.id, 'code', u.code, 'name', u.name) AS receiving
     FROM dossier d JOIN agency u ON u.id = d.receiving_agency_id
     JOIN dossier_action h ON h.dossier_id = d.id AND h.seq = 1
     WHERE d.id = $1`,
    [dossierId],
  );
  const row = rows[0];
  if (!row) throw new Error(`a draft names dossier ${dossierId}, which does not exist`);
  return row;
}
