import type { Text } from '@motcua/contracts';
import type { Role } from '@motcua/domain';
import { addressRange, MACHINE_SCOPES, type MachineScope } from '../../../platform/access/index.js';
import { type FieldProblem, ProblemError } from '../../../platform/errors/index.js';
import type { ClientTerms } from './machines.store.js';

/** Signing and administering are for people; an assistant's post opens nothing. */
export const MACHINE_ROLES: readonly Role[] = [
  'INTAKE_OFFICER',
  'COUNTER_HEAD',
  'DIVISION_HEAD',
  'CASE_OFFICER',
  'RECORDS_CLERK',
  'RESULT_OFFICER',
  'FINANCE_OFFICER',
  'INSPECTOR',
];

const MOST_YEARS = 2;

export interface WantedTerms {
  scopes: readonly string[];
  addressRanges: readonly string[];
  expiresOn: string;
}

/** Throws INVALID_REQUEST naming every field that is wrong. `today` is the day in Viet Nam. */
export function readTerms({ scopes, addressRanges, expiresOn }: WantedTerms, today: string): ClientTerms {
  const errors: FieldProblem[] = [];
  scopes.forEach((scope, i) => {
    if (!isScope(scope)) errors.push(field(`/scopes/${i}`, 'UNKNOWN_SCOPE', UNKNOWN_SCOPE));
  });
  const ranges = addressRanges.map(addressRange);
  ranges.forEach((range, i) => {
    if (range === null)
      errors.push(field(`/addressRanges/${i}`, 'NOT_A_RANGE', NOT_A_RANGE(addressRanges[i] ?? '')));
  });
  if (expiresOn < today || expiresOn > yearsAfter(today))
    errors.push(field('/expiresOn', 'OUT_OF_RANGE', OUT_OF_RANGE));
  if (errors.length > 0) throw new ProblemError('INVALID_REQUEST', { errors });
  return {
    scopes: [...new Set(scopes)],
    addressRanges: [...new Set(ranges.filter((range) => range !== null))],
    // To the end of the day in Viet Nam.
    expiresAt: new Date(Date.parse(`${expiresOn}T00:00:00+07:00`) + 86_400_000),
  };
}

export function isScope(scope: string): scope is MachineScope {
  return MACHINE_SCOPES.some((known) => known === scope);
}

function yearsAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + MOST_YEARS}${day.slice(4)}`;
}

const field = (pointer: string, code: string, message: Text): FieldProblem => ({ pointer, code, message });

const UNKNOWN_SCOPE: Text = { vi: 'Không có phạm vi này.', en: 'There is no such scope.' };
const OUT_OF_RANGE: Text = {
  vi: 'Ngày hết hạn từ hôm nay đến nhiều nhất hai năm sau.',
  en: 'It ends between today and two years from now.',
};
const NOT_A_RANGE = (text: string): Text => ({
  vi: `“${text}” không phải dải địa chỉ, hoặc không bắt đầu ở đầu dải. Ví dụ: 10.0.0.0/8, 203.0.113.7, 2001:db8::/32.`,
  en: `“${text}” is not a range of addresses, or does not begin where the range does. Examples: 10.0.0.0/8, 203.0.113.7, 2001:db8::/32.`,
});
