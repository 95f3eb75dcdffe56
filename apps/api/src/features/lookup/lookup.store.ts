import type { Lifecycle, Outcome } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

export interface LookupRow {
  code: string;
  secretHash: Buffer;
  procedureName: string;
  receivingName: string;
  lifecycle: Lifecycle;
  outcome: Outcome | null;
  submittedAt: Date;
  acceptedAt: Date | null;
  dueAt: Date | null;
  completedAt: Date | null;
}

@Injectable()
export class LookupStore {
  constructor(private readonly database: Database) {}

  async find(code: string): Promise<LookupRow | null> {
    const [row] = await this.database.query<LookupRow>(
      `SELECT d.code, d.lookup_secret_hash AS "secretHash", p.name AS "procedureName", r.name AS "receivingName",
              d.lifecycle, d.outcome, d.submitted_at AS "submittedAt", d.accepted_at AS "acceptedAt",
              d.due_at AS "dueAt", d.completed_at AS "completedAt"
       FROM dossier d JOIN procedure p ON p.id = d.procedure_id JOIN agency r ON r.id = d.receiving_agency_id
       WHERE d.code = $1`,
      [code],
      { prepared: true },
    );
    return row ?? null;
  }
}
