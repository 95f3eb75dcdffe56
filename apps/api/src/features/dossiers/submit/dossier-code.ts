import { DEFAULT_DOSSIER_CODE_PATTERN, formatDossierCode, vietnamDay } from '@motcua/domain';
import type { Tx } from '../../../platform/database/index.js';
import { nextNumber } from '../../../platform/numbering/index.js';

/** The next code of a receiving unit's day. Others filing there wait for this transaction from here on. */
export async function drawDossierCode(tx: Tx, agencyCode: string, now: number): Promise<string> {
  const seq = await nextNumber(tx, `dossier/${agencyCode}`, vietnamDay(now));
  return formatDossierCode(DEFAULT_DOSSIER_CODE_PATTERN, { agency: agencyCode, date: now, seq });
}
