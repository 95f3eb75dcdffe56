import type { DossierState } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { dossierScope, type RequestActor } from '../../../platform/access/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { Database } from '../../../platform/database/index.js';
import { openedState } from '../history/opened-state.js';

/** A dossier that another one waits for. */
export interface FiledFor {
  code: string;
  state: DossierState;
  parentId: string;
  parentTaskKey: string;
}

/** A dossier standing beside one, as whoever may open it sees it. */
export interface Relative {
  id: string;
  code: string;
  versionId: string;
  lifecycle: DossierState['lifecycle'];
  /** The task of the parent that this one was filed for. */
  parentTaskKey: string | null;
  isParent: boolean;
}

interface Stored extends Omit<FiledFor, 'state'> {
  clear: DossierState | null;
  sealed: Buffer | null;
}

@Injectable()
export class SubDossiersStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  /** Null for a dossier that nobody waits for. */
  async filedFor(id: string): Promise<FiledFor | null> {
    const [row] = await this.database.query<Stored>(
      `SELECT code, state AS clear, state_sealed AS sealed, parent_dossier_id AS "parentId", parent_task_key AS "parentTaskKey"
       FROM dossier WHERE id = $1 AND parent_dossier_id IS NOT NULL`,
      [id],
      { prepared: true },
    );
    if (!row) return null;
    const { clear, sealed, ...rest } = row;
    return { ...rest, state: openedState(this.cipher, id, { clear, sealed }) };
  }

  /** The parent and the children of a dossier, without those that the actor may not see. */
  relatives(
    actor: RequestActor,
    { id, parentId }: { id: string; parentId: string | null },
  ): Promise<Relative[]> {
    const scope = dossierScope(actor, 3);
    return this.database.query<Relative>(
      `SELECT d.id, d.code, d.procedure_version_id AS "versionId", d.lifecycle, d.parent_task_key AS "parentTaskKey",
              d.id IS NOT DISTINCT FROM $2::uuid AS "isParent"
       FROM dossier d WHERE (d.parent_dossier_id = $1 OR d.id = $2::uuid) AND ${scope.sql}
       ORDER BY d.submitted_at, d.id`,
      [id, parentId, ...scope.params],
      { prepared: true },
    );
  }
}
