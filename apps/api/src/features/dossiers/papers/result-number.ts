import { vietnamDay } from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { Tx } from '../../../platform/database/index.js';
import { nextNumber } from '../../../platform/numbering/index.js';

interface ToNumber {
  template: string | null;
  agencyId: string;
  agencyCode: string;
  now: number;
}

/** The next number of an agency's results of one kind and year. Others issuing there wait for this transaction. */
export async function drawResultNumber(
  tx: Tx,
  { outputs }: ProcedureDefinition,
  { template, agencyId, agencyCode, now }: ToNumber,
): Promise<string> {
  const output = template === null ? undefined : outputs[template];
  if (!output)
    throw new Error(`a result is issued from template ${template}, which the version does not have`);
  const [year = '', month = ''] = vietnamDay(now).split('-');
  const seq = await nextNumber(tx, `result/${agencyId}/${output.key}`, year);
  const parts: Record<string, string> = { seq: String(seq), year, month, agency: agencyCode };
  return output.numberPattern.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}
