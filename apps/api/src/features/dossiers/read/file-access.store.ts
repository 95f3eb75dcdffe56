import { Injectable } from '@nestjs/common';
import { dossierScope, type RequestActor } from '../../../platform/access/index.js';
import { Database } from '../../../platform/database/index.js';
import { FileAccessRule } from '../../../platform/files/index.js';
import { PersonalReads } from '../../../platform/personal-reads/index.js';

const HOLDER = `d.id AS "dossierId", d.owner_person_id AS "personId", d.receiving_agency_id AS "receivingId",
  d.competent_agency_id AS "competentId"`;

interface Holder {
  what: 'FILE' | 'PAPER';
  dossierId: string;
  personId: string;
  receivingId: string;
  competentId: string;
}

/**
 * A file handed in with a dossier, entered at one of its steps, or issued on it, may be read by whoever may see that
 * dossier. Only dossiers that name it on its own uploader's account count, or the uploader's own: naming somebody else's
 * file opens it to nobody.
 */
@Injectable()
export class DossierFileAccess extends FileAccessRule {
  constructor(
    private readonly database: Database,
    private readonly reads: PersonalReads,
  ) {
    super();
  }

  async mayRead(actor: RequestActor, fileId: string): Promise<boolean> {
    return (await this.holder(actor, fileId)) !== null;
  }

  async opened(actor: RequestActor, fileId: string): Promise<void> {
    const holder = await this.holder(actor, fileId);
    if (!holder) return;
    const { dossierId, personId, receivingId, competentId, what } = holder;
    const units = [receivingId, competentId];
    await this.reads.log(actor, { personId, dossierId, objectId: fileId, what, units });
  }

  /** The dossier by which the actor may read the file. */
  private async holder(actor: RequestActor, fileId: string): Promise<Holder | null> {
    const scope = dossierScope(actor, 2);
    const [row] = await this.database.query<Holder>(
      `SELECT 'FILE' AS what, ${HOLDER} FROM dossier_file n JOIN stored_file f ON f.id = n.file_id JOIN dossier d ON d.id = n.dossier_id
         JOIN account u ON u.id = f.uploaded_by
       WHERE n.file_id = $1 AND (n.named_by = u.id OR u.kind = 'CITIZEN' AND u.person_id = d.owner_person_id)
         AND ${scope.sql}
       UNION ALL
       SELECT 'PAPER', ${HOLDER} FROM issued_file f JOIN issued_document i ON i.id = f.issued_document_id
         JOIN dossier d ON d.id = i.dossier_id
       WHERE f.file_id = $1 AND ${scope.sql} LIMIT 1`,
      [fileId, ...scope.params],
      { prepared: true },
    );
    return row ?? null;
  }
}
