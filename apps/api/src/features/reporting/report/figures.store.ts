import type { ReportBasis } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { added, ALL_PROCEDURES, FIGURE_COLUMNS } from '../figure-columns.js';
import type { AskedPeriod } from './asked-period.js';
import { PAUSED, RUNNING } from './open-sql.js';

/** Sums of one unit. "Since" counts from the first day of the period to now, everything else inside the period. */
export interface UnitSums {
  unitId: string;
  openNow: number;
  receivedSince: number;
  endedSince: number;
  receivedOnline: number;
  receivedDirect: number;
  solvedEarly: number;
  solvedOnTime: number;
  solvedLate: number;
  endedOtherwise: number;
  notAccepted: number;
  /** Open and late at the end of the period, of what ended since. */
  lateAfter: number;
  /** Of what is open now. */
  late: number;
  paused: number;
}

interface DaySums {
  day: string;
  received: number;
  solved: number;
  solvedLate: number;
}

export interface Sums {
  units: UnitSums[];
  days: DaySums[];
}

/** As the statement gives them, in the order of UnitSums: names would be most of what hundreds of units have to say. */
type UnitSumsRow = [unitId: string, ...sums: number[]];

const COLUMNS = [
  'openNow',
  'receivedSince',
  'endedSince',
  'receivedOnline',
  'receivedDirect',
  'solvedEarly',
  'solvedOnTime',
  'solvedLate',
  'endedOtherwise',
  'notAccepted',
  'lateAfter',
  'late',
  'paused',
] as const satisfies readonly (keyof UnitSums)[];

function namedSums([unitId, ...values]: UnitSumsRow): UnitSums {
  const sums = Object.fromEntries(COLUMNS.map((name, index) => [name, values[index] ?? 0]));
  return { unitId, ...(sums as Omit<UnitSums, 'unitId'>) };
}

const COUNTS = FIGURE_COLUMNS.join(', ');
const RECEIVED = 'received_online + received_direct';
const SOLVED = 'solved_early + solved_on_time + solved_late';
/** From here on whole months do: of what came after the period only sums are asked. */
const NEXT_MONTH = `(date_trunc('month', $4::date) + interval '1 month')::date`;

/**
 * What was merged and what was not yet, in one statement: both are of one state of the database, so nothing is counted
 * twice or left out while somebody merges. Going back from what is open now keeps the reading as long as the period,
 * and some months. Every row is read once, and added up where it is read: by unit and by day at once. Hundreds of units are
 * a table to the planner: as a list of constants they took longer to plan with than to read by. What stands open is added up
 * by unit before any unit is looked for: every late dossier's would be.
 */
function statement(by: ReportBasis): string {
  const agency = `d.${by}_agency_id`;
  const counted = `($2::uuid = '${ALL_PROCEDURES}' OR d.procedure_id = $2::uuid) AND d.accepted_at < $6::timestamptz`;
  const rows = (table: string, day: string): string =>
    `SELECT ${by}_id AS unit_id, ${day} AS day, ${COUNTS} FROM ${table} JOIN asked ON asked.id = ${by}_id`;
  const merged = (days: string): string =>
    `${rows('figure_day', 'day')} WHERE procedure_id = $2::uuid AND ${days}`;
  const unmerged = (days: string): string =>
    `${rows('figure_delta', 'day')} WHERE ($2::uuid = '${ALL_PROCEDURES}' OR procedure_id = $2::uuid) AND ${days}`;
  const period = 'day BETWEEN $3::date AND $4::date';
  return `
  WITH asked AS MATERIALIZED (SELECT DISTINCT unnest($1::uuid[]) AS id),
  ever AS (
    SELECT unit_id, sum(${RECEIVED} - (${SOLVED}) - ended_otherwise) AS open_now
    FROM (${merged(`day = '-infinity'`)} UNION ALL ${unmerged('true')}) AS flow GROUP BY unit_id),
  inside AS MATERIALIZED (
    SELECT unit_id, day, ${added(FIGURE_COLUMNS)}
    FROM (${merged(period)} UNION ALL ${unmerged(period)}) AS flow GROUP BY GROUPING SETS ((unit_id), (day))),
  since AS (
    SELECT unit_id, sum(${RECEIVED}) AS received, sum(${SOLVED} + ended_otherwise) AS ended,
      sum(late_until - late_from) AS late
    FROM (
      ${merged(`day > $4::date AND day < ${NEXT_MONTH}`)} UNION ALL
      ${rows('figure_month', 'month')} WHERE procedure_id = $2::uuid AND month >= ${NEXT_MONTH} UNION ALL
      ${unmerged('day > $4::date')}) AS flow GROUP BY unit_id),
  standing AS (
    SELECT unit_id, sum(late) AS late, sum(paused) AS paused FROM (
      SELECT ${agency} AS unit_id, count(*) AS late, 0 AS paused
      FROM dossier d WHERE ${RUNNING} AND d.due_at < $5::timestamptz AND ${counted} GROUP BY 1
      UNION ALL
      SELECT ${agency}, count(*) FILTER (WHERE d.paused_since > $5::timestamptz AND d.due_at < $5::timestamptz),
        count(*) FILTER (WHERE d.paused_since <= $5::timestamptz)
      FROM dossier d WHERE ${PAUSED} AND ${counted} GROUP BY 1) AS both_kinds
    WHERE unit_id IN (SELECT id FROM asked) GROUP BY unit_id)
  SELECT
    COALESCE((SELECT json_agg(json_build_array(e.unit_id, e.open_now,
      COALESCE(i.received_online + i.received_direct, 0) + COALESCE(s.received, 0),
      COALESCE(i.solved_early + i.solved_on_time + i.solved_late + i.ended_otherwise, 0) + COALESCE(s.ended, 0),
      COALESCE(i.received_online, 0), COALESCE(i.received_direct, 0), COALESCE(i.solved_early, 0),
      COALESCE(i.solved_on_time, 0), COALESCE(i.solved_late, 0), COALESCE(i.ended_otherwise, 0),
      COALESCE(i.not_accepted, 0), COALESCE(s.late, 0), COALESCE(o.late, 0), COALESCE(o.paused, 0)))
      FROM ever e LEFT JOIN inside i ON i.unit_id = e.unit_id LEFT JOIN since s ON s.unit_id = e.unit_id
      LEFT JOIN standing o ON o.unit_id = e.unit_id), '[]') AS units,
    COALESCE((SELECT json_agg(r ORDER BY r.day) FROM (
      SELECT day, ${RECEIVED} AS received, ${SOLVED} AS solved, solved_late AS "solvedLate"
      FROM inside WHERE day IS NOT NULL AND (${RECEIVED} <> 0 OR ${SOLVED} <> 0)) r), '[]') AS days`;
}

const STATEMENTS: Readonly<Record<ReportBasis, string>> = {
  competent: statement('competent'),
  receiving: statement('receiving'),
};

@Injectable()
export class FiguresStore {
  constructor(private readonly database: Database) {}

  async sums(
    by: ReportBasis,
    units: readonly string[],
    procedureId: string | null,
    { firstDay, lastDay, at, until }: AskedPeriod,
  ): Promise<Sums> {
    const params = [units, procedureId ?? ALL_PROCEDURES, firstDay, lastDay, new Date(at), new Date(until)];
    // Not prepared: a plan for any period and any number of units is ten times as slow as planning for these.
    const [row] = await this.database.query<{ units: UnitSumsRow[]; days: DaySums[] }>(
      STATEMENTS[by],
      params,
    );
    if (!row) throw new Error('the statement of the report always gives one row');
    return { units: row.units.map(namedSums), days: row.days };
  }
}
