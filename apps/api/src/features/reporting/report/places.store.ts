import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';

export interface UnitRow {
  id: string;
  code: string;
  name: string;
  parentId: string | null;
}

export interface ProcedureRow {
  id: string;
  code: string;
  name: string;
}

const UNITS = `SELECT id, code, name, parent_id AS "parentId" FROM agency WHERE id = ANY($1::uuid[])
  ORDER BY name COLLATE "vi-x-icu", code`;

const PROCEDURES = `
  SELECT p.id, p.code, p.name FROM procedure p WHERE p.id IN (
    SELECT o.procedure_id FROM service_offering o
    WHERE o.competent_agency_id = ANY($1::uuid[]) OR o.receiving_agency_id = ANY($1::uuid[]))
  ORDER BY p.name COLLATE "vi-x-icu", p.code LIMIT 500`;

@Injectable()
export class PlacesStore {
  constructor(private readonly database: Database) {}

  units(ids: readonly string[]): Promise<UnitRow[]> {
    return this.database.query<UnitRow>(UNITS, [ids], { prepared: true });
  }

  /** What the units offer. */
  procedures(units: readonly string[]): Promise<ProcedureRow[]> {
    return this.database.query<ProcedureRow>(PROCEDURES, [units], { prepared: true });
  }
}
