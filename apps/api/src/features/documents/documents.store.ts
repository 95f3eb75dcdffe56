import type { Text } from '@motcua/contracts';
import type { IssuedForm } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { dossierScope, type RequestActor } from '../../platform/access/index.js';
import { FieldCipher } from '../../platform/crypto/index.js';
import { Database, newId, type Tx } from '../../platform/database/index.js';
import { contentAt, type LinkedFile, linkSeal, paperSeal } from './paper-seal.js';
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

interface StoredRow extends Omit<IssuedRow, 'content'> {
  clear: Paper | null;
  sealed: Buffer | null;
}

const ISSUED = `
  SELECT i.id, i.name, i.number, i.content AS clear, i.content_sealed AS sealed, f.file_id AS "fileId"
  FROM issued_document i LEFT JOIN issued_file f ON f.issued_document_id = i.id`;

@Injectable()
export class DocumentsStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  /** Gives its id, and the seal that the act which issues it must bear. */
  insert(tx: Tx, row: NewIssuedDocument): { id: string; seal: string } {
    const id = newId();
    // As it will be given back: undefined keys are gone before the seal is set.
    const content = JSON.parse(JSON.stringify(row.content)) as Paper;
    tx.send(
      `INSERT INTO issued_document (id, dossier_id, action_seq, form, template, name, number, content_sealed, issued_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        row.dossierId,
        row.actionSeq,
        row.form,
        row.template,
        row.name,
        row.number,
        this.cipher.sealPacked(content, contentAt(id)),
        row.issuedAt,
      ],
      { prepared: true },
    );
    const issuedAt = row.issuedAt.getTime();
    return { id, seal: paperSeal({ ...row, id, content, issuedAt }) };
  }

  async find(id: string): Promise<IssuedRow | null> {
    const [row] = await this.database.query<StoredRow>(`${ISSUED} WHERE i.id = $1`, [id], { prepared: true });
    return row ? this.opened(row) : null;
  }

  /** Of a dossier the actor may see; null for anybody else, as if it did not exist. */
  async findVisible(actor: RequestActor, code: string, id: string): Promise<IssuedRow | null> {
    const scope = dossierScope(actor, 3);
    const [row] = await this.database.query<StoredRow>(
      `${ISSUED} JOIN dossier d ON d.id = i.dossier_id WHERE i.id = $1 AND d.code = $2 AND ${scope.sql}`,
      [id, code, ...scope.params],
    );
    return row ? this.opened(row) : null;
  }

  /** Remembers the rendered file. False when another rendering was there first. */
  async linkFile(issuedDocumentId: string, file: LinkedFile): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO issued_file (issued_document_id, file_id, seal) VALUES ($1, $2, $3)
       ON CONFLICT (issued_document_id) DO NOTHING RETURNING file_id`,
      [issuedDocumentId, file.id, linkSeal(this.cipher, issuedDocumentId, file)],
    );
    return rows.length === 1;
  }

  private opened({ clear, sealed, ...row }: StoredRow): IssuedRow {
    const content = sealed === null ? clear : this.cipher.openJson<Paper>(sealed, contentAt(row.id));
    return { ...row, content: content as Paper };
  }
}
