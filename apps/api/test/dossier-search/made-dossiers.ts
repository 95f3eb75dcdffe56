import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { TestApp } from '../harness/index.js';

/** An invented dossier, as far as a search reads it. */
export interface Made {
  owner: string;
  subject?: string;
  /** Codes of agencies. */
  competent: string;
  receiving: string;
  /** Units that worked on it, besides. */
  worked?: string[];
  procedure?: string;
  lifecycle?: string;
  /** ISO 8601. */
  at: string;
  due?: string;
  completed?: string;
  code?: string;
}

const INSERT = `
WITH made AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS m(id uuid, code text, owner text, subject text, competent text,
    receiving text, worked text[], procedure text, lifecycle text, at timestamptz, due timestamptz, completed timestamptz)),
filed AS (
  INSERT INTO dossier (id, code, version, procedure_id, procedure_version_id, case_key, lifecycle, channel,
    receiving_agency_id, competent_agency_id, submitter_account_id, owner_person_id, owner_name, subject,
    lookup_secret_enc, lookup_secret_hash, submitted_at, due_at, completed_at, state_sealed)
  SELECT m.id, m.code, 1, p.id, p.current_version_id, 'default', m.lifecycle, 'ONLINE', r.id, c.id, an.id, an.person_id,
    m.owner, m.subject, '', '', m.at, m.due, m.completed, ''
  FROM made m JOIN procedure p ON p.code = m.procedure JOIN agency c ON c.code = m.competent
    JOIN agency r ON r.code = m.receiving, account an WHERE an.username = 'dan.an')
INSERT INTO task (dossier_id, task_key, step_key, unit_id, role, opened_at, due_at, closed_at)
SELECT m.id, 't.' || u.code, 'step', u.id, 'CASE_OFFICER', m.at, m.at, m.at
FROM made m JOIN agency u ON u.code = ANY (m.worked)`;

let made = 0;

/** Puts them in, in the order given, and gives back their codes. */
export async function makeDossiers(t: TestApp, dossiers: readonly Made[]): Promise<string[]> {
  const rows = dossiers.map(({ subject = '', worked = [], ...dossier }) => ({
    procedure: '1.001193',
    lifecycle: dossier.completed ? 'RESULT_RETURNED' : 'IN_PROCESS',
    code: `T-${String((made += 1)).padStart(6, '0')}`,
    ...dossier,
    subject,
    worked,
    id: randomUUID(),
  }));
  const owner = new pg.Client({ connectionString: t.ownerUrl });
  await owner.connect();
  try {
    await owner.query(INSERT, [JSON.stringify(rows)]);
  } finally {
    await owner.end();
  }
  return rows.map(({ code }) => code);
}
