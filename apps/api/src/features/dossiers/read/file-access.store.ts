import { Injectable } from '@nestjs/common';
import { dossierScope, type RequestActor } from '../../../platform/access/index.js';
import { Database } from '../../../platform/database/index.js';
import { FileAccessRule } from '../../../platform/files/index.js';

/** The submission `b` names the file of $1. */
const NAMED = `(strpos(b.documents::text, $1::text) > 0 OR strpos(b.answers::text, $1::text) > 0)`;

/**
 * A file handed in with a dossier, entered at one of its steps, or issued on it, may be read by whoever may see that
 * dossier. Only dossiers that the file's own uploader filed or worked on count: naming somebody else's file opens it to
 * nobody. What an officer sent for somebody at the counter is looked through from the day of the upload on: a file is
 * sent soon after it.
 */
@Injectable()
export class DossierFileAccess extends FileAccessRule {
  constructor(private readonly database: Database) {
    super();
  }

  async mayRead(actor: RequestActor, fileId: string): Promise<boolean> {
    const scope = dossierScope(actor, 2);
    const rows = await this.database.query(
      `SELECT 1 FROM stored_file f JOIN account u ON u.id = f.uploaded_by AND u.kind = 'CITIZEN'
         JOIN dossier d ON d.owner_person_id = u.person_id
       WHERE f.id = $1 AND ${scope.sql}
         AND EXISTS (SELECT FROM dossier_submission b WHERE b.dossier_id = d.id AND ${NAMED})
       UNION ALL
       (SELECT 1 FROM stored_file f JOIN account u ON u.id = f.uploaded_by AND u.kind = 'OFFICER'
         JOIN dossier_submission b ON b.submitted_by = u.id AND b.submitted_at >= f.uploaded_at
         JOIN dossier d ON d.id = b.dossier_id
       WHERE f.id = $1 AND ${NAMED} AND ${scope.sql} ORDER BY b.submitted_at LIMIT 1)
       UNION ALL
       SELECT 1 FROM issued_file f JOIN issued_document i ON i.id = f.issued_document_id
         JOIN dossier d ON d.id = i.dossier_id
       WHERE f.file_id = $1 AND ${scope.sql}
       UNION ALL
       SELECT 1 FROM stored_file f JOIN task w ON w.closed_by = f.uploaded_by AND w.closed_at IS NOT NULL
         JOIN dossier d ON d.id = w.dossier_id
       WHERE f.id = $1 AND ${scope.sql} AND strpos((d.state->'stepAnswers')::text, $1::text) > 0 LIMIT 1`,
      [fileId, ...scope.params],
      { prepared: true },
    );
    return rows.length > 0;
  }
}
