import type { InboxTab } from '@motcua/contracts';

export interface InboxTaskRow {
  dossierId: string;
  code: string;
  version: number;
  versionId: string;
  taskKey: string;
  stepKey: string;
  unitId: string;
  unitName: string;
  procedureCode: string;
  procedureName: string;
  ownerName: string;
  subject: string;
  lifecycle: string;
  channel: 'ONLINE' | 'COUNTER' | 'POSTAL';
  assigneeId: string | null;
  assigneeUsername: string | null;
  assigneeName: string | null;
  submittedAt: string;
  stepDueAt: string;
  dueAt: string | null;
  closedAt: string | null;
  waiting: boolean;
}

export interface InboxPage {
  /** Exact up to the cap, then the cap. */
  counts: Record<InboxTab, number>;
  rows: InboxTaskRow[];
}

/** Where a page begins: after the row with these keys, whose first is the instant the list is ordered by, if it is. */
export interface After {
  key: string;
  dossierId: string;
  taskKey: string;
}

/** Gives each value a number among the parameters of one statement. */
export class Params {
  readonly values: unknown[] = [];

  bind(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

/** How far back work counts as done lately. */
export const DONE_FOR = `interval '30 days'`;

/**
 * The rows of `page` (dossier_id, task_key, at) with all that is shown of them, as one JSON value: only what stands on
 * the page is joined, each by its key.
 */
export function rowsOf(direction: 'ASC' | 'DESC'): string {
  return `COALESCE((SELECT json_agg(r) FROM (
    SELECT d.id AS "dossierId", d.code, d.version, d.procedure_version_id AS "versionId", p.code AS "procedureCode",
      p.name AS "procedureName", d.owner_name AS "ownerName", d.subject, d.lifecycle,
      d.channel, d.submitted_at AS "submittedAt", d.due_at AS "dueAt", g.task_key AS "taskKey",
      g.step_key AS "stepKey", g.unit_id AS "unitId", u.name AS "unitName", g.due_at AS "stepDueAt",
      g.closed_at AS "closedAt", g.waiting, g.assignee_id AS "assigneeId", a.username AS "assigneeUsername",
      a.display_name AS "assigneeName"
    FROM page k
      JOIN task g ON g.dossier_id = k.dossier_id AND g.task_key = k.task_key
      JOIN dossier d ON d.id = g.dossier_id JOIN procedure p ON p.id = d.procedure_id
      JOIN agency u ON u.id = g.unit_id LEFT JOIN account a ON a.id = COALESCE(g.closed_by, g.assignee_id)
    ORDER BY k.at ${direction}, k.dossier_id ${direction}, k.task_key ${direction}) r), '[]')`;
}
