import type { ReportBasis } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
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

/** Stands for all procedures together in figure_day. */
const ALL = '00000000-0000-0000-0000-000000000000';
const COUNTS = `received_online, received_direct, solved_early, solved_on_time, solved_late, ended_otherwise, not_accepted,
  late_from, late_until`;
const RECEIVED = 'received_online + received_direct';
const SOLVED = 'solved_early + solved_on_time + solved_late';
/** From here on whole months do: of what came after the period only sums are asked. */
const NEXT_MONTH = `(date_trunc('month', $4::date) + interval '1 month')::date`;
const IN = 'FILTER (WHERE NOT ever AND day <= $4::date)';

/**
 * What was merged and what was not yet, in one statement: both are of one state of the database, so nothing is counted
 * twice or left out while somebody merges. Going back from what is open now keeps the reading as long as the period,
 * and some months. Hundreds of units are a table to the planner: as a list of constants they took longer to plan with than to
 * read by.
 */
function statement(by: ReportBasis): string {
  const unit = `${by}_id IN (SELECT id FROM asked)`;
  const agency = `d.${by}_agency_id`;
  const mine = `${agency} IN (SELECT id FROM asked) AND ($2::uuid = '${ALL}' OR d.procedure_id = $2::uuid) AND d.accepted_at < $6::timestamptz`;
  return `
  WITH asked AS MATERIALIZED (SELECT unnest($1::uuid[]) AS id),
  flow AS MATERIALIZED (
    SELECT ${by}_id AS unit_id, day, true AS ever, ${COUNTS} FROM figure_day
    WHERE procedure_id = $2::uuid AND day = '-infinity' AND ${unit}
    UNION ALL
    SELECT ${by}_id, day, false, ${COUNTS} FROM figure_day
    WHERE procedure_id = $2::uuid AND day >= $3::date AND day < ${NEXT_MONTH} AND ${unit}
    UNION ALL
    SELECT ${by}_id, month, false, ${COUNTS} FROM figure_month
    WHERE procedure_id = $2::uuid AND month >= ${NEXT_MONTH} AND ${unit}
    UNION ALL
    SELECT ${by}_id, day, ever, ${COUNTS} FROM figure_delta CROSS JOIN (VALUES (true), (false)) AS both_ways(ever)
    WHERE ($2::uuid = '${ALL}' OR procedure_id = $2::uuid) AND (ever OR day >= $3::date) AND ${unit}),
  summed AS (
    SELECT unit_id, sum(${RECEIVED} - (${SOLVED}) - ended_otherwise) FILTER (WHERE ever) AS open_now,
      sum(${RECEIVED}) FILTER (WHERE NOT ever) AS received_since,
      sum(${SOLVED} + ended_otherwise) FILTER (WHERE NOT ever) AS ended_since,
      sum(received_online) ${IN} AS received_online, sum(received_direct) ${IN} AS received_direct,
      sum(solved_early) ${IN} AS solved_early, sum(solved_on_time) ${IN} AS solved_on_time, sum(solved_late) ${IN} AS solved_late,
      sum(ended_otherwise) ${IN} AS ended_otherwise, sum(not_accepted) ${IN} AS not_accepted,
      sum(late_until - late_from) FILTER (WHERE NOT ever AND day > $4::date) AS late_after
    FROM flow GROUP BY unit_id),
  standing AS (
    SELECT unit_id, sum(late) AS late, sum(paused) AS paused FROM (
      SELECT ${agency} AS unit_id, count(*) AS late, 0 AS paused
      FROM dossier d WHERE ${RUNNING} AND d.due_at < $5::timestamptz AND ${mine} GROUP BY 1
      UNION ALL
      SELECT ${agency}, count(*) FILTER (WHERE d.paused_since > $5::timestamptz AND d.due_at < $5::timestamptz),
        count(*) FILTER (WHERE d.paused_since <= $5::timestamptz)
      FROM dossier d WHERE ${PAUSED} AND ${mine} GROUP BY 1) AS both_kinds
    GROUP BY unit_id)
  SELECT
    COALESCE((SELECT json_agg(json_build_object('unitId', s.unit_id, 'openNow', COALESCE(s.open_now, 0),
      'receivedSince', COALESCE(s.received_since, 0), 'endedSince', COALESCE(s.ended_since, 0),
      'receivedOnline', COALESCE(s.received_online, 0), 'receivedDirect', COALESCE(s.received_direct, 0),
      'solvedEarly', COALESCE(s.solved_early, 0), 'solvedOnTime', COALESCE(s.solved_on_time, 0),
      'solvedLate', COALESCE(s.solved_late, 0), 'endedOtherwise', COALESCE(s.ended_otherwise, 0),
      'notAccepted', COALESCE(s.not_accepted, 0), 'lateAfter', COALESCE(s.late_after, 0),
      'late', COALESCE(o.late, 0), 'paused', COALESCE(o.paused, 0)))
      FROM summed s LEFT JOIN standing o USING (unit_id)), '[]') AS units,
    COALESCE((SELECT json_agg(r ORDER BY r.day) FROM (
      SELECT day, sum(${RECEIVED})::int AS received, sum(${SOLVED})::int AS solved, sum(solved_late)::int AS "solvedLate"
      FROM flow WHERE NOT ever AND day <= $4::date GROUP BY day
      HAVING sum(${RECEIVED}) <> 0 OR sum(${SOLVED}) <> 0) r), '[]') AS days`;
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
    const params = [units, procedureId ?? ALL, firstDay, lastDay, new Date(at), new Date(until)];
    // Not prepared: a plan for any period and any number of units is ten times as slow as planning for these.
    const [sums] = await this.database.query<Sums>(STATEMENTS[by], params);
    if (!sums) throw new Error('the statement of the report always gives one row');
    return sums;
  }
}
