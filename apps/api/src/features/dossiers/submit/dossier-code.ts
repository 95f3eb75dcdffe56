import { formatDossierCode, vietnamDay } from '@motcua/domain';
import type { Tx } from '../../../platform/database/index.js';
import { nextNumber } from '../../../platform/numbering/index.js';

export interface CodeOf {
  /** Such as `{agency}-{date:yyMMdd}-{seq:4}`. */
  pattern: string;
  agencyCode: string;
  /** Epoch milliseconds of the receipt. */
  now: number;
}

/** The next code of a receiving unit's day. Others filing there wait for this transaction from here on. */
export async function drawDossierCode(tx: Tx, { pattern, agencyCode, now }: CodeOf): Promise<string> {
  const seq = await nextNumber(tx, `dossier/${agencyCode}`, vietnamDay(now));
  return formatDossierCode(pattern, { agency: agencyCode, date: now, seq });
}
