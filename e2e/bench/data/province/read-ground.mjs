import { unitRulesOf } from '@motcua/domain';
import { MIX } from '../scenarios/procedures.mjs';

const TYPE = /^(?:tỉnh|thành phố|phường|xã|đặc khu|thị trấn)\s+/iu;

/**
 * What dossiers stand on, read from the database: units with their staff, procedures with the places that decide them.
 * Plain data, handed to every thread.
 */
export async function readGround(client, communes) {
  const { units, officers } = await readUnits(client);
  const numbers = new Map(units.map(({ id }, number) => [id, number]));
  const procedures = [];
  for (const [index, mix] of MIX.entries())
    procedures.push(await readProcedure(client, { index, ...mix }, { units, numbers, communes }));
  return {
    communes: communes.map(({ code, name, weight }) => ({ code, name, weight })),
    units,
    officers,
    procedures,
  };
}

async function readUnits(client) {
  const { rows } = await client.query(
    `SELECT a.id, a.code, a.kind, a.name, a.address, a.phone, a.admin_unit_code AS "communeCode", a.path, p.name AS "parentName",
       a.parent_id AS "parentId", u.name AS "placeName",
       COALESCE((SELECT json_agg(json_build_object('role', o.role, 'id', c.id, 'name', c.display_name, 'username', c.username) ORDER BY c.username)
         FROM appointment o JOIN account c ON c.id = o.account_id WHERE o.agency_id = a.id), '[]') AS staff
     FROM agency a LEFT JOIN agency p ON p.id = a.parent_id LEFT JOIN admin_unit u ON u.code = a.admin_unit_code
     WHERE a.active ORDER BY cardinality(a.path), a.code`,
  );
  const officers = [];
  const units = rows.map(({ staff, placeName, ...unit }) => ({
    ...unit,
    parentName: unit.parentName ?? '',
    place: (placeName ?? unit.name).replace(TYPE, ''),
    staff: Object.fromEntries(
      [...Map.groupBy(staff, ({ role }) => role)].map(([role, people]) => [
        role,
        people.map(
          ({ id, name, username }) =>
            officers.push({
              id,
              name,
              username,
              role,
              unitId: unit.id,
              unitName: unit.name,
              level: unit.path.length,
            }) - 1,
        ),
      ]),
    ),
  }));
  return { units, officers };
}

async function readProcedure(client, { index, slug, share, online }, { units, numbers, communes }) {
  const { rows } = await client.query(
    `SELECT p.id, p.current_version_id AS "versionId", v.definition FROM procedure p
     JOIN procedure_version v ON v.id = p.current_version_id WHERE v.definition->>'slug' = $1`,
    [slug],
  );
  const [{ id, versionId, definition }] = rows;
  const { rows: offered } = await client.query(
    `SELECT competent_agency_id AS competent, receiving_agency_id AS receiving FROM service_offering WHERE procedure_id = $1`,
    [id],
  );
  const rules = unitRulesOf(definition.workflow);
  const byCommune = new Map(communes.map(({ code }, number) => [code, number]));
  const places = offered
    .map(({ competent, receiving }) => {
      const at = units[numbers.get(competent)];
      const resolve = (rule) => numbers.get(resolved(rule, at, receiving, units)) ?? null;
      return {
        commune: byCommune.get(at.communeCode) ?? null,
        competent: numbers.get(competent),
        receiving: numbers.get(receiving),
        rules: Object.fromEntries(['receiving', 'competent', ...rules].map((rule) => [rule, resolve(rule)])),
      };
    })
    .toSorted((a, b) => (a.commune ?? 0) - (b.commune ?? 0));
  return { index, slug, share, online, id, versionId, definition, places };
}

/** As Organisations.resolveUnits of the product. */
function resolved(rule, competent, receiving, units) {
  if (rule === 'receiving') return receiving;
  if (rule === 'competent') return competent.id;
  if (rule === 'competent.parent') return competent.parentId;
  if (rule.startsWith('agency:')) return units.find(({ code }) => code === rule.slice(7))?.id;
  const kind = rule.slice('competent/'.length);
  return units.find(
    (unit) => unit.kind === kind && unit.id !== competent.id && unit.path.includes(competent.id),
  )?.id;
}
