import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';

interface LatePlaceRow {
  unitId: string;
  procedureCode: string;
  procedureName: string;
  stepKey: string;
  /** The newest version among them: its word for the step is shown. */
  versionId: string;
  late: number;
  oldestDueAt: string;
}

export interface LatePlaces {
  total: number;
  places: LatePlaceRow[];
}

/** Work that waits for somebody else (the owner, another system) is nobody's lateness here. */
const PLACES = `
  WITH late AS MATERIALIZED (
    SELECT t.unit_id, d.procedure_id, t.step_key, count(*) AS n, min(t.due_at) AS oldest,
      max(d.procedure_version_id::text) AS version_id
    FROM task t JOIN dossier d ON d.id = t.dossier_id
    WHERE t.closed_at IS NULL AND NOT t.waiting AND t.due_at < $2::timestamptz AND t.unit_id = ANY($1::uuid[])
      AND ($3::uuid IS NULL OR d.procedure_id = $3)
    GROUP BY t.unit_id, d.procedure_id, t.step_key)
  SELECT COALESCE((SELECT sum(n)::int FROM late), 0) AS total, COALESCE((SELECT json_agg(r) FROM (
    SELECT l.unit_id AS "unitId", p.code AS "procedureCode", p.name AS "procedureName", l.step_key AS "stepKey",
      l.version_id AS "versionId", l.n AS late, l.oldest AS "oldestDueAt"
    FROM late l JOIN procedure p ON p.id = l.procedure_id
    ORDER BY l.n DESC, l.oldest, l.unit_id, l.step_key LIMIT $4) r), '[]') AS places`;

@Injectable()
export class LateWorkStore {
  constructor(private readonly database: Database) {}

  async places(
    units: readonly string[],
    procedureId: string | null,
    now: number,
    most: number,
  ): Promise<LatePlaces> {
    const [found] = await this.database.query<LatePlaces>(PLACES, [units, new Date(now), procedureId, most], {
      prepared: true,
    });
    return found ?? { total: 0, places: [] };
  }
}
