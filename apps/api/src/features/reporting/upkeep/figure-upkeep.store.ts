import { Injectable } from '@nestjs/common';
import { Database, txQuery } from '../../../platform/database/index.js';
import { added, ALL_PROCEDURES, FIGURE_COLUMNS } from '../figure-columns.js';

/** A figure of a day or a month that is not what the dossiers say. */
export interface FigureDifference {
  /** Null: of all procedures together. */
  procedure: string | null;
  /** A day, or a month (`2026-11`). Null: of all days together. */
  day: string | null;
  competent: string;
  receiving: string;
  figure: string;
  kept: number;
  counted: number;
}

export interface FiguresVerified {
  cells: number;
  dossiers: number;
  differing: number;
  differences: FigureDifference[];
}

const KEYS = 'by_month, procedure_id, day, competent_id, receiving_id';
const sums = added(FIGURE_COLUMNS);
const procedure = `CASE WHEN grouping(procedure_id) = 1 THEN '${ALL_PROCEDURES}' ELSE procedure_id END`;
const cube = (from: string): string => `
  SELECT false AS by_month, ${procedure} AS procedure_id,
    CASE WHEN grouping(day) = 1 THEN '-infinity' ELSE day END AS day, competent_id, receiving_id, ${sums}
  FROM ${from} GROUP BY competent_id, receiving_id, CUBE (procedure_id, day)
  UNION ALL
  SELECT true, ${procedure}, month, competent_id, receiving_id, ${sums}
  FROM ${from} CROSS JOIN LATERAL (SELECT date_trunc('month', day)::date AS month) AS m
  GROUP BY competent_id, receiving_id, month, CUBE (procedure_id)`;

/** One statement, so that acts going on meanwhile show on both sides or on neither. */
const VERIFY = `
  WITH fine AS MATERIALIZED (
    SELECT d.procedure_id, f.day, d.competent_agency_id AS competent_id, d.receiving_agency_id AS receiving_id, ${sums}
    FROM dossier d CROSS JOIN LATERAL figures_of(d.channel, d.lifecycle, d.accepted_at, d.due_at, d.completed_at) f
    GROUP BY 1, 2, 3, 4),
  counted AS (${cube('fine')}),
  kept AS (
    SELECT ${KEYS}, ${sums} FROM (
      SELECT false AS by_month, * FROM figure_day
      UNION ALL SELECT true, * FROM figure_month
      UNION ALL SELECT * FROM (${cube('figure_delta')}) AS unmerged) AS both_kinds GROUP BY ${KEYS}),
  differing AS (
    SELECT ${KEYS}, x.figure, x.kept, x.counted
    FROM counted c FULL JOIN kept k USING (${KEYS}) CROSS JOIN LATERAL (VALUES
      ${FIGURE_COLUMNS.map((count) => `('${count}', COALESCE(k.${count}, 0), COALESCE(c.${count}, 0))`).join(', ')}
    ) AS x(figure, kept, counted)
    WHERE x.kept <> x.counted)
  SELECT (SELECT count(*)::int FROM counted) AS cells,
    (SELECT count(*)::int FROM dossier WHERE accepted_at IS NOT NULL OR completed_at IS NOT NULL) AS dossiers,
    (SELECT count(*)::int FROM differing) AS differing,
    COALESCE((SELECT json_agg(r) FROM (
      SELECT p.code AS procedure, CASE WHEN x.by_month THEN to_char(x.day, 'YYYY-MM') WHEN isfinite(x.day) THEN x.day::text END AS day, c.code AS competent,
        v.code AS receiving, x.figure, x.kept, x.counted
      FROM differing x LEFT JOIN procedure p ON p.id = x.procedure_id JOIN agency c ON c.id = x.competent_id
        JOIN agency v ON v.id = x.receiving_id
      ORDER BY x.day, x.by_month, c.code, v.code, p.code, x.figure LIMIT $1) r), '[]') AS differences`;

@Injectable()
export class FigureUpkeepStore {
  constructor(private readonly database: Database) {}

  /** How many deltas were added to the days; 0 also when somebody else is at it. */
  async merge(): Promise<number> {
    const [row] = await this.database.query<{ n: number }>('SELECT merge_figures() AS n');
    return row?.n ?? 0;
  }

  /** Counts every dossier anew; gives the number of rows written. */
  async rebuild(): Promise<number> {
    const [row] = await this.database.query<{ n: number }>('SELECT rebuild_figures() AS n');
    return row?.n ?? 0;
  }

  async verify(most: number): Promise<FiguresVerified> {
    return this.database.transaction(async (tx) => {
      await txQuery(tx, `SET LOCAL work_mem = '256MB'`);
      // As in rebuild_figures().
      await txQuery(tx, 'SET LOCAL enable_memoize = off');
      const [row] = await txQuery<FiguresVerified>(tx, VERIFY, [most]);
      if (!row) throw new Error('the statement always gives one row');
      return row;
    });
  }
}
