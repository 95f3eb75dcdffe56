import { Injectable } from '@nestjs/common';
import { dossierScope, type RequestActor, seesOutsides } from '../../../platform/access/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { type Connection, Database, type Tx, txQuery } from '../../../platform/database/index.js';
import type { DossierAction } from '@motcua/domain';
import { actionAt, feeAt, opened, openedAnswers } from '../history/at-rest.js';
import { openedState } from '../history/opened-state.js';
import type { SealedAction } from '../history/sealed-action.js';
import type { DossierNow, DossierPage, DossierToMove, IssuedRow } from './dossier-rows.js';
import type { StoredNow, StoredPage, StoredToMove } from './stored-rows.js';

const HEAD = `
  d.id, d.code, d.version, d.procedure_version_id AS "versionId", d.case_key AS "caseKey", d.lifecycle, d.state,
  d.state_sealed AS "stateSealed",
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
  SELECT ${HEAD}, d.accepted_at AS "acceptedAt",
    d.due_at AS "dueAt", d.completed_at AS "completedAt", d.returned_at AS "returnedAt", d.outcome, d.fee,
    d.fee_sealed AS "feeSealed",
    (SELECT ${UNIT} FROM agency u WHERE u.id = d.receiving_agency_id) AS receiving,
    (SELECT ${UNIT} FROM agency u WHERE u.id = d.competent_agency_id) AS competent,
    (SELECT json_agg(json_build_object('seq', b.seq, 'kind', b.kind, 'answers', b.answers,
              'answersSealed', encode(b.answers_sealed, 'hex'), 'documents', b.documents, 'papers', b.papers,
              'submittedAt', b.submitted_at) ORDER BY b.seq)
       FROM dossier_submission b WHERE b.dossier_id = d.id) AS submissions,
    COALESCE((SELECT json_agg(${ISSUED} ORDER BY i.issued_at, i.id) FROM issued_document i
       WHERE i.dossier_id = d.id), '[]') AS issued,
    COALESCE((SELECT json_agg(${UNIT}) FROM agency u
       WHERE u.id IN (SELECT t.unit_id FROM task t WHERE t.dossier_id = d.id AND t.closed_at IS NULL)), '[]')
      AS "taskUnits",
    COALESCE((SELECT json_agg(json_build_object('id', a.id, 'name', a.display_name)) FROM account a
       WHERE a.id IN (SELECT t.assignee_id FROM task t WHERE t.dossier_id = d.id AND t.closed_at IS NULL)), '[]')
      AS assignees,
    (SELECT json_build_object('seq', h.seq, 'action', h.action, 'sealed', encode(h.action_sealed, 'hex'))
       FROM dossier_action h
      WHERE d.lifecycle = 'SUPPLEMENT_REQUESTED' AND h.dossier_id = d.id AND h.type = 'supplementRequested'
      ORDER BY h.seq DESC LIMIT 1) AS "lastRequest"
  FROM dossier d
  WHERE d.code = $1 AND `;

const TO_MOVE = `
  SELECT ${HEAD}, b.seq AS "submissionSeq", b.answers, b.answers_sealed AS "answersSealed", b.documents, b.papers,
    h.seq AS "lastSeq", h.action AS "lastAction", h.action_sealed AS "lastActionSealed", h.hash AS "lastHash"
  FROM dossier d
  CROSS JOIN LATERAL (SELECT seq, answers, answers_sealed, documents, papers FROM dossier_submission
                      WHERE dossier_id = d.id ORDER BY seq DESC LIMIT 1) b
  CROSS JOIN LATERAL (SELECT seq, action, action_sealed, hash FROM dossier_action
                      WHERE dossier_id = d.id AND at > d.submitted_at - interval '1 day' ORDER BY seq DESC LIMIT 1) h`;

const NOW = `
  SELECT ${HEAD}, b.seq AS "submissionSeq", b.answers, b.answers_sealed AS "answersSealed", b.documents, b.papers
  FROM dossier d
  CROSS JOIN LATERAL (SELECT seq, answers, answers_sealed, documents, papers FROM dossier_submission
                      WHERE dossier_id = d.id ORDER BY seq DESC LIMIT 1) b
  WHERE d.id = $1`;

/** Newest first. No act is older than its dossier, clocks of two machines apart: years before it are not looked into. */
const ACTS = `
  (SELECT json_agg(json_build_object('seq', h.seq, 'clear', h.action, 'sealed', encode(h.action_sealed, 'hex'))
     ORDER BY h.seq DESC) FROM dossier_action h WHERE h.dossier_id = d.id AND h.at > d.submitted_at - interval '1 day') AS actions`;

/** What of a dossier never changes, so that it may be read before the transaction that acts on it. */
export interface DossierPins {
  id: string;
  versionId: string;
  competentId: string;
  receivingId: string;
  ownerPersonId: string;
}

export type DossierKey = { code: string } | { id: string };

interface StoredAct {
  seq: number;
  clear: DossierAction | null;
  sealed: string | null;
}

interface StoredHistory extends Omit<History, 'actions'> {
  actions: StoredAct[];
}

export interface History extends DossierPins {
  /** Newest first. */
  actions: DossierAction[];
  issued: IssuedRow[];
}

