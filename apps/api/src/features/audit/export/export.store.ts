import type { HistoryExport } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { dossierScope, type RequestActor } from '../../../platform/access/index.js';
import { Database } from '../../../platform/database/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { actionAt, opened, openedAnswers, type SealedAction } from '../../dossiers/index.js';

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

interface StoredExport extends Omit<ToExport, 'actions' | 'submissions'> {
  actions: { seq: number; clear: SealedAction | null; sealed: string | null; hash: string }[];
  submissions: (Omit<ToExport['submissions'][number], 'answers' | 'salt'> & {
    clear: Record<string, unknown> | null;
    sealed: string | null;
  })[];
}

@Injectable()
export class ExportStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  /** Null for whoever may not see the dossier, as if there were none. */
  async history(actor: RequestActor, code: string): Promise<ToExport | null> {
    const scope = dossierScope(actor, 2);
    const [row] = await this.database.query<StoredExport>(
      `SELECT d.id, d.code, d.version, d.procedure_version_id AS "versionId", d.owner_person_id AS "ownerPersonId",
         (SELECT json_agg(json_build_object('seq', h.seq, 'clear', h.action, 'sealed', encode(h.action_sealed, 'hex'), 'hash', encode(h.hash, 'hex')) ORDER BY h.seq)
          FROM dossier_action h WHERE h.dossier_id = d.id) AS actions,
         (SELECT json_agg(json_build_object('seq', b.seq, 'clear', b.answers,
            'sealed', encode(b.answers_sealed, 'hex'), 'documents', b.documents,
            'papers', b.papers, 'submittedBy', b.submitted_by) ORDER BY b.seq)
          FROM dossier_submission b WHERE b.dossier_id = d.id) AS submissions
       FROM dossier d WHERE d.code = $1 AND ${scope.sql}`,
      [code, ...scope.params],
      { prepared: true },
    );
    if (!row) return null;
    const { cipher } = this;
    return {
      ...row,
      actions: row.actions.map(({ seq, hash, ...stored }) => ({
        action: opened(cipher, actionAt(row.id, seq), stored),
        hash,
      })),
      submissions: row.submissions.map(({ clear, sealed, ...rest }) => ({
        ...rest,
        ...openedAnswers(cipher, [row.id, rest.seq], { clear, sealed }),
      })),
    };
  }
}
