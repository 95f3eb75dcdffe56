import { type Tx, txQuery } from '../../../platform/database/index.js';
import type { PaperAgency } from '../../documents/index.js';

interface AgencyRow extends Omit<PaperAgency, 'place'> {
  adminUnitName: string | null;
}

const TYPE = /^(?:tỉnh|thành phố|phường|xã|đặc khu|thị trấn)\s+/iu;

/** Agencies as papers print them, by id. */
export async function paperAgencies(tx: Tx, ids: readonly string[]): Promise<Map<string, PaperAgency>> {
  const rows = await txQuery<AgencyRow>(
    tx,
    `SELECT a.id, a.name, p.name AS "parentName", a.address, a.phone, u.name AS "adminUnitName"
     FROM agency a LEFT JOIN agency p ON p.id = a.parent_id LEFT JOIN admin_unit u ON u.code = a.admin_unit_code
     WHERE a.id = ANY ($1::uuid[])`,
    [ids],
    { prepared: true },
  );
  return new Map(
    rows.map(({ adminUnitName, ...agency }) => [
      agency.id,
      { ...agency, place: (adminUnitName ?? agency.name).replace(TYPE, '') },
    ]),
  );
}

export interface Officer {
  name: string;
  title: string;
}

/** Name and present title of accounts, by account; the title is the one of a post at these units first. */
export async function officers(
  tx: Tx,
  accountIds: readonly string[],
  unitIds: readonly string[],
): Promise<Map<string, Officer>> {
  const rows = await txQuery<Officer & { id: string }>(
    tx,
    `SELECT a.id, a.display_name AS name, COALESCE(p.title, '') AS title
     FROM account a LEFT JOIN LATERAL (SELECT title FROM appointment WHERE account_id = a.id
       ORDER BY agency_id = ANY ($2::uuid[]) DESC, valid_from DESC LIMIT 1) p ON true
     WHERE a.id = ANY ($1::uuid[])`,
    [accountIds, unitIds],
    { prepared: true },
  );
  return new Map(rows.map(({ id, name, title }) => [id, { name, title }]));
}
