import type { Text } from '@motcua/contracts';
import type { IssuedForm } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { dossierScope, type RequestActor } from '../../platform/access/index.js';
import { Database, newId, type Tx, txQuery } from '../../platform/database/index.js';
import type { StoredFile } from '../../platform/files/index.js';
import type { Paper } from './paper/paper.js';

export interface NewIssuedDocument {
  dossierId: string;
  actionSeq: number;
  form: IssuedForm;
  template: string | null;
  name: Text;
  number: string;
  content: Paper;
  issuedAt: Date;
}

export interface IssuedRow {
  id: string;
  name: Text;
  number: string;
  content: Paper;
  fileId: string | null;
}

const ISSUED = `
  SELECT i.id, i.name, i.number, i.content, f.file_id AS "fileId"
  FROM issued_document i LEFT JOIN issued_file f ON f.issued_document_id = i.id`;

@Injectable()
export class DocumentsStore {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, row: NewIssuedDocument): Promise<string> {
    const id = newId();
    await txQuery(
      tx,
      `INSERT INTO issued_document (id, dossier_id, action_seq, form, template, name, number, content, issued_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        row.dossierId,
        row.actionSeq,
        row.form,
        row.template,
        row.name,
        row.number,
        row.content,
        row.issuedAt,
      ],
      { prepared: true },
    );
    return id;
  }

  async find(id: string): Promise<IssuedRow | null> {
    const [row] = await this.database.query<IssuedRow>(`${ISSUED} WHERE i.id = $1`, [id], { prepared: true });
    return row ?? null;
  }

  /** Of a dossier the actor may see; null for anybody else, as if it did not exist. */
  async findVisible(actor: RequestActor, code: string, id: string): Promise<IssuedRow | null> {
    const scope = dossierScope(actor, 3);
    const [row] = await this.database.query<IssuedRow>(
      `${ISSUED} JOIN dossier d ON d.id = i.dossier_id WHERE i.id = $1 AND d.code = $2 AND ${scope.sql}`,
      [id, code, ...scope.params],
    );
    return row ?? null;
  }

  /** Remembers the rendered file. False when another rendering was there first. */
  async linkFile(issuedDocumentId: string, file: Pick<StoredFile, 'id'>): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO issued_file (issued_document_id, file_id) VALUES ($1, $2)
       ON CONFLICT (issued_document_id) DO NOTHING RETURNING file_id`,
      [issuedDocumentId, file.id],
    );
    return rows.length === 1;
  }
}
