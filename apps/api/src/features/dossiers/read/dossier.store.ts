import { Injectable } from '@nestjs/common';
import { dossierScope, type RequestActor } from '../../../platform/access/index.js';
import { Database, newId, type Tx, txQuery } from '../../../platform/database/index.js';
import { type DossierAction, withDefaults } from '@motcua/domain';
import type { DossierNow, DossierPage, DossierToMove, IssuedRow } from './dossier-rows.js';

const HEAD = `
  d.id, d.code, d.version, d.procedure_version_id AS "versionId", d.case_key AS "caseKey", d.lifecycle, d.state,
  d.channel, d.receiving_agency_id AS "receivingId", d.competent_agency_id AS "competentId",
  (SELECT code FROM agency WHERE id = d.competent_agency_id) AS "competentCode",
  (SELECT name FROM agency WHERE id = d.receiving_agency_id) AS "receivingName",
  d.submitter_account_id AS "submitterAccountId", d.owner_person_id AS "ownerPersonId", d.owner_name AS "ownerName",
  d.subject,  d.submitted_at AS "submittedAt", d.lookup_secret_enc AS "lookupSecretEnc",
  d.parent_dossier_id AS "parentId", d.parent_task_key AS "parentTaskKey"`;

const UNIT = `json_build_object('id', u.id, 'code', u.code, 'name', u.name)`;

const ISSUED = `json_build_object('id', i.id, 'actionSeq', i.action_seq, 'form', i.form, 'name', i.name,
  'number', i.number, 'issuedAt', i.issued_at, 'ready', EXISTS (SELECT FROM issued_file f WHERE f.issued_document_id = i.id))`;

const PAGE = `
  SELECT ${HEAD}, s.full_name AS "submitterName", d.accepted_at AS "acceptedAt",
    d.due_at AS "dueAt", d.completed_at AS "completedAt", d.returned_at AS "returnedAt", d.outcome, d.fee,
    (SELECT ${UNIT} FROM agency u WHERE u.id = d.receiving_agency_id) AS receiving,
    (SELECT ${UNIT} FROM agency u WHERE u.id = d.competent_agency_id) AS competent,
    (SELECT json_agg(json_build_object('seq', b.seq, 'kind', b.kind, 'answers', b.answers, 'documents', b.documents,
              'papers', b.papers, 'submittedAt', b.submitted_at) ORDER BY b.seq)
       FROM dossier_submission b WHERE b.dossier_id = d.id) AS submissions,
    COALESCE((SELECT json_agg(${ISSUED} ORDER BY i.issued_at, i.id) FROM issued_document i
       WHERE i.dossier_id = d.id), '[]') AS issued,
    COALESCE((SELECT json_agg(${UNIT}) FROM agency u
       WHERE u.id IN (SELECT t.unit_id FROM task t WHERE t.dossier_id = d.id AND t.closed_at IS NULL)), '[]')
      AS "taskUnits",
    COALESCE((SELECT json_agg(json_build_object('id', a.id, 'name', a.display_name)) FROM account a
       WHERE a.id IN (SELECT t.assignee_id FROM task t WHERE t.dossier_id = d.id AND t.closed_at IS NULL)), '[]')
      AS assignees,
    (SELECT json_build_object('name', h.action->'actor'->>'name', 'unitName', h.action->'actor'->>'unitName')
       FROM dossier_action h
      WHERE h.dossier_id = d.id AND h.seq = (d.state->'supplement'->>'seq')::int) AS "supplementBy"
  FROM dossier d JOIN person s ON s.id = d.owner_person_id
  WHERE d.code = $1 AND `;

const TO_MOVE = `
  SELECT ${HEAD}, b.seq AS "submissionSeq", b.answers, b.documents, b.papers, h.action AS "lastAction", h.hash AS "lastHash"
  FROM dossier d
  CROSS JOIN LATERAL (SELECT seq, answers, documents, papers FROM dossier_submission
                      WHERE dossier_id = d.id ORDER BY seq DESC LIMIT 1) b
  CROSS JOIN LATERAL (SELECT action, hash FROM dossier_action WHERE dossier_id = d.id ORDER BY seq DESC LIMIT 1) h`;

const NOW = `
  SELECT ${HEAD}, b.answers, b.documents, b.papers
  FROM dossier d
  CROSS JOIN LATERAL (SELECT answers, documents, papers FROM dossier_submission
                      WHERE dossier_id = d.id ORDER BY seq DESC LIMIT 1) b
  WHERE d.id = $1`;

