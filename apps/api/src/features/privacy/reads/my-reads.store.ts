import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';

export interface ReadRow {
  id: string;
  at: Date;
  what: string;
  purpose: string;
  noteSealed: Buffer | null;
  officerName: string | null;
  machine: boolean;
  unitName: string | null;
  role: string | null;
  dossierCode: string | null;
}

export interface ReadsFilter {
  since: Date;
  dossierCode: string | null;
  after: { at: string; id: string } | null;
  limit: number;
}

const READS = `
  SELECT r.id, r.at, r.what, r.purpose, r.note_sealed AS "noteSealed", r.role, u.name AS "unitName",
         a.display_name AS "officerName", a.kind = 'MACHINE' AS machine, d.code AS "dossierCode"
  FROM personal_read r JOIN account a ON a.id = r.account_id
    LEFT JOIN agency u ON u.id = r.unit_id LEFT JOIN dossier d ON d.id = r.dossier_id
  WHERE r.person_id = $1 AND r.at >= $2
    AND ($3::text IS NULL OR r.dossier_id = (SELECT id FROM dossier WHERE code = $3 AND owner_person_id = $1))
    AND ($4::timestamptz IS NULL OR (r.at, r.id) < ($4, $5::uuid))
  ORDER BY r.at DESC, r.id DESC LIMIT $6`;

@Injectable()
export class MyReadsStore {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  page(personId: string, { since, dossierCode, after, limit }: ReadsFilter): Promise<ReadRow[]> {
    const params = [personId, since, dossierCode, after?.at ?? null, after?.id ?? null, limit];
    return this.database.query<ReadRow>(READS, params, { prepared: true });
  }
}
