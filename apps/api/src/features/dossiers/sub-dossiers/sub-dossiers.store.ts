import type { DossierState } from '@motcua/domain';
import { withDefaults } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { dossierScope, type RequestActor } from '../../../platform/access/index.js';
import { Database } from '../../../platform/database/index.js';

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

@Injectable()
export class SubDossiersStore {
  constructor(private readonly database: Database) {}

  /** Null for a dossier that nobody waits for. */
  async filedFor(id: string): Promise<FiledFor | null> {
    const [row] = await this.database.query<FiledFor>(
      `SELECT code, state, parent_dossier_id AS "parentId", parent_task_key AS "parentTaskKey"
       FROM dossier WHERE id = $1 AND parent_dossier_id IS NOT NULL`,
      [id],
      { prepared: true },
    );
    return row ? { ...row, state: withDefaults(row.state) } : null;
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
