import type { DataRequestState, Datum } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { Database, type Tx, txQuery } from '../../../platform/database/index.js';

export interface RequestRow {
  id: string;
  personId: string;
  kind: 'CORRECTION' | 'OBJECTION';
  datum: Datum;
  dossierCode: string | null;
  unitId: string;
  unitName: string;
  state: DataRequestState;
  askedBy: string;
  askedAt: Date;
  dueAt: Date;
  answeredAt: Date | null;
  answeredByName: string | null;
  fileId: string | null;
  contentSealed: Buffer;
  version: number;
}

export interface NewRequest {
  id: string;
  personId: string;
  kind: RequestRow['kind'];
  datum: Datum;
  dossierId: string | null;
  unitId: string;
  askedBy: string;
  askedAt: Date;
  dueAt: Date;
  fileId: string | null;
  contentSealed: Buffer;
}

export interface NewStep {
  requestId: string;
  seq: number;
  at: Date;
  accountId: string;
  unitId: string | null;
  role: string | null;
  what: string;
  contentSealed: Buffer;
}

const REQUEST = `
  SELECT r.id, r.person_id AS "personId", r.kind, r.datum, d.code AS "dossierCode", r.unit_id AS "unitId",
         u.name AS "unitName", r.state, r.asked_by AS "askedBy", r.asked_at AS "askedAt", r.due_at AS "dueAt",
         r.answered_at AS "answeredAt", b.display_name AS "answeredByName", r.file_id AS "fileId",
         r.content_sealed AS "contentSealed", r.version
  FROM data_request r JOIN agency u ON u.id = r.unit_id LEFT JOIN dossier d ON d.id = r.dossier_id
    LEFT JOIN account b ON b.id = r.answered_by`;

/** The counter of the commune where somebody lives, if it has a head today; else the province's. */
const UNIT = `
  SELECT u.id FROM agency u
  WHERE u.active AND u.kind = 'SERVICE_CENTRE' AND EXISTS (
    SELECT FROM appointment p JOIN account a ON a.id = p.account_id WHERE p.agency_id = u.id AND p.role = 'COUNTER_HEAD'
      AND a.disabled_at IS NULL AND p.valid_from <= $2::date AND (p.valid_to IS NULL OR p.valid_to >= $2::date))
  ORDER BY u.admin_unit_code IS NOT DISTINCT FROM $1::text DESC, cardinality(u.path), u.code LIMIT 1`;

@Injectable()
export class RequestsStore {
  constructor(private readonly database: Database) {}

  /** `today` is the day in Viet Nam: posts begin and end with days. */
  async unitFor(communeCode: string | null, today: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(UNIT, [communeCode, today]);
    return row?.id ?? null;
  }

  async ownDossier(personId: string, code: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      'SELECT id FROM dossier WHERE code = $1 AND owner_person_id = $2',
      [code, personId],
    );
    return row?.id ?? null;
  }

  async ownFile(accountId: string, fileId: string): Promise<boolean> {
    const sql = 'SELECT 1 FROM stored_file WHERE id = $1 AND uploaded_by = $2';
    return (await this.database.query(sql, [fileId, accountId])).length > 0;
  }

  ofPerson(personId: string): Promise<RequestRow[]> {
    return this.database.query<RequestRow>(
      `${REQUEST} WHERE r.person_id = $1 ORDER BY r.asked_at DESC, r.id DESC LIMIT 100`,
      [personId],
    );
  }

  open(units: readonly string[]): Promise<RequestRow[]> {
    return this.database.query<RequestRow>(
      `${REQUEST} WHERE r.unit_id = ANY ($1::uuid[]) AND r.state = 'OPEN' ORDER BY r.due_at, r.id LIMIT 200`,
      [units],
    );
  }

  answered(units: readonly string[]): Promise<RequestRow[]> {
    return this.database.query<RequestRow>(
      `${REQUEST} WHERE r.unit_id = ANY ($1::uuid[]) AND r.state <> 'OPEN'
       ORDER BY r.answered_at DESC, r.id DESC LIMIT 200`,
      [units],
    );
  }

  /** Null for what is none of these units' business. */
  async find(id: string, units: readonly string[]): Promise<RequestRow | null> {
    const [row] = await this.database.query<RequestRow>(
      `${REQUEST} WHERE r.id = $1 AND r.unit_id = ANY ($2::uuid[])`,
      [id, units],
    );
    return row ?? null;
  }

  /** As `find`, kept from everybody else until the transaction ends. */
  async lock(tx: Tx, id: string, units: readonly string[]): Promise<RequestRow | null> {
    const sql = `${REQUEST} WHERE r.id = $1 AND r.unit_id = ANY ($2::uuid[]) FOR UPDATE OF r`;
    const [row] = await txQuery<RequestRow>(tx, sql, [id, units]);
    return row ?? null;
  }

  async openCount(tx: Tx, personId: string): Promise<number> {
    const sql = `SELECT count(*)::int AS n FROM data_request WHERE person_id = $1 AND state = 'OPEN'`;
    const [row] = await txQuery<{ n: number }>(tx, sql, [personId]);
    return row?.n ?? 0;
  }

  async insert(tx: Tx, row: NewRequest): Promise<void> {
    const { id, personId, kind, datum, dossierId, unitId, askedBy, askedAt, dueAt, fileId } = row;
    await txQuery(
      tx,
      `INSERT INTO data_request (id, person_id, kind, datum, dossier_id, unit_id, state, asked_by, asked_at, due_at,
         file_id, content_sealed) VALUES ($1, $2, $3, $4, $5, $6, 'OPEN', $7, $8, $9, $10, $11)`,
      [id, personId, kind, datum, dossierId, unitId, askedBy, askedAt, dueAt, fileId, row.contentSealed],
    );
  }

  async addStep(tx: Tx, step: NewStep): Promise<void> {
    await txQuery(
      tx,
      `INSERT INTO data_request_step (request_id, seq, at, account_id, unit_id, role, what, content_sealed)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        step.requestId,
        step.seq,
        step.at,
        step.accountId,
        step.unitId,
        step.role,
        step.what,
        step.contentSealed,
      ],
    );
  }

  async close(
    tx: Tx,
    id: string,
    { state, by, at }: { state: DataRequestState; by: string; at: Date },
  ): Promise<void> {
    await txQuery(
      tx,
      `UPDATE data_request SET state = $2, answered_by = $3, answered_at = $4, version = version + 1 WHERE id = $1`,
      [id, state, by, at],
    );
  }

  /** What was answered, sealed; null while nobody has. */
  async answers(ids: readonly string[]): Promise<{ requestId: string; contentSealed: Buffer }[]> {
    return this.database.query(
      `SELECT request_id AS "requestId", content_sealed AS "contentSealed" FROM data_request_step
       WHERE request_id = ANY ($1::uuid[]) AND seq = 2`,
      [ids],
    );
  }

  /** Accounts to tell: of the person, and of the heads of the unit today. */
  async accountOf(personId: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      `SELECT id FROM account WHERE person_id = $1 AND kind = 'CITIZEN' AND disabled_at IS NULL LIMIT 1`,
      [personId],
    );
    return row?.id ?? null;
  }
}
