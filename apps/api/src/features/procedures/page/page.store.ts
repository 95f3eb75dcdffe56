import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { NationalRecord } from '../import/national-record.js';

export interface PageRow {
  code: string;
  name: string;
  source: 'LOCAL' | 'NATIONAL';
  sector: string | null;
  levels: string[];
  agency: string | null;
  info: NationalRecord | null;
  versionId: string | null;
  updatedAt: Date;
  related: { code: string; name: string }[];
}

/** Beside the record's own relations, what belongs to the same life events: the next things people need. */
const PAGE = `
SELECT p.code, p.name, p.source, p.sector_name AS sector, p.levels, p.agency_name AS agency, p.info,
  p.current_version_id AS "versionId", p.updated_at AS "updatedAt",
  (SELECT coalesce(json_agg(json_build_object('code', near.code, 'name', near.name) ORDER BY near.place), '[]')
   FROM (
     SELECT o.code, o.name, min(e.position * 100 + array_position(e.procedure_codes, o.code)) AS place
     FROM life_event e JOIN procedure o ON o.code = ANY (e.procedure_codes)
     WHERE p.code = ANY (e.procedure_codes) AND o.code <> p.code
     GROUP BY o.code, o.name ORDER BY place LIMIT 6
   ) near) AS related
FROM procedure p WHERE p.code = $1`;

@Injectable()
export class PageStore {
  constructor(private readonly database: Database) {}

  async find(code: string): Promise<PageRow | null> {
    const [row] = await this.database.query<PageRow>(PAGE, [code], { prepared: true });
    return row ?? null;
  }
}
