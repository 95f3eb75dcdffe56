import type { Text } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { Database, newId } from '../../platform/database/index.js';

export interface Concerned {
  accountId: string;
  /** The dossier that names the file; null while it lies in a draft only. */
  dossierId: string | null;
}

@Injectable()
export class UnsafeFileStore {
  constructor(private readonly database: Database) {}

  /** Whoever works on a dossier that names the file, and whoever sent it. */
  async concerned(fileId: string): Promise<{ sender: Concerned[]; officers: Concerned[] }> {
    const officers = await this.database.query<Concerned>(
      `SELECT DISTINCT t.assignee_id AS "accountId", n.dossier_id AS "dossierId"
       FROM dossier_file n JOIN task t ON t.dossier_id = n.dossier_id
       WHERE n.file_id = $1 AND t.closed_at IS NULL AND t.assignee_id IS NOT NULL`,
      [fileId],
    );
    const sender = await this.database.query<Concerned>(
      `SELECT f.uploaded_by AS "accountId",
         (SELECT n.dossier_id FROM dossier_file n WHERE n.file_id = f.id LIMIT 1) AS "dossierId"
       FROM stored_file f WHERE f.id = $1 AND f.uploaded_by IS NOT NULL`,
      [fileId],
    );
    return { sender, officers };
  }

  /** Nothing when it was told before (a job run twice). */
  async tell({ accountId, dossierId }: Concerned, kind: string, text: Text, at: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO notice (id, account_id, dossier_id, kind, text, created_at)
       SELECT $1, $2::uuid, $3, $4::text, $5::jsonb, $6
       WHERE NOT EXISTS (SELECT FROM notice n WHERE n.account_id = $2 AND n.kind = $4 AND n.text = $5)`,
      [newId(), accountId, dossierId, kind, text, at],
    );
  }
}