@Injectable()
export class DossierStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  /** Null for whoever may not see the dossier, as if there were none. */
  async page(actor: RequestActor, code: string): Promise<DossierPage | null> {
    const scope = dossierScope(actor, 2, 'OUTSIDE');
    const [row] = await this.database.query<StoredPage>(PAGE + scope.sql, [code, ...scope.params], {
      prepared: true,
    });
    return row ? this.openedPage(row) : null;
  }

  /** Of any dossier there is: who may see it is asked by whoever shows or moves it. */
  async pins(key: DossierKey): Promise<DossierPins | null> {
    const [column, value] = 'code' in key ? ['code', key.code] : ['id', key.id];
    const rows = await this.database.query<DossierPins>(
      `SELECT d.id, d.procedure_version_id AS "versionId", d.competent_agency_id AS "competentId",
              d.receiving_agency_id AS "receivingId", d.owner_person_id AS "ownerPersonId"
       FROM dossier d WHERE d.${column} = $1`,
      [value],
      { prepared: true },
    );
    return rows[0] ?? null;
  }

  /** For the system, which sees every dossier. */
  async now(id: string): Promise<DossierNow | null> {
    const [row] = await this.database.query<StoredNow>(NOW, [id], { prepared: true });
    return row ? this.openedNow(row) : null;
  }

  /** Whether what was handed in may be shown too, of a dossier whose outside is. */
  async isContentOpen(on: Connection, actor: RequestActor, id: string): Promise<boolean> {
    if (!seesOutsides(actor)) return true;
    const scope = dossierScope(actor, 2);
    const sql = `SELECT 1 FROM dossier d WHERE d.id = $1 AND ${scope.sql}`;
    return (await on.query(sql, [id, ...scope.params], { prepared: true })).length > 0;
  }

  /** The version alone, for a reader who has the rest already. */
  async version(actor: RequestActor, code: string): Promise<number | null> {
    const scope = dossierScope(actor, 2, 'OUTSIDE');
    const rows = await this.database.query<{ version: number }>(
      `SELECT d.version FROM dossier d WHERE d.code = $1 AND ${scope.sql}`,
      [code, ...scope.params],
      { prepared: true },
    );
    return rows[0]?.version ?? null;
  }

  async history(actor: RequestActor, code: string): Promise<History | null> {
    const scope = dossierScope(actor, 2, 'OUTSIDE');
    const [row] = await this.database.query<StoredHistory>(
      `SELECT d.id, d.procedure_version_id AS "versionId", d.owner_person_id AS "ownerPersonId",
         d.receiving_agency_id AS "receivingId", d.competent_agency_id AS "competentId",
         ${ACTS},
         COALESCE((SELECT json_agg(${ISSUED} ORDER BY i.issued_at, i.id) FROM issued_document i
            WHERE i.dossier_id = d.id), '[]') AS issued
       FROM dossier d WHERE d.code = $1 AND ${scope.sql}`,
      [code, ...scope.params],
      { prepared: true },
    );
    if (!row) return null;
    const { actions, ...rest } = row;
    return { ...rest, actions: this.openedActs(rest.id, actions) };
  }

  /** The acts alone, newest first, of a dossier whose page was read. */
  async acts(on: Connection, id: string): Promise<DossierAction[]> {
    const [row] = await on.query<Pick<StoredHistory, 'actions'>>(
      `SELECT ${ACTS} FROM dossier d WHERE d.id = $1`,
      [id],
      { prepared: true },
    );
    return this.openedActs(id, row?.actions ?? []);
  }

  /**
   * The dossier with its last action and submission, kept from everybody else until the transaction ends; null for
   * whoever may not see it. `actor` null is the system.
   */
  async lock(tx: Tx, actor: RequestActor | null, key: DossierKey): Promise<DossierToMove | null> {
    const scope = actor ? dossierScope(actor, 2, 'OUTSIDE') : { sql: 'true', params: [] };
    const [column, value] = 'code' in key ? ['code', key.code] : ['id', key.id];
    const sql = `${TO_MOVE} WHERE d.${column} = $1 AND ${scope.sql} FOR UPDATE OF d`;
    const read = () => txQuery<StoredToMove>(tx, sql, [value, ...scope.params], { prepared: true });
    const [first] = await read();
    // After waiting for another's act PostgreSQL gives its dossier row, but history as it was before: read again.
    const [row] = first && first.lastSeq !== first.version ? await read() : [first];
    if (!row) return null;
    const { lastSeq, lastAction: clear, lastActionSealed: sealed, ...rest } = row;
    const lastAction = opened<SealedAction>(this.cipher, actionAt(row.id, lastSeq), { clear, sealed });
    return { ...this.openedNow(rest), lastAction };
  }

  private openedActs(id: string, acts: readonly StoredAct[]): DossierAction[] {
    return acts.map((one) => opened(this.cipher, actionAt(id, one.seq), one));
  }

  private openedNow<T extends StoredNow>(row: T) {
    const { state, stateSealed, answers: clear, answersSealed: sealed, ...rest } = row;
    const { answers } = openedAnswers(this.cipher, [row.id, row.submissionSeq], { clear, sealed });
    return {
      ...rest,
      answers,
      state: openedState(this.cipher, row.id, { clear: state, sealed: stateSealed }),
    };
  }

  private openedPage({
    state: clear,
    stateSealed,
    fee,
    feeSealed,
    lastRequest,
    submissions,
    ...rest
  }: StoredPage): DossierPage {
    const { cipher } = this;
    const { id } = rest;
    const state = openedState(cipher, id, { clear, sealed: stateSealed });
    const { seq, action, sealed } = lastRequest ?? { seq: 0, action: null, sealed: null };
    const asked = seq > 0 && state.supplement?.seq === seq;
    const by = asked
      ? opened<SealedAction>(cipher, actionAt(id, seq), { clear: action, sealed }).actor
      : null;
    return {
      ...rest,
      state,
      fee: opened(cipher, feeAt(id), { clear: fee, sealed: feeSealed }),
      submissions: submissions.map(({ answers, answersSealed, ...one }) => ({
        ...one,
        answers: openedAnswers(cipher, [id, one.seq], { clear: answers, sealed: answersSealed }).answers,
      })),
      supplementBy: by && { name: by.name, unitName: by.unitName },
    };
  }
}
