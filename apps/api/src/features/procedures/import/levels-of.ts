import { foldVietnamese as fold } from '@motcua/domain';
import type { NationalLevel } from './national-record.js';

const SIGNS: readonly [level: NationalLevel, sign: RegExp][] = [
  ['COMMUNE', /\b(cap xa|xa, phuong|thi tran|tai xa|co so|don bien phong)\b/],
  [
    'PROVINCE',
    /^(so|thue|chi cuc|chi nhanh van phong dang ky|van phong dang ky|ban quan ly)\b|\b(cap tinh|tinh|thanh pho|tp\.)\b/,
  ],
  ['MINISTRY', /^(bo|cuc|tong cuc|ngan hang nha nuoc viet nam|thanh tra chinh phu|thu tuong)\b/],
];

/** Guessed from the names of the agencies, for records whose details are not known. */
export function levelsOf(agencies: readonly string[]): NationalLevel[] {
  const names = agencies.map(fold);
  return SIGNS.filter(([, sign]) => names.some((name) => sign.test(name))).map(([level]) => level);
}
