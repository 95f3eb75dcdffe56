import type { InboxLateness, InboxTab } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { type After, DONE_FOR, type InboxPage, Params, rowsOf } from './inbox-rows.store.js';
import { type DueRange, dueRanges, type InboxScope, type OpenTab, type Pool } from './inbox-scope.js';

/** Up to here units are asked one by one for their soonest; beyond, the order of all open work is walked. */
const FEW_UNITS = 16;

const ZERO = '00000000-0000-0000-0000-000000000000';
const FIRST: After = { key: '-infinity', dossierId: ZERO, taskKey: '' };
const LAST: After = { key: 'infinity', dossierId: ZERO, taskKey: '' };
const KEYS = 'dossier_id, task_key, due_at';
const ORDER = 'due_at, dossier_id, task_key';

export interface InOrder {
  tab: InboxTab;
  lateness: InboxLateness | null;
  after: After | null;
  limit: number;
  /** Figures are counted no further than this. */
  countTo: number;
}

/** Open work by whether it waits and when it is due. */
interface Which {
  which: string;
  /** The same as the index over everybody's work has it. */
  walked: string;
}

/** What a tab is made of, by the kind of index it stands in. No two parts hold the same task. */
interface Parts extends Which {
  units: string;
  unitCount: number;
  pools: string;
  /** Of what the person has taken. */
  held: string;
}

/**
 * The list in its own order, by deadline: pages and figures straight from the partial indexes on open work. A figure
 * is counted from the same predicate as its list, no further than it is shown; nothing is read that is not.
 */
@Injectable()
export class OrderedInboxStore {
  constructor(private readonly database: Database) {}

  async page(scope: InboxScope, asked: InOrder): Promise<InboxPage> {
    const { sql, values } = statement(scope, asked);
    const [page] = await this.database.query<InboxPage>(sql, values, { prepared: true });
    if (!page) throw new Error('the inbox statement always gives one row');
    return page;
  }
}

function statement(scope: InboxScope, { tab, lateness, after, limit, countTo }: InOrder) {
  const params = new Params();
  const bindRange = ([from, until]: DueRange): string =>
    `due_at >= ${params.bind(from, 'timestamptz')} AND due_at < ${params.bind(until, 'timestamptz')}`;
  const bindPools = (pools: readonly Pool[]): string =>
    `unnest(${params.bind(
      pools.map(({ unitId }) => unitId),
      'uuid[]',
    )}, ${params.bind(
      pools.map(({ role }) => role),
      'text[]',
    )}) AS pool(unit_id, role)`;

  const me = params.bind(scope.accountId, 'uuid');
  const units = params.bind(scope.units, 'uuid[]');
  const headed = params.bind(scope.headed, 'uuid[]');
  const ranges = dueRanges(scope, lateness);
  const whichOf = (waits: boolean, due: DueRange): Which => {
    const range = bindRange(due);
    return {
      which: `${waits ? '' : 'NOT '}waiting AND ${range}`,
      walked: `waiting::int = ${waits ? 1 : 0} AND ${range}`,
    };
  };
  const live = whichOf(false, ranges.live);
  const dueSoon = whichOf(false, ranges.dueSoon);
  const overdue = whichOf(false, ranges.overdue);
  const waiting = whichOf(true, ranges.waiting);
  const watchedUnits = new Set(scope.headed);
  const pools = bindPools(scope.pools);
  // A head watches all work of a unit: what its pools hold is in that already.
  const poolsBeside = bindPools(scope.pools.filter(({ unitId }) => !watchedUnits.has(unitId)));
  const cap = params.bind(countTo, 'int');
  const n = params.bind(limit, 'int');
  const doneSince = params.bind(lateness === null ? scope.now : 'infinity', 'timestamptz');
  const { key, dossierId, taskKey } = after ?? (tab === 'done' ? LAST : FIRST);
  const place = `(${params.bind(key, 'timestamptz')}, ${params.bind(dossierId, 'uuid')}, ${params.bind(taskKey, 'text')})`;

  const none = { units: '', unitCount: 0, pools: '', held: '' };
  const watched = { units: headed, unitCount: scope.headed.length, pools: poolsBeside, held: 'NOT watched' };
  const tabs: Record<OpenTab, Parts> = {
    new: { ...none, ...live, pools },
    mine: { ...none, ...live, held: 'true' },
    unit: { ...none, ...live, units, unitCount: scope.units.length },
    dueSoon: { ...watched, ...dueSoon },
    overdue: { ...watched, ...overdue },
    waiting: { ...watched, ...waiting },
  };
  const figures = Object.entries(tabs).map(
    ([name, parts]) => `'${name}', LEAST(${cap}, ${countOf(parts, cap)})`,
  );
  const finished = `closed_by = ${me} AND closed_at IS NOT NULL AND closed_at >= ${doneSince} - ${DONE_FOR}
    AND ${inUnits(units)}`;
  const done = `(SELECT count(*) FROM (SELECT FROM task WHERE ${finished} LIMIT ${cap}) c)`;
  const open = tab === 'done' ? null : tabs[tab];
  const few = open && open.unitCount > FEW_UNITS ? fewOf(open, cap) : '';
  const page = open
    ? `SELECT dossier_id, task_key, due_at AS at FROM (${partsOf(open, place, n)}) o
       ORDER BY ${ORDER} LIMIT ${n}`
    : `SELECT dossier_id, task_key, closed_at AS at FROM task
       WHERE ${finished} AND (closed_at, dossier_id, task_key) < ${place}
       ORDER BY closed_at DESC, dossier_id DESC, task_key DESC LIMIT ${n}`;
  const sql = `
    WITH held AS MATERIALIZED (
      SELECT ${KEYS}, waiting, unit_id = ANY(${headed}) AS watched FROM task
      WHERE closed_at IS NULL AND assignee_id = ${me} AND ${inUnits(units)}),${few}
    page AS (${page})
    SELECT json_build_object(${figures.join(', ')}, 'done', ${done}) AS counts,
      ${rowsOf(tab === 'done' ? 'DESC' : 'ASC')} AS rows`;
  return { sql, values: params.values };
}

