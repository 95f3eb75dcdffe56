import { Injectable } from '@nestjs/common';
import type { OfferingAgencies } from '@motcua/contracts';
import type { Role, UnitRule } from '@motcua/domain';
import type { Offering } from '@motcua/procedures';
import { Database, type Tx, txQuery } from '../../../platform/database/index.js';

export interface OfferingRow {
  id: string;
  code: string;
  name: string;
  parentId: string | null;
  adminUnitCode: string | null;
}

/**
 * Every agency of kind $1 decides; its dossiers are taken in by the unit of kind $2 nearest in the tree: inside it, or
 * else beside it, or else under the next agency above.
 */
const SERVING = `
SELECT c.id AS competent, c.name, r.id AS receiving FROM agency c CROSS JOIN LATERAL (
  SELECT r.id FROM agency r WHERE r.kind = $2 AND r.active
  ORDER BY (SELECT count(*) FROM unnest(c.path) step WHERE step = ANY (r.path)) DESC, cardinality(r.path), r.code
  LIMIT 1
) r
WHERE c.kind = $1 AND c.active`;

const DERIVE = `
INSERT INTO service_offering (procedure_id, competent_agency_id, receiving_agency_id)
SELECT $3, competent, receiving FROM (${SERVING}) serving
ON CONFLICT (procedure_id, competent_agency_id) DO UPDATE SET receiving_agency_id = excluded.receiving_agency_id`;

const AGENCIES = `
SELECT json_build_object('code', c.code, 'name', c.name) AS competent,
  json_build_object('code', r.code, 'name', r.name, 'address', r.address, 'phone', r.phone,
    'openingHours', r.opening_hours) AS receiving,
  c.admin_unit_code AS "communeCode"
FROM procedure p JOIN service_offering o ON o.procedure_id = p.id
  JOIN agency c ON c.id = o.competent_agency_id JOIN agency r ON r.id = o.receiving_agency_id
  LEFT JOIN admin_unit u ON u.code = c.admin_unit_code
WHERE p.code = $1 AND p.current_version_id IS NOT NULL AND c.active AND r.active
  AND ($2 = '' OR vi_fold(c.name) LIKE '%' || $2 || '%' OR u.search_text LIKE '%' || $2 || '%')
ORDER BY c.name COLLATE "vi-x-icu", c.code
LIMIT 400`;

/** Who holds each post ($3 unit rules, $4 roles) on day $5, at every agency that would serve the procedure. */
const POSTS = `
(${SERVING}) serving
CROSS JOIN unnest($3::text[], $4::text[]) AS post(unit, role)
CROSS JOIN LATERAL (SELECT CASE
  WHEN post.unit = 'receiving' THEN serving.receiving
  WHEN post.unit = 'competent' THEN serving.competent
  WHEN post.unit = 'competent.parent' THEN (SELECT parent_id FROM agency WHERE id = serving.competent)
  WHEN starts_with(post.unit, 'competent/') THEN
    (SELECT id FROM agency WHERE path @> ARRAY[serving.competent] AND active AND kind = substr(post.unit, 11)
     ORDER BY cardinality(path), code LIMIT 1)
  ELSE (SELECT id FROM agency WHERE active AND code = substr(post.unit, 8))
END AS id) unit
LEFT JOIN LATERAL (SELECT DISTINCT p.account_id FROM appointment p JOIN account a ON a.id = p.account_id
  WHERE p.agency_id = unit.id AND p.role = post.role AND a.disabled_at IS NULL
    AND p.valid_from <= $5::date AND (p.valid_to IS NULL OR p.valid_to >= $5::date)) held ON true`;

/** Posts that a workflow names and that nobody, or one person alone, holds on day $5, by agency. */
const THIN = `
SELECT post.unit, post.role, serving.name, min(held.account_id::text) AS "onlyOfficer"
FROM ${POSTS}
GROUP BY post.unit, post.role, serving.name, serving.competent HAVING count(held.account_id) < 2
ORDER BY serving.name`;

export interface ThinPost {
  unit: UnitRule;
  role: Role;
  /** Name of the agency that would serve the procedure. */
  name: string;
  /** The account of whoever alone holds it; null when nobody does. */
  onlyOfficer: string | null;
}

@Injectable()
export class OfferingsStore {
  constructor(private readonly database: Database) {}

  async derive(tx: Tx, procedureId: string, { competentKind, receivingKind }: Offering): Promise<void> {
    await txQuery(tx, 'DELETE FROM service_offering WHERE procedure_id = $1', [procedureId]);
    await txQuery(tx, DERIVE, [competentKind, receivingKind, procedureId]);
  }

  /** Posts without an officer, or with one alone, at every agency that would offer the procedure. */
  thinPosts(
    { competentKind, receivingKind }: Offering,
    posts: readonly { unit: UnitRule; role: Role }[],
    today: string,
  ): Promise<ThinPost[]> {
    const units = posts.map(({ unit }) => unit);
    const roles = posts.map(({ role }) => role);
    return this.database.query<ThinPost>(THIN, [competentKind, receivingKind, units, roles, today]);
  }

  async isFileable(code: string): Promise<boolean | null> {
    const [row] = await this.database.query<{ fileable: boolean }>(
      'SELECT current_version_id IS NOT NULL AS fileable FROM procedure WHERE code = $1',
      [code],
    );
    return row?.fileable ?? null;
  }

  /** `words` folded; empty for all. Old names of a commune find the agency that took over. */
  agencies(code: string, words: string): Promise<OfferingAgencies['items']> {
    return this.database.query<OfferingAgencies['items'][number]>(AGENCIES, [code, words], {
      prepared: true,
    });
  }

  async find(
    procedureId: string,
    competentCode: string,
  ): Promise<{ competent: OfferingRow; receiving: OfferingRow } | null> {
    const [row] = await this.database.query<{ competent: OfferingRow; receiving: OfferingRow }>(
      `SELECT ${agencyJson('c')} AS competent, ${agencyJson('r')} AS receiving
       FROM service_offering o JOIN agency c ON c.id = o.competent_agency_id
         JOIN agency r ON r.id = o.receiving_agency_id
       WHERE o.procedure_id = $1 AND c.code = $2 AND c.active AND r.active`,
      [procedureId, competentCode],
      { prepared: true },
    );
    return row ?? null;
  }
}

function agencyJson(alias: string): string {
  return `json_build_object('id', ${alias}.id, 'code', ${alias}.code, 'name', ${alias}.name,
    'parentId', ${alias}.parent_id, 'adminUnitCode', ${alias}.admin_unit_code)`;
}
