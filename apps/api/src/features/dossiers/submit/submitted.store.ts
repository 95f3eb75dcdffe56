import type { DossierAction } from '@motcua/domain';
import type { FieldCipher } from '../../../platform/crypto/index.js';
import { type Tx, txQuery } from '../../../platform/database/index.js';
import { actionAt, opened } from '../history/at-rest.js';
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

interface StoredSubmitted extends Omit<SubmittedRow, 'first'> {
  first: DossierAction | null;
  firstSealed: Buffer | null;
}

/** Of a submission that was made before. */
export async function readSubmitted(tx: Tx, cipher: FieldCipher, dossierId: string): Promise<SubmittedRow> {
  const rows = await txQuery<StoredSubmitted>(
    tx,
    `SELECT d.id, d.code, d.case_key AS "caseKey", d.lookup_secret_enc AS "lookupSecretEnc", h.action AS first,
            h.action_sealed AS "firstSealed",
            json_build_object('id', u.id, 'code', u.code, 'name', u.name) AS receiving
     FROM dossier d JOIN agency u ON u.id = d.receiving_agency_id
     JOIN dossier_action h ON h.dossier_id = d.id AND h.seq = 1
     WHERE d.id = $1`,
    [dossierId],
  );
  const row = rows[0];
  if (!row) throw new Error(`a draft names dossier ${dossierId}, which does not exist`);
  const { first: clear, firstSealed: sealed, ...rest } = row;
  return { ...rest, first: opened(cipher, actionAt(dossierId, 1), { clear, sealed }) };
}
