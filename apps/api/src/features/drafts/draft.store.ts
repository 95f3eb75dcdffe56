import type { HandedPaper } from '@motcua/forms';
import { Injectable } from '@nestjs/common';
import { counterUnits, type RequestActor } from '../../platform/access/index.js';
import { FieldCipher } from '../../platform/crypto/index.js';
import { Database, newId, type Tx, txQuery } from '../../platform/database/index.js';

export interface AgencyRow {
  id: string;
  code: string;
  name: string;
}

export interface FormChange {
  dropped: { key: string; label: { vi: string; en: string } }[];
}

export type Channel = 'ONLINE' | 'COUNTER' | 'POSTAL';

export interface DraftRow {
  id: string;
  version: number;
  procedureVersionId: string;
  channel: Channel;
  /** Whose it becomes when an officer fills it in; null when it is the account holder's own. */
  filedFor: string | null;
  caseKey: string | null;
  pageKey: string | null;
  answers: Record<string, unknown>;
  documents: Record<string, string[]>;
  papers: Record<string, HandedPaper>;
  formChanged: FormChange | null;
  savedAt: Date;
  competent: AgencyRow | null;
  receiving: AgencyRow | null;
  dossierCode: string | null;
}

export interface DraftSummaryRow {
  id: string;
  procedureVersionId: string;
  caseKey: string | null;
  pageKey: string | null;
  answers: Record<string, unknown>;
  savedAt: Date;
}

/** The parts of a draft that a save may change. */
export interface DraftContent {
  answers: Record<string, unknown>;
  documents: Record<string, readonly string[]>;
  papers: Readonly<Record<string, HandedPaper>>;
  caseKey: string | null;
  pageKey: string | null;
  competentId: string | null;
}

/** As it lies in the database: the answers sealed, or in clear in a draft from before that, or none yet. */
interface SealedAnswers {
  id: string;
  answers: Record<string, unknown> | null;
  answersEnc: Buffer | null;
}
type Sealed<T> = Omit<T, 'answers'> & SealedAnswers;

const AGENCY = `json_build_object('id', a.id, 'code', a.code, 'name', a.name)`;

const DRAFT = `
  SELECT d.id, d.version, d.procedure_version_id AS "procedureVersionId", d.case_key AS "caseKey",
         d.page_key AS "pageKey", d.answers, d.answers_enc AS "answersEnc", d.documents, d.papers, d.channel,
         d.filed_for AS "filedFor", d.form_changed AS "formChanged", d.saved_at AS "savedAt",
         (SELECT ${AGENCY} FROM agency a WHERE a.id = d.competent_agency_id) AS competent,
         COALESCE((SELECT ${AGENCY} FROM agency a WHERE a.id = d.receiving_agency_id),
           (SELECT ${AGENCY} FROM procedure_version v
              JOIN service_offering o ON o.procedure_id = v.procedure_id AND o.competent_agency_id = d.competent_agency_id
              JOIN agency a ON a.id = o.receiving_agency_id
             WHERE v.id = d.procedure_version_id)) AS receiving,
         (SELECT x.code FROM dossier x WHERE x.id = d.submitted_dossier_id) AS "dossierCode"
  FROM draft d WHERE d.id = $1 AND d.account_id = $2`;