/** Told from a hash of the units, row by row; `IS TRUE` keeps the planner from asking an index unit by unit instead. */
const inUnits = (units: string) => `(unit_id IN (SELECT unnest(${units}))) IS TRUE`;

/** How many, as far as it is told. Each part stops there by itself. */
function countOf({ which, units, pools, held }: Parts, cap: string): string {
  return [
    units &&
      `(SELECT count(*) FROM (SELECT FROM task WHERE closed_at IS NULL AND unit_id = ANY(${units}) AND ${which}
        LIMIT ${cap}) c)`,
    pools &&
      `(SELECT count(*) FROM (SELECT FROM ${pools} CROSS JOIN LATERAL (SELECT FROM task
        WHERE closed_at IS NULL AND assignee_id IS NULL AND unit_id = pool.unit_id AND role = pool.role AND ${which}
        LIMIT ${cap}) t LIMIT ${cap}) c)`,
    held && `(SELECT count(*) FROM held WHERE ${held} AND ${which})`,
  ]
    .filter(Boolean)
    .join(' + ');
}

/** For many units: those that match, when they are few enough to be sorted. */
function fewOf({ which, units }: Parts, cap: string): string {
  return `
    few AS MATERIALIZED (
      SELECT ${KEYS} FROM task WHERE closed_at IS NULL AND unit_id = ANY(${units}) AND ${which} LIMIT ${cap}),
    many AS MATERIALIZED (SELECT count(*) >= ${cap} AS so FROM few),`;
}

function partsOf({ which, walked, units, unitCount, pools, held }: Parts, place: string, n: string): string {
  const after = `(${ORDER}) > ${place}`;
  const unitPart =
    unitCount > FEW_UNITS
      ? // Where there is much, walking the order of everybody's work soon meets enough of it.
        `SELECT * FROM few WHERE NOT (SELECT so FROM many) AND ${after} UNION ALL
         (SELECT ${KEYS} FROM task WHERE (SELECT so FROM many) AND closed_at IS NULL AND ${walked} AND ${after}
            AND ${inUnits(units)}
          ORDER BY ${ORDER} LIMIT ${n})`
      : units &&
        `SELECT t.* FROM unnest(${units}) AS of(unit) CROSS JOIN LATERAL (SELECT ${KEYS} FROM task
           WHERE closed_at IS NULL AND unit_id = of.unit AND ${which} AND ${after} ORDER BY ${ORDER} LIMIT ${n}) t`;
  return [
    unitPart,
    pools &&
      `SELECT t.* FROM ${pools} CROSS JOIN LATERAL (SELECT ${KEYS} FROM task
         WHERE closed_at IS NULL AND assignee_id IS NULL AND unit_id = pool.unit_id AND role = pool.role AND ${which}
           AND ${after} ORDER BY ${ORDER} LIMIT ${n}) t`,
    held && `SELECT ${KEYS} FROM held WHERE ${held} AND ${which} AND ${after}`,
  ]
    .filter(Boolean)
    .join(' UNION ALL ');
}
