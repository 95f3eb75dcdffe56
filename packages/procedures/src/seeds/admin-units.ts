import { z } from 'zod';
import { parseCsv } from './csv.js';
import { readSeedText } from './seed-file.js';

const AdminUnitRow = z
  .object({
    code: z.string().regex(/^(?:\d{2}|\d{5})$/),
    parent: z.string(),
    type: z.enum(['PROVINCE', 'CITY', 'COMMUNE', 'WARD', 'SPECIAL_ZONE']),
    name: z.string().min(1),
    h_code: z.string().regex(/^(?:H\d{2})?$/),
    valid_from: z.iso.date(),
    former_names: z.string(),
  })
  .transform(({ parent, h_code, valid_from, former_names, ...rest }) => ({
    ...rest,
    parentCode: parent || null,
    hCode: h_code || null,
    validFrom: valid_from,
    formerNames: former_names === '' ? [] : former_names.split(';'),
  }));

/** A province or city (two digits) or a commune (five digits), by its code of the General Statistics Office. */
export type AdminUnitSeed = z.infer<typeof AdminUnitRow>;

/** All 34 provinces, then all 3,321 communes of the country. */
export async function loadAdminUnits(): Promise<AdminUnitSeed[]> {
  return z.array(AdminUnitRow).parse(parseCsv(await readSeedText('admin-units.csv')));
}
