import { Injectable } from '@nestjs/common';
import { Database, type Tx, txQuery } from '../../../platform/database/index.js';

/** What of people and history bears on separation of duties. */
export interface Duties {
  /** Accounts of officers whom the dossier concerns as persons. */
  concerned: string[];
  /** step key → accounts that ever did it, also what was sent back since. */
  doneBefore: Record<string, string[]>;
}

/** Only those who draft are asked for: who took in or handed over what is told by the state. */
const DUTIES = `
  SELECT COALESCE((SELECT json_agg(a.id) FROM account a
           WHERE a.kind <> 'CITIZEN' AND a.person_id IN (
             SELECT $2::uuid UNION SELECT p.id FROM person p WHERE p.personal_id_hash = ANY($3::bytea[]))), '[]')
           AS concerned,
         COALESCE((SELECT json_object_agg(done.step_key, done.by) FROM (
             SELECT t.step_key, json_agg(DISTINCT t.closed_by) AS by FROM task t
             WHERE t.dossier_id = $1 AND t.role = 'CASE_OFFICER' AND t.closed_by IS NOT NULL
             GROUP BY t.step_key) done), '{}') AS "doneBefore"`;

@Injectable()
export class DutiesStore {
  constructor(private readonly database: Database) {}

  /** `numberHashes`: of the personal numbers that the answers name. `tx` null only to show what may be done. */
  async read(
    tx: Tx | null,
    dossierId: string | null,
    ownerPersonId: string,
    numberHashes: readonly Buffer[],
  ): Promise<Duties> {
    const params = [dossierId, ownerPersonId, numberHashes];
    const rows = tx
      ? await txQuery<Duties>(tx, DUTIES, params, { prepared: true })
      : await this.database.query<Duties>(DUTIES, params, { prepared: true });
    return rows[0] ?? { concerned: [], doneBefore: {} };
  }
}
