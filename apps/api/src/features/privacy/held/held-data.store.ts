import type { MyData } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';

const HELD = `
  SELECT
    (SELECT count(*)::int FROM dossier WHERE owner_person_id = $1) AS dossiers,
    (SELECT count(*)::int FROM draft WHERE account_id = $2 AND submitted_dossier_id IS NULL) AS drafts,
    (SELECT count(*)::int FROM stored_file WHERE uploaded_by = $2) AS files,
    (SELECT count(*)::int FROM issued_document i JOIN dossier d ON d.id = i.dossier_id
      WHERE d.owner_person_id = $1) AS papers,
    (SELECT count(*)::int FROM notice WHERE account_id = $2) AS notices,
    (SELECT count(*)::int FROM session WHERE account_id = $2) AS sessions,
    (SELECT count(*)::int FROM personal_read WHERE person_id = $1 AND at >= $3) AS reads`;

@Injectable()
export class HeldDataStore {
  constructor(private readonly database: Database) {}

  async counts(personId: string, accountId: string, readsSince: Date): Promise<MyData['held']> {
    const params = [personId, accountId, readsSince];
    const [row] = await this.database.query<MyData['held']>(HELD, params, { prepared: true });
    if (!row) throw new Error('a statement of counts always gives one row');
    return row;
  }
}
