import { Injectable } from '@nestjs/common';
import { dossierScope, type RequestActor } from '../../../platform/access/index.js';
import { Database } from '../../../platform/database/index.js';
import { FileAccessRule } from '../../../platform/files/index.js';

/**
 * A file handed in with a dossier, entered at one of its steps, or issued on it, may be read by whoever may see that
 * dossier. Only dossiers that name it on its own uploader's account count, or the uploader's own: naming somebody else's
 * file opens it to nobody.
 */
@Injectable()
export class DossierFileAccess extends FileAccessRule {
  constructor(private readonly database: Database) {
    super();
  }

  async mayRead(actor: RequestActor, fileId: string): Promise<boolean> {
    const scope = dossierScope(actor, 2);
    const rows = await this.database.query(
      `SELECT 1 FROM dossier_file n JOIN stored_file f ON f.id = n.file_id JOIN dossier d ON d.id = n.dossier_id
         JOIN account u ON u.id = f.uploaded_by
       WHERE n.file_id = $1 AND (n.named_by = u.id OR u.kind = 'CITIZEN' AND u.person_id = d.owner_person_id)
         AND ${scope.sql}
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
