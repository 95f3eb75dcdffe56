import type { AgencyRef, CounterChannel, Text } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { Database, newId, type Tx, txQuery } from '../../platform/database/index.js';

interface ProcedureRow {
  code: string;
  name: Text;
  plainName: Text;
  channels: (CounterChannel | 'ONLINE')[];
  /** Those that decide what the counters take in. */
  agencies: AgencyRef[];
  /** When the account last filed it for somebody. */
  lastUsed: Date | null;
}

interface DraftRow {
  id: string;
  procedureCode: string;
  procedureName: Text;
  applicantId: string;
  channel: CounterChannel;
  savedAt: Date;
}

export interface NewCounterDraft {
  accountId: string;
  versionId: string;
  channel: CounterChannel;
  filedFor: string;
  receivingId: string;
  competentId: string | null;
  now: Date;
  limit: number;
}

/** A few hundred dossiers tell what an officer takes in these days. */
const PROCEDURES = `
  WITH lately AS (
    SELECT r.procedure_id, max(r.submitted_at) AS at FROM (
      SELECT procedure_id, submitted_at FROM dossier
      WHERE submitter_account_id = $1 ORDER BY submitted_at DESC, id DESC LIMIT 300) r
    GROUP BY r.procedure_id)
  SELECT p.code, v.definition->'name' AS name, v.definition->'plainName' AS "plainName",
         v.definition->'channels' AS channels, lately.at AS "lastUsed",
         COALESCE((SELECT json_agg(json_build_object('code', c.code, 'name', c.name)) FROM service_offering o
           JOIN agency c ON c.id = o.competent_agency_id
           WHERE o.procedure_id = p.id AND o.receiving_agency_id = ANY ($2::uuid[]) AND c.active), '[]') AS agencies
  FROM procedure p JOIN procedure_version v ON v.id = p.current_version_id
    LEFT JOIN lately ON lately.procedure_id = p.id
  WHERE v.definition->'channels' ?| array['COUNTER', 'POSTAL']
  ORDER BY lately.at DESC NULLS LAST, p.name COLLATE "vi-x-icu", p.code`;

@Injectable()
export class CounterStore {
  constructor(private readonly database: Database) {}

  procedures(accountId: string, units: readonly string[]): Promise<ProcedureRow[]> {
    return this.database.query<ProcedureRow>(PROCEDURES, [accountId, units], { prepared: true });
  }

  drafts(accountId: string, units: readonly string[]): Promise<DraftRow[]> {
    return this.database.query<DraftRow>(
      `SELECT d.id, v.definition->>'code' AS "procedureCode", v.definition->'name' AS "procedureName",
              d.filed_for AS "applicantId", d.channel, d.saved_at AS "savedAt"
       FROM draft d JOIN procedure_version v ON v.id = d.procedure_version_id
       WHERE d.account_id = $1 AND d.submitted_dossier_id IS NULL AND d.receiving_agency_id = ANY ($2::uuid[])
       ORDER BY d.saved_at DESC, d.id DESC`,
      [accountId, units],
      { prepared: true },
    );
  }

  async unitId(code: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>('SELECT id FROM agency WHERE code = $1', [code]);
    return row?.id ?? null;
  }

  /** The agency that decides what this counter takes in of a procedure; null when that is several or none. */
  async onlyAgencyBehind(procedureId: string, receivingId: string): Promise<string | null> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT c.id FROM service_offering o JOIN agency c ON c.id = o.competent_agency_id
       WHERE o.procedure_id = $1 AND o.receiving_agency_id = $2 AND c.active LIMIT 2`,
      [procedureId, receivingId],
      { prepared: true },
    );
    return rows.length === 1 ? (rows[0]?.id ?? null) : null;
  }
}

/** Null when the account already has `limit` open drafts. */
export async function insertCounterDraft(tx: Tx, draft: NewCounterDraft): Promise<string | null> {
  const rows = await txQuery<{ id: string }>(
    tx,
    `INSERT INTO draft (id, account_id, procedure_version_id, channel, filed_for, receiving_agency_id,
                        competent_agency_id, created_at, saved_at)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $8
     WHERE (SELECT count(*) FROM draft WHERE account_id = $2 AND submitted_dossier_id IS NULL) < $9
     RETURNING id`,
    [
      newId(),
      draft.accountId,
      draft.versionId,
      draft.channel,
      draft.filedFor,
      draft.receivingId,
      draft.competentId,
      draft.now,
      draft.limit,
    ],
    { prepared: true },
  );
  return rows[0]?.id ?? null;
}
