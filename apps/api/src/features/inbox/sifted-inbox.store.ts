import type { InboxLateness, InboxSort, InboxTab } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { type After, DONE_FOR, type InboxPage, Params, rowsOf } from './inbox-rows.store.js';
import { dueRanges, type InboxScope, type OpenTab } from './inbox-scope.js';

export interface Sift {
  tab: InboxTab;
  sort: InboxSort;
  /** Part of a dossier code, or of the owner's name. */
  q: string | null;
  procedure: string | null;
  step: string | null;
  assignee: string | null;
  channel: string | null;
  lateness: InboxLateness | null;
  after: After | null;
  limit: number;
  countTo: number;
  /** How much open work is looked through at most. */
  most: number;
}

/** A code by any part, a name by the beginnings of its words, without diacritics. */
const matching = (q: string) =>
  `(d.code ILIKE '%' || ${q} || '%' OR ' ' || d.owner_name_folded LIKE '% ' || vi_fold(${q}) || '%')`;

/**
 * The list by anything but the deadline: open work of the person's units is gone through, narrowed and put in order;
 * counts and page come from the same rows. Bounded by how much there is to go through, not by how much is found.
 */
@Injectable()
export class SiftedInboxStore {
  constructor(private readonly database: Database) {}

  /** Null when there is more open work than may be gone through for this. */
  async page(scope: InboxScope, sift: Sift): Promise<InboxPage | null> {
    const { sql, values } = statement(scope, sift);
    // Not prepared: a filter more is another text, and their number would be kept on every connection.
    const [page] = await this.database.query<InboxPage & { tooMuch: boolean }>(sql, values);
    if (!page) throw new Error('the inbox statement always gives one row');
    return page.tooMuch ? null : page;
  }
}

function statement(scope: InboxScope, sift: Sift) {
  const { tab, sort, after, limit, countTo, most, lateness } = sift;
  const params = new Params();
  const me = params.bind(scope.accountId, 'uuid');
  const units = params.bind(scope.units, 'uuid[]');
  const headed = params.bind(scope.headed, 'uuid[]');
  const pools = params.bind(
    scope.pools.map(({ unitId, role }) => `${unitId}/${role}`),
    'text[]',
  );
  const now = params.bind(scope.now, 'timestamptz');
  const soon = params.bind(scope.soon, 'timestamptz');

  const mine = `o.assignee_id = ${me}`;
  const pool = `(o.assignee_id IS NULL AND o.unit_id::text || '/' || o.role = ANY(${pools}))`;
  const watched = `(${mine} OR ${pool} OR o.unit_id = ANY(${headed}))`;
  const holds: Record<OpenTab, string> = {
    new: `${pool} AND NOT o.waiting`,
    mine: `${mine} AND NOT o.waiting`,
    unit: `NOT o.waiting`,
    dueSoon: `${watched} AND NOT o.waiting AND o.due_at >= ${now} AND o.due_at < ${soon}`,
    overdue: `${watched} AND NOT o.waiting AND o.due_at < ${now}`,
    waiting: `${watched} AND o.waiting`,
  };

  const cap = params.bind(countTo, 'int');
  const bound = params.bind(most, 'int');
  const ofDossier = dossierFilter(params, sift);
  const order = tab === 'done' && sort === 'due' ? 'DESC' : 'ASC';
  const at = {
    due: tab === 'done' ? 'o.closed_at' : 'o.due_at',
    submitted: 'o.submitted_at',
    owner: 'o.owner',
  }[sort];
  const begin = after ? beginning(params, { at, order, units, sort }, after) : '';
  const figures = Object.entries(holds).map(
    ([name, which]) => `'${name}', LEAST(${cap}, count(*) FILTER (WHERE ${which}))`,
  );
  const columns = `t.dossier_id, t.task_key, t.unit_id, t.role, t.assignee_id, t.due_at, t.closed_at, t.waiting`;
  const ofOwner = `d.submitted_at, d.owner_name_folded COLLATE "C" AS owner`;
  const sql = `
    WITH near AS MATERIALIZED (
      SELECT ${columns} FROM task t WHERE t.closed_at IS NULL AND t.unit_id = ANY(${units})
        ${openFilter(params, scope, sift)} LIMIT ${bound} + 1),
    much AS MATERIALIZED (SELECT count(*) > ${bound} AS so FROM near),
    open AS MATERIALIZED (
      SELECT t.*, ${ofOwner} FROM near t JOIN dossier d ON d.id = t.dossier_id
      WHERE NOT (SELECT so FROM much) ${ofDossier}),
    done AS MATERIALIZED (
      SELECT ${columns}, ${ofOwner} FROM task t JOIN dossier d ON d.id = t.dossier_id
      WHERE t.closed_by = ${me} AND t.closed_at IS NOT NULL AND t.unit_id = ANY(${units})
        AND t.closed_at >= ${lateness === null ? now : `'infinity'::timestamptz`} - ${DONE_FOR}
        ${doneFilter(params, sift, me)} ${ofDossier}),
    page AS (
      SELECT o.dossier_id, o.task_key, ${at} AS at FROM ${tab === 'done' ? 'done' : 'open'} o
      WHERE ${tab === 'done' ? 'true' : holds[tab]} ${begin}
      ORDER BY ${at} ${order}, o.dossier_id ${order}, o.task_key ${order} LIMIT ${params.bind(limit, 'int')})
    SELECT (SELECT so FROM much) AS "tooMuch",
      (SELECT json_build_object(${figures.join(', ')}, 'done', (SELECT LEAST(${cap}, count(*)) FROM done)) FROM open o)
        AS counts,
      ${rowsOf(order)} AS rows`;
  return { sql, values: params.values };
}

