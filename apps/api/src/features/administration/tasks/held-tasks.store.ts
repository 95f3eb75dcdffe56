import { ROLES, rolesServed } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';

export interface HeldTask {
  dossierId: string;
  taskKey: string;
}

/** Open tasks whose holder was disabled, or does not hold the task's post today. */
const HELD = `
  SELECT t.dossier_id AS "dossierId", t.task_key AS "taskKey" FROM task t JOIN account a ON a.id = t.assignee_id
  WHERE t.closed_at IS NULL AND ($1::uuid IS NULL OR t.assignee_id = $1) AND a.kind <> 'CITIZEN'
    AND (t.dossier_id, t.task_key) > ($3::uuid, $4)
    AND (a.disabled_at IS NOT NULL OR NOT EXISTS (SELECT FROM appointment p
      WHERE p.account_id = a.id AND p.agency_id = t.unit_id AND p.role || '>' || t.role = ANY($6::text[])
        AND p.valid_from <= $2::date AND (p.valid_to IS NULL OR p.valid_to >= $2::date)))
  ORDER BY t.dossier_id, t.task_key LIMIT $5`;

/** `HELD>SERVED`: which post does the work of which. */
const SERVED = ROLES.flatMap((role) => rolesServed(role).map((other) => `${role}>${other}`));

const FIRST = '00000000-0000-0000-0000-000000000000';
const PAGE = 200;

@Injectable()
export class HeldTasksStore {
  constructor(private readonly database: Database) {}

  /** Page by page; of one account, or with null of everybody. `today` is the day in Viet Nam. */
  async *held(accountId: string | null, today: string): AsyncGenerator<HeldTask> {
    for (let after: HeldTask = { dossierId: FIRST, taskKey: '' }; ;) {
      const params = [accountId, today, after.dossierId, after.taskKey, PAGE, SERVED];
      const page: HeldTask[] = await this.database.query<HeldTask>(HELD, params);
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last;
    }
  }
}