@Injectable()
export class DraftStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  /** Only its owner's: for anybody else there is no such draft; nor one of a counter where they no longer work. */
  async find(id: string, actor: RequestActor): Promise<DraftRow | null> {
    const [found] = await this.database.query<Sealed<DraftRow>>(DRAFT, [id, actor.accountId], {
      prepared: true,
    });
    if (!found) return null;
    const row = { ...found, answers: this.answersOf(found) };
    const theirs = row.filedFor === null || counterUnits(actor).includes(row.receiving?.id ?? '');
    return theirs ? row : null;
  }

  async listOpen(accountId: string): Promise<DraftSummaryRow[]> {
    const rows = await this.database.query<Sealed<DraftSummaryRow>>(
      `SELECT id, procedure_version_id AS "procedureVersionId", case_key AS "caseKey", page_key AS "pageKey", answers,
              answers_enc AS "answersEnc", saved_at AS "savedAt"
       FROM draft WHERE account_id = $1 AND submitted_dossier_id IS NULL ORDER BY saved_at DESC, id DESC`,
      [accountId],
    );
    return rows.map((row) => ({ ...row, answers: this.answersOf(row) }));
  }

  /** A draft of this version begun but never filled in takes the new start: a second click opens nothing new. */
  async reuseEmpty(
    accountId: string,
    versionId: string,
    content: DraftContent,
    now: Date,
  ): Promise<string | null> {
    const rows = await this.database.query<{ id: string }>(
      `UPDATE draft SET case_key = $3, competent_agency_id = $4, saved_at = $5
       WHERE id = (SELECT id FROM draft WHERE account_id = $1 AND procedure_version_id = $2 AND version = 1
                     AND submitted_dossier_id IS NULL LIMIT 1)
         AND version = 1
       RETURNING id`,
      [accountId, versionId, content.caseKey, content.competentId, now],
    );
    return rows[0]?.id ?? null;
  }

  /** Null when the account already has `limit` open drafts. */
  async insert(
    accountId: string,
    versionId: string,
    content: DraftContent,
    { now, limit }: { now: Date; limit: number },
  ): Promise<string | null> {
    const rows = await this.database.query<{ id: string }>(
      `INSERT INTO draft (id, account_id, procedure_version_id, competent_agency_id, case_key, created_at, saved_at)
       SELECT $1, $2, $3, $4, $5, $6, $6
       WHERE (SELECT count(*) FROM draft WHERE account_id = $2 AND submitted_dossier_id IS NULL) < $7
       RETURNING id`,
      [newId(), accountId, versionId, content.competentId, content.caseKey, now, limit],
    );
    return rows[0]?.id ?? null;
  }

  /** The new version; null when the draft is no longer at the version seen, or was submitted meanwhile. */
  async save(id: string, seen: number, content: DraftContent, now: Date): Promise<number | null> {
    const rows = await this.database.query<{ version: number }>(
      `UPDATE draft SET answers_enc = $3, answers = NULL, documents = $4, case_key = $5, page_key = $6, competent_agency_id = $7,
              saved_at = $8, papers = $9, version = version + 1
       WHERE id = $1 AND version = $2 AND submitted_dossier_id IS NULL RETURNING version`,
      [
        id,
        seen,
        this.seal(content.answers, id),
        content.documents,
        content.caseKey,
        content.pageKey,
        content.competentId,
        now,
        content.papers,
      ],
    );
    return rows[0]?.version ?? null;
  }

  /** Moves a draft to a newer form. Nothing happens when somebody saved it meanwhile: the next read moves it. */
  async move(
    row: Pick<DraftRow, 'id' | 'version'>,
    to: {
      versionId: string;
      answers: object;
      documents: object;
      papers: object;
      formChanged: FormChange;
      now: Date;
    },
  ): Promise<void> {
    await this.database.query(
      `UPDATE draft SET procedure_version_id = $3, answers_enc = $4, answers = NULL, documents = $5,
              form_changed = $6, saved_at = $7, papers = $8, version = version + 1
       WHERE id = $1 AND version = $2 AND submitted_dossier_id IS NULL`,
      [
        row.id,
        row.version,
        to.versionId,
        this.seal(to.answers, row.id),
        to.documents,
        to.formChanged,
        to.now,
        to.papers,
      ],
    );
  }

  async deleteOpen(id: string, accountId: string): Promise<boolean> {
    const rows = await this.database.query(
      'DELETE FROM draft WHERE id = $1 AND account_id = $2 AND submitted_dossier_id IS NULL RETURNING 1',
      [id, accountId],
    );
    return rows.length > 0;
  }

  private seal(answers: object, id: string): Buffer {
    return this.cipher.sealJson(answers, answersPlace(id));
  }

  private answersOf({ id, answers, answersEnc }: SealedAnswers): Record<string, unknown> {
    return answersEnc === null ? (answers ?? {}) : this.cipher.openJson(answersEnc, answersPlace(id));
  }
}

/** Where the answers of a draft are sealed for. */
export function answersPlace(id: string): string {
  return `draft.answers:${id}`;
}

export interface LockedDraft {
  version: number;
  submittedDossierId: string | null;
}

/** Keeps everybody else from saving or submitting this draft until the transaction ends. */
export async function lockDraft(tx: Tx, id: string, accountId: string): Promise<LockedDraft | null> {
  const rows = await txQuery<LockedDraft>(
    tx,
    `SELECT version, submitted_dossier_id AS "submittedDossierId" FROM draft
     WHERE id = $1 AND account_id = $2 FOR UPDATE`,
    [id, accountId],
    { prepared: true },
  );
  return rows[0] ?? null;
}
