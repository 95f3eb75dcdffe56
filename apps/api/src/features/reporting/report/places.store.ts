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

interface Places {
  /** In no order. */
  units: UnitRow[];
  /** What the units offer. */
  procedures: ProcedureRow[];
}

/** One statement, so that the ids of hundreds of units travel once. They are a table to the planner, not a list of constants. */
const PLACES = `
  WITH asked AS MATERIALIZED (SELECT DISTINCT unnest($1::uuid[]) AS id)
  SELECT
    COALESCE((SELECT json_agg(json_build_object('id', a.id, 'code', a.code, 'name', a.name, 'parentId', a.parent_id))
      FROM agency a JOIN asked ON asked.id = a.id), '[]') AS units,
    COALESCE((SELECT json_agg(p) FROM (
      SELECT p.id, p.code, p.name FROM procedure p WHERE p.id IN (
        SELECT o.procedure_id FROM service_offering o
        WHERE o.competent_agency_id IN (SELECT id FROM asked) OR o.receiving_agency_id IN (SELECT id FROM asked))
      ORDER BY p.name COLLATE "vi-x-icu", p.code LIMIT 500) p), '[]') AS procedures`;

@Injectable()
export class PlacesStore {
  constructor(private readonly database: Database) {}

  async read(unitIds: readonly string[]): Promise<Places> {
    const [places] = await this.database.query<Places>(PLACES, [unitIds], { prepared: true });
    return places ?? { units: [], procedures: [] };
  }
}
