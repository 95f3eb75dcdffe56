import type { InboxTab } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

export interface InboxScope {
  accountId: string;
  /** Units whose work the person may see, also of what they did themselves: leaving a post closes its dossiers. */
  units: string[];
  /** `${unitId}/${role}` of the pools the person takes work from. */
  pools: string[];
  /** Units the person heads, with everything below: they watch all of it. */
  headed: string[];
  now: Date;
  soon: Date;
}

export interface InboxFilter {
  tab: InboxTab;
  /** Part of a dossier code, or of the owner's name. */
  q: string | null;
  after: { at: string; dossierId: string; taskKey: string } | null;
  limit: number;
}

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
  counts: Record<InboxTab, number>;
  rows: InboxTaskRow[];
}

const MINE = `(o.assignee_id = $1)`;
const POOL = `(o.assignee_id IS NULL AND o.unit_id::text || '/' || o.role = ANY($3::text[]))`;
const WATCHED = `(${MINE} OR ${POOL} OR o.unit_id = ANY($4::uuid[]))`;

/** What a tab holds, over alias `o` of an open task in the person's units. */
const OPEN_TABS: Record<Exclude<InboxTab, 'done'>, string> = {
  new: `${POOL} AND NOT o.waiting`,
  mine: `${MINE} AND NOT o.waiting`,
  unit: `NOT o.waiting`,
  dueSoon: `${WATCHED} AND NOT o.waiting AND o.due_at >= $5::timestamptz AND o.due_at < $6::timestamptz`,
  overdue: `${WATCHED} AND NOT o.waiting AND o.due_at < $5::timestamptz`,
  waiting: `${WATCHED} AND o.waiting`,
};

/** A code by any part, a name by the beginnings of its words, without diacritics. */
const MATCH = `(x.code ILIKE '%' || $7 || '%' OR ' ' || x.owner_name_folded LIKE '% ' || vi_fold($7) || '%')`;

const COLUMNS = `
  d.id AS "dossierId", d.code, d.version, d.procedure_version_id AS "versionId", p.code AS "procedureCode",
  p.name AS "procedureName", d.owner_name AS "ownerName", d.subject, d.lifecycle, d.channel,
  d.submitted_at AS "submittedAt", d.due_at AS "dueAt", g.task_key AS "taskKey", g.step_key AS "stepKey",
  g.unit_id AS "unitId", u.name AS "unitName", g.due_at AS "stepDueAt", g.closed_at AS "closedAt", g.waiting,
  g.assignee_id AS "assigneeId", a.username AS "assigneeUsername", a.display_name AS "assigneeName"`;

const JOINS = `
  JOIN dossier d ON d.id = g.dossier_id JOIN procedure p ON p.id = d.procedure_id
  JOIN agency u ON u.id = g.unit_id LEFT JOIN account a ON a.id = COALESCE(g.closed_by, g.assignee_id)`;

const TAB_NAMES = Object.keys(OPEN_TABS) as (keyof typeof OPEN_TABS)[];

/**
 * One statement a tab: the open tasks of the person's units are read once from the partial index; the counts and the
 * page come from the same rows, so a figure always equals the list behind it.
 */
function statement(tab: InboxTab, searching: boolean): string {
  const matching = searching ? `JOIN dossier x ON x.id = t.dossier_id AND ${MATCH}` : '';
  const open = `
    o AS MATERIALIZED (
      SELECT t.dossier_id, t.task_key, t.step_key, t.unit_id, t.role, t.assignee_id, t.due_at, t.closed_at,
             t.closed_by, t.waiting
      FROM task t ${matching} WHERE t.closed_at IS NULL AND t.unit_id = ANY($2::uuid[])),
    done AS (
      SELECT count(*)::int AS n FROM task t ${matching} WHERE t.closed_by = $1 AND t.unit_id = ANY($2::uuid[]) AND t.closed_at >= $5::timestamptz - interval '30 days')`;
  const page =
    tab === 'done'
      ? `SELECT t.* FROM task t ${matching}
         WHERE t.closed_by = $1 AND t.unit_id = ANY($2::uuid[]) AND t.closed_at >= $5::timestamptz - interval '30 days' AND ($8::timestamptz IS NULL
           OR (t.closed_at, t.dossier_id, t.task_key) < ($8, $9::uuid, $10))
         ORDER BY t.closed_at DESC, t.dossier_id DESC, t.task_key DESC LIMIT $11`
      : `SELECT o.* FROM o
         WHERE ${OPEN_TABS[tab]} AND ($8::timestamptz IS NULL
           OR (o.due_at, o.dossier_id, o.task_key) > ($8, $9::uuid, $10))
         ORDER BY o.due_at, o.dossier_id, o.task_key LIMIT $11`;
  const order =
    tab === 'done'
      ? 'g.closed_at DESC, g.dossier_id DESC, g.task_key DESC'
      : 'g.due_at, g.dossier_id, g.task_key';
  const counts = TAB_NAMES.map((name) => `'${name}', count(*) FILTER (WHERE ${OPEN_TABS[name]})`).join(', ');
  // $7 must have a type also when nothing is searched for.
  return `
    WITH ${open}, page AS (${page})
    SELECT (SELECT jsonb_build_object(${counts}, 'done', (SELECT n FROM done)) FROM o) AS counts,
           COALESCE((SELECT jsonb_agg(to_jsonb(r)) FROM (SELECT ${COLUMNS} FROM page g ${JOINS} ORDER BY ${order}) r),
                    '[]') AS rows
    WHERE $7::text IS NULL OR true`;
}

@Injectable()
export class InboxStore {
  constructor(private readonly database: Database) {}

  async page(scope: InboxScope, filter: InboxFilter): Promise<InboxPage> {
    const { after } = filter;
    const params = [
      scope.accountId,
      scope.units,
      scope.pools,
      scope.headed,
      scope.now,
      scope.soon,
      filter.q === null ? null : filter.q.replace(/[\\%_]/g, '\\$&'),
      after?.at ?? null,
      after?.dossierId ?? null,
      after?.taskKey ?? null,
      filter.limit,
    ];
    const sql = statement(filter.tab, filter.q !== null);
    const [page] = await this.database.query<InboxPage>(sql, params, { prepared: true });
    if (!page) throw new Error('the inbox statement always gives one row');
    return page;
  }
}
