import type { ReportBasis } from '@motcua/contracts';
import type { Lifecycle } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { AskedPeriod } from '../report/asked-period.js';
import { type Named, type Segment, SEGMENT_KEYS } from './segments.js';

export interface ListedDossier {
  id: string;
  /** As the statement compares it; instants keep their microseconds as text. */
  key: string;
  code: string;
  procedureCode: string;
  procedureName: string;
  receivingUnit: string;
  competentUnit: string;
  channel: 'ONLINE' | 'COUNTER' | 'POSTAL';
  lifecycle: Lifecycle;
  acceptedAt: Date | null;
  dueAt: Date | null;
  pausedSince: Date | null;
  completedAt: Date | null;
}

export interface ListedWork extends ListedDossier {
  taskKey: string;
  stepKey: string;
  versionId: string;
  workUnit: string;
}

export interface ListScope {
  by: ReportBasis;
  units: readonly string[];
  procedureId: string | null;
}

const COLUMNS = `d.id, d.code, p.code AS "procedureCode", p.name AS "procedureName", r.name AS "receivingUnit",
  c.name AS "competentUnit", d.channel, d.lifecycle, d.accepted_at AS "acceptedAt", d.due_at AS "dueAt",
  d.paused_since AS "pausedSince", d.completed_at AS "completedAt"`;
const NAMES = `JOIN procedure p ON p.id = d.procedure_id JOIN agency r ON r.id = d.receiving_agency_id
  JOIN agency c ON c.id = d.competent_agency_id`;

const LATE_WORK = `
  WITH page AS MATERIALIZED (
    SELECT t.dossier_id, t.task_key, t.step_key, t.unit_id, t.due_at FROM task t
    WHERE t.closed_at IS NULL AND NOT t.waiting AND t.due_at < $2::timestamptz AND t.unit_id = ANY($1::uuid[])
      AND ($3::text IS NULL OR t.step_key = $3)
      AND ($4::uuid IS NULL OR EXISTS (SELECT FROM dossier o WHERE o.id = t.dossier_id AND o.procedure_id = $4))
      AND ($5::timestamptz IS NULL OR (t.due_at, t.dossier_id, t.task_key) > ($5, $6::uuid, $7::text))
    ORDER BY t.due_at, t.dossier_id, t.task_key LIMIT $8)
  SELECT ${COLUMNS}, to_json(g.due_at)#>>'{}' AS key, g.task_key AS "taskKey", g.step_key AS "stepKey",
    d.procedure_version_id AS "versionId", u.name AS "workUnit", g.due_at AS "dueAt"
  FROM page g JOIN dossier d ON d.id = g.dossier_id ${NAMES} JOIN agency u ON u.id = g.unit_id
  ORDER BY g.due_at, g.dossier_id, g.task_key`;

@Injectable()
export class ReportListStore {
  constructor(private readonly database: Database) {}

  /** Not prepared: a plan for all units and days alike would be a bad one for most. */
  async segment(
    segment: Segment,
    { by, units, procedureId }: ListScope,
    { firstDay, lastDay, from, until, at }: AskedPeriod,
    page: { after: { key: string; id: string } | null; limit: number },
  ): Promise<ListedDossier[]> {
    const params: unknown[] = [];
    const value = (given: unknown, type: string): string => `$${params.push(given)}::${type}`;
    const named: Record<Named, () => string> = {
      fromDay: () => value(firstDay, 'date'),
      toDay: () => value(lastDay, 'date'),
      from: () => value(new Date(from), 'timestamptz'),
      until: () => value(new Date(until), 'timestamptz'),
      at: () => value(new Date(at), 'timestamptz'),
    };
    const key = SEGMENT_KEYS[segment.key];
    const [order, beyond] = segment.newestFirst ? ['DESC', '<'] : ['ASC', '>'];
    const conditions = [
      segment.where.replace(/:(fromDay|toDay|from|until|at)\b/g, (_, name: Named) => named[name]()),
      `d.${by}_agency_id = ANY(${value(units, 'uuid[]')})`,
      ...(procedureId === null ? [] : [`d.procedure_id = ${value(procedureId, 'uuid')}`]),
      ...(page.after === null ? [] : after(page.after)),
    ];
    function after(last: { key: string; id: string }): string[] {
      const [at1, id] = [
        value(last.key, segment.key === 'due' ? 'timestamptz' : 'date'),
        value(last.id, 'uuid'),
      ];
      return [`${key} ${beyond}= ${at1}`, `(${key}, d.id) ${beyond} (${at1}, ${id})`];
    }
    const sql = `
      WITH page AS MATERIALIZED (
        SELECT d.id, ${key} AS key FROM dossier d WHERE ${conditions.join(' AND ')}
        ORDER BY ${key} ${order}, d.id ${order} LIMIT ${value(page.limit, 'int')})
      SELECT ${COLUMNS}, to_json(g.key)#>>'{}' AS key FROM page g JOIN dossier d ON d.id = g.id ${NAMES}
      ORDER BY g.key ${order}, g.id ${order}`;
    return this.database.query<ListedDossier>(sql, params);
  }

  lateWork(
    scope: { units: readonly string[]; procedureId: string | null; step: string | null },
    now: number,
    page: { after: { key: string; id: string; task: string } | null; limit: number },
  ): Promise<ListedWork[]> {
    const { after } = page;
    return this.database.query<ListedWork>(LATE_WORK, [
      scope.units,
      new Date(now),
      scope.step,
      scope.procedureId,
      after?.key ?? null,
      after?.id ?? null,
      after?.task ?? null,
      page.limit,
    ]);
  }
}
