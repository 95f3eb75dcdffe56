import type { DossierState } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { Database } from '../../../platform/database/index.js';
import { openedState } from '../history/opened-state.js';

export interface MyDossierRow {
  id: string;
  code: string;
  versionId: string;
  subject: string;
  state: DossierState;
  submittedAt: Date;
  receivingName: string;
}

interface Stored extends Omit<MyDossierRow, 'state'> {
  clear: DossierState | null;
  sealed: Buffer | null;
}

@Injectable()
export class MyDossiersStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  /** Newest first, after a place in the list. */
  async page(
    personId: string,
    after: { submittedAt: string; id: string } | null,
    limit: number,
  ): Promise<MyDossierRow[]> {
    const rows = await this.database.query<Stored>(
      `SELECT d.id, d.code, d.procedure_version_id AS "versionId", d.subject, d.state AS clear,
              d.state_sealed AS sealed, d.submitted_at AS "submittedAt",
              (SELECT name FROM agency WHERE id = d.receiving_agency_id) AS "receivingName"
       FROM dossier d
       WHERE d.owner_person_id = $1
         AND ($2::timestamptz IS NULL OR (d.submitted_at, d.id) < ($2::timestamptz, $3::uuid))
       ORDER BY d.submitted_at DESC, d.id DESC LIMIT $4`,
      [personId, after?.submittedAt ?? null, after?.id ?? null, limit],
      { prepared: true },
    );
    return rows.map(({ clear, sealed, ...row }) => ({
      ...row,
      state: openedState(this.cipher, row.id, { clear, sealed }),
    }));
  }
}
