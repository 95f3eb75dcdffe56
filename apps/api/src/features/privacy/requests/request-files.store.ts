import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../../platform/access/index.js';
import { Database } from '../../../platform/database/index.js';
import { FileAccessRule } from '../../../platform/files/index.js';
import { PersonalReads } from '../../../platform/personal-reads/index.js';
import { headedCounters } from './request-queue.js';

/** The file sent with a request opens to whoever answers it. */
@Injectable()
export class RequestFileAccess extends FileAccessRule {
  constructor(
    private readonly database: Database,
    private readonly reads: PersonalReads,
  ) {
    super();
  }

  async mayRead(actor: RequestActor, fileId: string): Promise<boolean> {
    return (await this.requestOf(actor, fileId)) !== null;
  }

  async opened(actor: RequestActor, fileId: string): Promise<void> {
    const request = await this.requestOf(actor, fileId);
    if (!request) return;
    const { personId, unitId } = request;
    const look = { what: 'FILE', purpose: 'CORRECT', objectId: fileId, units: [unitId] } as const;
    await this.reads.log(actor, { personId, ...look });
  }

  private async requestOf(
    actor: RequestActor,
    fileId: string,
  ): Promise<{ personId: string; unitId: string } | null> {
    const [row] = await this.database.query<{ personId: string; unitId: string }>(
      `SELECT person_id AS "personId", unit_id AS "unitId" FROM data_request
       WHERE file_id = $1 AND unit_id = ANY ($2::uuid[]) LIMIT 1`,
      [fileId, headedCounters(actor)],
      { prepared: true },
    );
    return row ?? null;
  }
}
