import { Injectable } from '@nestjs/common';
import type { Candidate, Role, UnitRule } from '@motcua/domain';
import { Database, type Tx, txQuery } from '../../platform/database/index.js';
import type { Agency } from './agency.js';

export interface UnitRow {
  rule: UnitRule;
  id: string | null;
}

export interface CandidateRow extends Candidate {
  unitId: string;
  role: Role;
}

export interface StaffedUnit {
  id: string;
  code: string;
  name: string;
  role: Role;
}

const AGENCY = `SELECT id, code, parent_id AS "parentId", kind, name, admin_unit_code AS "adminUnitCode", address, phone,
  opening_hours AS "openingHours", path FROM agency`;

/**
 * The unit that answers to `rule` where these two agencies have a dossier: inside the competent agency the division of a
 * kind that stands highest. Units closed since do not count.
 */
export const unitOfRule = (receiving: string, competent: string): string => `CASE
  WHEN rule = 'receiving' THEN ${receiving}::uuid
  WHEN rule = 'competent' THEN ${competent}::uuid
  WHEN rule = 'competent.parent' THEN (SELECT parent_id FROM agency WHERE id = ${competent})
  WHEN starts_with(rule, 'competent/') THEN
    (SELECT id FROM agency WHERE path @> ARRAY[${competent}::uuid] AND id <> ${competent} AND active
       AND kind = substr(rule, 11)
     ORDER BY cardinality(path), code LIMIT 1)
  WHEN starts_with(rule, 'agency:') THEN (SELECT id FROM agency WHERE active AND code = substr(rule, 8))
END`;

const UNITS = `SELECT rule, ${unitOfRule('$2', '$3')} AS id FROM unnest($1::text[]) AS rule`;

const CANDIDATES = `
SELECT p.agency_id AS "unitId", p.role, a.id AS "accountId", a.display_name AS name, a.username,
  (SELECT count(*)::int FROM task t WHERE t.assignee_id = a.id AND t.closed_at IS NULL) AS "openTasks"
FROM appointment p JOIN account a ON a.id = p.account_id
WHERE p.agency_id = ANY ($1::uuid[]) AND p.role = ANY ($2::text[]) AND a.disabled_at IS NULL
  AND p.valid_from <= $3::date AND (p.valid_to IS NULL OR p.valid_to >= $3::date)
ORDER BY a.username`;

/** A unit with the first of the roles asked for that somebody holds there today; the highest units first. */
const STAFFED = `
SELECT a.id, a.code, a.name, held.role FROM agency a CROSS JOIN LATERAL (
  SELECT r.role FROM unnest($2::text[]) WITH ORDINALITY AS r(role, place)
  WHERE EXISTS (SELECT FROM appointment p JOIN account o ON o.id = p.account_id
    WHERE p.agency_id = a.id AND p.role = r.role AND o.disabled_at IS NULL
      AND p.valid_from <= $3::date AND (p.valid_to IS NULL OR p.valid_to >= $3::date))
  ORDER BY r.place LIMIT 1) held
WHERE a.active AND a.path[1] = (SELECT path[1] FROM agency WHERE id = $1) AND ($4::text IS NULL OR a.code = $4)
ORDER BY cardinality(a.path), a.name COLLATE "vi-x-icu", a.code LIMIT $5`;

@Injectable()
export class AgenciesStore {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<Agency | null> {
    const [row] = await this.database.query<Agency>(`${AGENCY} WHERE id = $1`, [id], { prepared: true });
    return row ?? null;
  }

  async byCode(code: string): Promise<Agency | null> {
    const [row] = await this.database.query<Agency>(`${AGENCY} WHERE code = $1`, [code], { prepared: true });
    return row ?? null;
  }

  /** `tx` null reads outside any transaction, for showing only. */
  units(
    tx: Tx | null,
    rules: readonly UnitRule[],
    receivingId: string,
    competentId: string,
  ): Promise<UnitRow[]> {
    return this.read<UnitRow>(tx, UNITS, [rules, receivingId, competentId]);
  }

  candidates(
    tx: Tx | null,
    unitIds: readonly string[],
    roles: readonly Role[],
    today: string,
  ): Promise<CandidateRow[]> {
    return this.read<CandidateRow>(tx, CANDIDATES, [unitIds, roles, today]);
  }

  staffed(
    tx: Tx | null,
    {
      inTreeOf,
      roles,
      today,
      code,
      limit,
    }: { inTreeOf: string; roles: readonly Role[]; today: string; code: string | null; limit: number },
  ): Promise<StaffedUnit[]> {
    return this.read<StaffedUnit>(tx, STAFFED, [inTreeOf, roles, today, code, limit]);
  }

  private read<T>(tx: Tx | null, sql: string, params: unknown[]): Promise<T[]> {
    const options = { prepared: true };
    return tx ? txQuery<T>(tx, sql, params, options) : this.database.query<T>(sql, params, options);
  }
}
