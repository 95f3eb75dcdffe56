import { newId } from '../../src/platform/database/index.js';
import type { TestApp } from '../harness/index.js';

/** An invented dossier with one task, as far as lists read them. */
export interface Made {
  code: string;
  dossierId: string;
  unitId: string;
  unitPath: string[];
  role: string;
  assignee: string | null;
  procedure: string;
  step: string;
  channel: 'ONLINE' | 'COUNTER' | 'POSTAL';
  owner: string;
  submittedAt: number;
  dueAt: number;
  waiting: boolean;
  closedAt: number | null;
  closedBy: string | null;
}

interface Given {
  units: { id: string; path: string[] }[];
  officers: { id: string; username: string }[];
  procedures: { code: string }[];
}

const NAMES = ['Nguyễn Thảo An', 'Đặng Thị Ứng', 'Trần Bảo Khang', 'Lê Văn Bình', 'Công ty Ánh Dương', 'An'];
const ROLES = ['INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER', 'DIVISION_HEAD', 'COUNTER_HEAD'];
const CHANNELS = ['ONLINE', 'COUNTER', 'POSTAL'] as const;
const HOUR = 3_600_000;

const INSERT = `
WITH g AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS g(code text, "dossierId" uuid, "unitId" uuid, role text,
    assignee text, procedure text, step text, channel text, owner text, "submittedAt" timestamptz,
    "dueAt" timestamptz, waiting boolean, "closedAt" timestamptz, "closedBy" text)),
made AS (INSERT INTO dossier (id, code, version, procedure_id, procedure_version_id, case_key, lifecycle, channel,
    receiving_agency_id, competent_agency_id, submitter_account_id, owner_person_id, owner_name, subject,
    lookup_secret_enc, lookup_secret_hash, submitted_at, state_sealed)
  SELECT g."dossierId", g.code, 1, p.id, p.current_version_id, 'default', 'IN_PROCESS', g.channel, g."unitId", g."unitId",
    citizen.id, citizen.person_id, g.owner, '', '', '', g."submittedAt", ''
  FROM g JOIN procedure p ON p.code = g.procedure, account citizen WHERE citizen.username = 'dan.an' RETURNING id)
INSERT INTO task (dossier_id, task_key, step_key, unit_id, role, assignee_id, opened_at, due_at, waiting, closed_at, closed_by)
SELECT made.id, 't.1', g.step, g."unitId", g.role, a.id, g."submittedAt", g."dueAt", g.waiting, g."closedAt", c.id
FROM made JOIN g ON g."dossierId" = made.id LEFT JOIN account a ON a.username = g.assignee
  LEFT JOIN account c ON c.username = g."closedBy"`;

/** Deterministic by seed: small numbers of everything, so that filters meet and keys tie. */
export function invent(
  given: Given,
  { count, seed, now }: { count: number; seed: number; now: number },
): Made[] {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const one = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  return Array.from({ length: count }, (_, index): Made => {
    const unit = one(given.units);
    const closed = below(5) === 0;
    return {
      code: `T${seed}-${String(index).padStart(5, '0')}`,
      dossierId: newId(),
      unitId: unit.id,
      unitPath: unit.path,
      role: one(ROLES),
      assignee: below(2) === 0 ? null : one(given.officers).username,
      procedure: one(given.procedures).code,
      step: one(['receive', 'appraise', 'sign']),
      channel: one(CHANNELS),
      owner: one(NAMES),
      submittedAt: now - (1 + below(40)) * HOUR,
      dueAt: now + (below(60) - 20) * HOUR,
      waiting: !closed && below(6) === 0,
      closedAt: closed ? now - below(40) * 24 * HOUR : null,
      closedBy: closed ? one(given.officers).username : null,
    };
  });
}

export async function store(t: TestApp, made: readonly Made[]): Promise<void> {
  const rows = made.map((one) => ({
    ...one,
    submittedAt: new Date(one.submittedAt),
    dueAt: new Date(one.dueAt),
    closedAt: one.closedAt === null ? null : new Date(one.closedAt),
  }));
  await t.database.query(INSERT, [JSON.stringify(rows)]);
}
