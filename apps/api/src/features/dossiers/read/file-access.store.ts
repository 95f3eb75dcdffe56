import { Injectable } from '@nestjs/common';
import { dossierScope, type RequestActor } from '../../../platform/access/index.js';
import { Database } from '../../../platform/database/index.js';
import { FileAccessRule } from '../../../platform/files/index.js';

/**
 * A file handed in with a dossier, or issued on one, may be read by whoever may see that dossier. Only dossiers of the
 * file's own uploader count: naming somebody else's file in one's answers opens it to nobody.
 */
@Injectable()
export class DossierFileAccess extends FileAccessRule {
  constructor(private readonly database: Database) {
    super();
  }

  async mayRead(actor: RequestActor, fileId: string): Promise<boolean> {
    const scope = dossierScope(actor, 2);
    const rows = await this.database.query(
      `SELECT 1 FROM stored_file f JOIN dossier d ON d.submitter_account_id = f.uploaded_by
       WHERE f.id = $1 AND ${scope.sql} AND EXISTS (SELECT FROM dossier_submission b WHERE b.dossier_id = d.id
         AND (strpos(b.documents::text, $1::text) > 0 OR strpos(b.answers::text, $1::text) > 0))
       UNION ALL
       SELECT 1 FROM issued_file f JOIN issued_document i ON i.id = f.issued_document_id
         JOIN dossier d ON d.id = i.dossier_id
       WHERE f.file_id = $1 AND ${scope.sql} LIMIT 1`,
      [fileId, ...scope.params],
      { prepared: true },
    );
    return rows.length > 0;
  }
}
