import { Injectable } from '@nestjs/common';
import type { SynonymSeed } from '@motcua/procedures';
import { Database, type Tx, txQuery } from '../../../platform/database/index.js';

@Injectable()
export class CatalogueSeedStore {
  constructor(private readonly database: Database) {}

  async hasNationalRecords(): Promise<boolean> {
    const [row] = await this.database.query<{ found: boolean }>(
      'SELECT EXISTS (SELECT FROM procedure WHERE info IS NOT NULL) AS found',
    );
    return row?.found ?? false;
  }

  async replaceSynonyms(tx: Tx, synonyms: readonly SynonymSeed[]): Promise<void> {
    await txQuery(tx, 'DELETE FROM synonym');
    await txQuery(
      tx,
      `INSERT INTO synonym (phrase, means, procedure_codes)
       SELECT s.phrase, s.means, s.codes
       FROM jsonb_to_recordset($1::jsonb) AS s(phrase text, means text[], codes text[])`,
      [JSON.stringify(synonyms)],
    );
  }
}