const LOG_READ = `
  INSERT INTO personal_read (id, at, account_id, dossier_id, what, purpose)
  SELECT $1, $2::timestamptz, $3, $4, $5, $6
  WHERE NOT EXISTS (SELECT FROM personal_read r WHERE r.dossier_id = $4 AND r.account_id = $3 AND r.what = $5
    AND r.purpose = $6 AND r.at > $2::timestamptz - interval '1 hour' AND r.at <= $2::timestamptz)`;

/** What of a dossier never changes, so that it may be read before the transaction that acts on it. */
export interface DossierPins {
  versionId: string;
  competentId: string;
  ownerPersonId: string;
}

export interface PersonalRead {
  at: Date;
  accountId: string;
  dossierId: string;
  what: string;
  purpose: string;
}

export interface History {
  versionId: string;
  /** Newest first. */
  actions: DossierAction[];
  issued: IssuedRow[];
}

@Injectable()
export class DossierStore {
  constructor(private readonly database: Database) {}

  /** Null for whoever may not see the dossier, as if there were none. */
  async page(actor: RequestActor, code: string): Promise<DossierPage | null> {
    const scope = dossierScope(actor, 2);
    const rows = await this.database.query<DossierPage>(PAGE + scope.sql, [code, ...scope.params], {
      prepared: true,
    });
    const row = rows[0];
    return row ? { ...row, state: withDefaults(row.state) } : null;
  }

  async pins(
    actor: RequestActor | null,
    key: { code: string } | { id: string },
  ): Promise<DossierPins | null> {
    const scope = actor ? dossierScope(actor, 2) : { sql: 'true', params: [] };
    const [column, value] = 'code' in key ? ['code', key.code] : ['id', key.id];
    const rows = await this.database.query<DossierPins>(
      `SELECT d.procedure_version_id AS "versionId", d.competent_agency_id AS "competentId",
              d.owner_person_id AS "ownerPersonId"
       FROM dossier d WHERE d.${column} = $1 AND ${scope.sql}`,
      [value, ...scope.params],
      { prepared: true },
    );
    return rows[0] ?? null;
  }

  /** For the system, which sees every dossier. */
  async now(id: string): Promise<DossierNow | null> {
    const [row] = await this.database.query<DossierNow>(NOW, [id], { prepared: true });
    return row ? { ...row, state: withDefaults(row.state) } : null;
  }

  /** The version alone, for a reader who has the rest already. */
  async version(actor: RequestActor, code: string): Promise<number | null> {
    const scope = dossierScope(actor, 2);
    const rows = await this.database.query<{ version: number }>(
      `SELECT d.version FROM dossier d WHERE d.code = $1 AND ${scope.sql}`,
      [code, ...scope.params],
      { prepared: true },
    );
    return rows[0]?.version ?? null;
  }

  async history(actor: RequestActor, code: string): Promise<History | null> {
    const scope = dossierScope(actor, 2);
    const rows = await this.database.query<History>(
      `SELECT d.procedure_version_id AS "versionId",
         (SELECT json_agg(h.action ORDER BY h.seq DESC) FROM dossier_action h WHERE h.dossier_id = d.id) AS actions,
         COALESCE((SELECT json_agg(${ISSUED} ORDER BY i.issued_at, i.id) FROM issued_document i
            WHERE i.dossier_id = d.id), '[]') AS issued
       FROM dossier d WHERE d.code = $1 AND ${scope.sql}`,
      [code, ...scope.params],
      { prepared: true },
    );
    return rows[0] ?? null;
  }

  /**
   * Remembers that somebody looked at somebody's data; shown to the owner. The same look within an hour is one row, the
   * first; two at the very same moment may both be kept, never none.
   */
  async logRead(read: PersonalRead): Promise<void> {
    await this.database.query(
      LOG_READ,
      [newId(), read.at, read.accountId, read.dossierId, read.what, read.purpose],
      { prepared: true },
    );
  }
}

/**
 * The dossier with its last action and submission, kept from everybody else until the transaction ends; null for
 * whoever may not see it. `actor` null is the system.
 */
export async function lockDossier(
  tx: Tx,
  actor: RequestActor | null,
  key: { code: string } | { id: string },
): Promise<DossierToMove | null> {
  const scope = actor ? dossierScope(actor, 2) : { sql: 'true', params: [] };
  const [column, value] = 'code' in key ? ['code', key.code] : ['id', key.id];
  const sql = `${TO_MOVE} WHERE d.${column} = $1 AND ${scope.sql} FOR UPDATE OF d`;
  const read = async (): Promise<DossierToMove | undefined> => {
    const [found] = await txQuery<DossierToMove>(tx, sql, [value, ...scope.params], { prepared: true });
    return found && { ...found, state: withDefaults(found.state) };
  };
  const row = await read();
  // After waiting for another's act PostgreSQL gives its dossier row, but history as it was before: read again.
  return (row && row.lastAction.seq !== row.version ? await read() : row) ?? null;
}