/** A name stands in no cursor, which may stand in an address: it is read again, where the person may see its task. */
function beginning(
  params: Params,
  { at, order, units, sort }: { at: string; order: 'ASC' | 'DESC'; units: string; sort: InboxSort },
  after: After,
): string {
  const id = params.bind(after.dossierId, 'uuid');
  const task = params.bind(after.taskKey, 'text');
  const key =
    sort === 'owner'
      ? `(SELECT d.owner_name_folded COLLATE "C" FROM task t JOIN dossier d ON d.id = t.dossier_id
          WHERE t.dossier_id = ${id} AND t.task_key = ${task} AND t.unit_id = ANY(${units}))`
      : params.bind(after.key, 'timestamptz');
  return `AND (${at}, o.dossier_id, o.task_key) ${order === 'ASC' ? '>' : '<'} (${key}, ${id}, ${task})`;
}

const accountNamed = (params: Params, username: string): string =>
  `(SELECT id FROM account WHERE username = ${params.bind(username, 'text')})`;

function openFilter(params: Params, scope: InboxScope, { step, assignee, lateness }: Sift): string {
  const parts = [];
  if (step !== null) parts.push(`t.step_key = ${params.bind(step, 'text')}`);
  if (assignee === 'none') parts.push('t.assignee_id IS NULL');
  else if (assignee === 'me') parts.push(`t.assignee_id = ${params.bind(scope.accountId, 'uuid')}`);
  else if (assignee !== null) parts.push(`t.assignee_id = ${accountNamed(params, assignee)}`);
  if (lateness !== null) {
    const { live, waiting } = dueRanges(scope, lateness);
    const [from, until] = lateness === 'PAUSED' ? waiting : live;
    parts.push(
      lateness === 'PAUSED' ? 't.waiting' : 'NOT t.waiting',
      `t.due_at >= ${params.bind(from, 'timestamptz')} AND t.due_at < ${params.bind(until, 'timestamptz')}`,
    );
  }
  return parts.map((part) => `AND ${part}`).join(' ');
}

/** Done work is that of whoever did it: the person who asks. */
function doneFilter(params: Params, { step, assignee }: Sift, me: string): string {
  const parts = [];
  if (step !== null) parts.push(`t.step_key = ${params.bind(step, 'text')}`);
  if (assignee === 'none') parts.push('false');
  else if (assignee !== null && assignee !== 'me') parts.push(`${me} = ${accountNamed(params, assignee)}`);
  return parts.map((part) => `AND ${part}`).join(' ');
}

function dossierFilter(params: Params, { q, procedure, channel }: Sift): string {
  const parts = [];
  if (q !== null) parts.push(matching(params.bind(q.replace(/[\\%_]/g, '\\$&'), 'text')));
  if (procedure !== null)
    parts.push(`d.procedure_id = (SELECT id FROM procedure WHERE code = ${params.bind(procedure, 'text')})`);
  if (channel !== null) parts.push(`d.channel = ${params.bind(channel, 'text')}`);
  return parts.map((part) => `AND ${part}`).join(' ');
}
