import type { HistoryExport } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { dossierScope, type RequestActor } from '../../../platform/access/index.js';
import { Database } from '../../../platform/database/index.js';
import type { SealedAction } from '../../dossiers/index.js';

export interface ToExport {
  id: string;
  code: string;
  version: number;
  versionId: string;
  ownerPersonId: string;
  /** Oldest first. */
  actions: { action: SealedAction; hash: string }[];
  submissions: HistoryExport['submissions'];
}

@Injectable()
export class ExportStore {
  constructor(private readonly database: Database) {}

  /** Null for whoever may not see the dossier, as if there were none. */
  async history(actor: RequestActor, code: string): Promise<ToExport | null> {
    const scope = dossierScope(actor, 2);
    const [row] = await this.database.query<ToExport>(
      `SELECT d.id, d.code, d.version, d.procedure_version_id AS "versionId", d.owner_person_id AS "ownerPersonId",
         (SELECT json_agg(json_build_object('action', h.action, 'hash', encode(h.hash, 'hex')) ORDER BY h.seq)
          FROM dossier_action h WHERE h.dossier_id = d.id) AS actions,
         (SELECT json_agg(json_build_object('seq', b.seq, 'answers', b.answers, 'documents', b.documents,
            'papers', b.papers, 'submittedBy', b.submitted_by) ORDER BY b.seq)
          FROM dossier_submission b WHERE b.dossier_id = d.id) AS submissions
       FROM dossier d WHERE d.code = $1 AND ${scope.sql}`,
      [code, ...scope.params],
      { prepared: true },
    );
    return row ?? null;
  }
}
