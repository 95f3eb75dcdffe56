import { z } from 'zod';
import { word } from '../source/scalars.js';
import { parseCsv } from './csv.js';
import { readSeedText, readYamlSeed } from './seed-file.js';

const AGENCY_CODE = z.string().regex(/^[GH]\d{2}(?:\.\d{2,3})*$/);
const HOURS = 'Thứ Hai – Thứ Sáu: 7:30–11:30, 13:00–17:00';

const AgenciesFile = z.record(
  AGENCY_CODE,
  z.strictObject({
    kind: z.enum([
      'PROVINCE_COMMITTEE',
      'COMMUNE_COMMITTEE',
      'SERVICE_CENTRE',
      'DEPARTMENT',
      'OFFICE',
      'ECONOMY_DIVISION',
      'CULTURE_DIVISION',
      'COMMUNE_POLICE',
      'LAND_OFFICE',
      'TAX_OFFICE',
      'PROVINCE_POLICE',
      'RECORDS_DIVISION',
      'TRAFFIC_POLICE',
      'COURT',
      'POLICE_BUREAU',
      'UTILITY',
      'BUSINESS_DIVISION',
      'TECHNICAL_DIVISION',
      'HEALTH_DEPARTMENT',
      'FOOD_SAFETY_DIVISION',
      'INSPECTION_TEAM',
    ]),
    parent: AGENCY_CODE.optional(),
    name: word,
    adminUnit: word,
    address: word,
    phone: word,
    hours: word.optional(),
    calendar: word.optional(),
  }),
);

export interface AgencySeed {
  code: string;
  parentCode: string | null;
  kind: string;
  name: string;
  adminUnitCode: string;
  address: string;
  phone: string;
  openingHours: string;
  calendarKey: string;
}

/** The demo province's agencies, parents before children. */
export async function loadAgencies(): Promise<AgencySeed[]> {
  const file = await readYamlSeed('agencies.yaml', AgenciesFile);
  return Object.entries(file).map(([code, { parent, adminUnit, hours, calendar, ...rest }]) => ({
    code,
    parentCode: parent ?? null,
    ...rest,
    adminUnitCode: adminUnit,
    openingHours: hours ?? HOURS,
    calendarKey: calendar ?? 'default',
  }));
}

const CatalogueRow = z.object({
  code: AGENCY_CODE,
  kind: z.enum(['MINISTRY', 'FORMER_MINISTRY', 'PROVINCE_COMMITTEE']),
  name: z.string().min(1),
});
export type AgencyCatalogueSeed = z.infer<typeof CatalogueRow>;

/** Agency identifiers of ministries and provinces (mã định danh). */
export async function loadAgencyCatalogue(): Promise<AgencyCatalogueSeed[]> {
  return z.array(CatalogueRow).parse(parseCsv(await readSeedText('agency-catalogue.csv')));
}
