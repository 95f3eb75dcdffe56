import { foldVietnamese as fold } from '@motcua/domain';
import type { ListPart } from './national-record.js';

export interface Province {
  name: string;
  h_code: string;
}

/** What tells two records of one code apart: the issuing province's H-code, or the end of the portal's key. */
export function suffixFor(
  { issuer, nationalId }: Pick<ListPart, 'issuer' | 'nationalId'>,
  provinces: readonly Province[],
): string {
  const by = fold(issuer ?? '');
  const province = provinces.find(({ name }) => by.endsWith(fold(name)));
  return province?.h_code ?? nationalId?.slice(-6).toUpperCase() ?? 'X';
}
