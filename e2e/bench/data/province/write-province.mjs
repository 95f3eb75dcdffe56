import { transactionOn } from '../../../../apps/api/dist/platform/database/index.js';
import { OfferingsStore } from '../../../../apps/api/dist/features/procedures/versions/offerings.store.js';
import { communesOfSet, writeInvented } from './communes.mjs';
import { staffed } from './offices.mjs';

/** Fills the province around the demo's few offices: communes, agencies, officers with posts, who offers what. */
export async function writeProvince(client, seed) {
  const communes = await communesOfSet();
  await writeInvented(client, communes);
  const { agencies, officers } = staffed(seed, communes, await knownAgencies(client));
  await writeAgencies(client, agencies);
  await writeOfficers(client, officers);
  await deriveOfferings(client);
  return communes;
}

async function knownAgencies(client) {
  const { rows } = await client.query(
    `SELECT a.id, a.code, a.kind, a.admin_unit_code AS "adminUnitCode",
       cardinality(a.path) <= 2 AND a.kind NOT LIKE 'COMMUNE%' OR a.path[2] IN (SELECT id FROM agency WHERE kind IN
         ('PROVINCE_POLICE', 'HEALTH_DEPARTMENT', 'UTILITY')) AS deep,
       COALESCE((SELECT array_agg(DISTINCT p.role) FROM appointment p WHERE p.agency_id = a.id), '{}') AS staff
     FROM agency a ORDER BY a.code`,
  );
  return new Map(rows.map(({ code, staff, ...rest }) => [code, { ...rest, staff: new Set(staff) }]));
}

async function writeAgencies(client, agencies) {
  for (const level of [
    agencies.filter(({ parentCode }) => parentCode === 'H50'),
    agencies.filter(({ parentCode }) => parentCode !== 'H50'),
  ])
    await client.query(
      `INSERT INTO agency (id, code, parent_id, kind, name, admin_unit_code, address, phone, opening_hours, path)
       SELECT a.id, a.code, p.id, a.kind, a.name, a."adminUnitCode", a.address, a.phone, a."openingHours", p.path || a.id
       FROM jsonb_to_recordset($1::jsonb) AS a(id uuid, code text, "parentCode" text, kind text, name text,
         "adminUnitCode" text, address text, phone text, "openingHours" text) JOIN agency p ON p.code = a."parentCode"`,
      [JSON.stringify(level)],
    );
}

/** They sign in with the password of the demo's officers. */
async function writeOfficers(client, officers) {
  const given = JSON.stringify(officers);
  const rows = `jsonb_to_recordset($1::jsonb) AS o(id uuid, post uuid, username text, name text, role text, title text,
    "agencyId" uuid, "from" date)`;
  await client.query(
    `INSERT INTO account (id, kind, username, display_name, password_hash)
     SELECT o.id, 'OFFICER', o.username, o.name,
       (SELECT password_hash FROM account WHERE kind = 'OFFICER' AND password_hash IS NOT NULL LIMIT 1) FROM ${rows}`,
    [given],
  );
  await client.query(
    `INSERT INTO appointment (id, account_id, agency_id, role, title, valid_from)
     SELECT o.post, o.id, o."agencyId", o.role, o.title, o."from" FROM ${rows}`,
    [given],
  );
}

async function deriveOfferings(client) {
  const { rows } = await client.query(
    `SELECT p.id, v.definition->'offering' AS offering FROM procedure p
     JOIN procedure_version v ON v.id = p.current_version_id`,
  );
  const offerings = new OfferingsStore(null);
  const tx = transactionOn(client);
  for (const { id, offering } of rows) await offerings.derive(tx, id, offering);
}
