import { Injectable } from '@nestjs/common';
import { Database, newId, type Tx, txQuery } from '../../../platform/database/index.js';
import type { CatalogueRow } from './catalogue-row.js';
import type { Province } from './issuing-province.js';
import type { NationalRecord } from './national-record.js';

export interface KnownProcedure {
  code: string;
  national_id: string | null;
  info_hash: string | null;
}

const ROWS = `jsonb_to_recordset($1::jsonb) AS r(id uuid, code text, national_id text, name text, kind text, state text,
  sector_code text, sector_name text, levels text[], audience text[], agency_name text, issuer text, keywords text[],
  info jsonb, info_hash text)`;

const UPSERT = `
INSERT INTO procedure (id, code, national_id, name, source, kind, state, sector_code, sector_name, levels, audience,
  agency_name, issuer, keywords, info, info_hash)
SELECT r.id, r.code, r.national_id, r.name, 'NATIONAL', r.kind, r.state, r.sector_code, r.sector_name, r.levels,
  r.audience, r.agency_name, r.issuer, r.keywords, r.info, r.info_hash
FROM ${ROWS}
ON CONFLICT (code) DO UPDATE SET
  (national_id, name, kind, state, sector_code, sector_name, levels, audience, agency_name, issuer, keywords, info,
   info_hash, updated_at) =
  (excluded.national_id, excluded.name, excluded.kind, excluded.state, excluded.sector_code, excluded.sector_name,
   excluded.levels, excluded.audience, excluded.agency_name, excluded.issuer, excluded.keywords, excluded.info,
   excluded.info_hash, now())
WHERE procedure.source = 'NATIONAL'`;

const GIVE_TO_LOCAL = `
UPDATE procedure p
SET national_id = r.national_id, kind = r.kind, issuer = r.issuer, info = r.info, info_hash = r.info_hash, updated_at = now()
FROM ${ROWS}
WHERE p.code = r.code AND p.source = 'LOCAL'`;

@Injectable()
export class ImportStore {
  constructor(private readonly database: Database) {}

  /** What the catalogue has, without the records themselves. */
  known(): Promise<KnownProcedure[]> {
    return this.database.query('SELECT code, national_id, info_hash FROM procedure');
  }

  async records(codes: readonly string[]): Promise<Map<string, NationalRecord>> {
    const rows = await this.database.query<{ code: string; info: NationalRecord }>(
      'SELECT code, info FROM procedure WHERE code = ANY ($1) AND info IS NOT NULL',
      [codes],
    );
    return new Map(rows.map(({ code, info }) => [code, info]));
  }

  provinces(): Promise<Province[]> {
    return this.database.query(
      'SELECT name, h_code FROM admin_unit WHERE parent_code IS NULL AND h_code IS NOT NULL',
    );
  }

  /** A local procedure keeps its own facts and only gains the national record. */
  async save(tx: Tx, rows: readonly CatalogueRow[]): Promise<void> {
    const json = JSON.stringify(rows.map((row) => ({ id: newId(), ...row })));
    await txQuery(tx, UPSERT, [json]);
    await txQuery(tx, GIVE_TO_LOCAL, [json]);
  }
}
