import { Injectable } from '@nestjs/common';
import { Database, newId } from '../../platform/database/index.js';

export interface PersonRead {
  at: Date;
  accountId: string;
  personId: string;
  what: string;
  purpose: string;
}

/** Remembers that an officer looked at a person's data where no dossier says whose it is. */
@Injectable()
export class PersonalReads {
  constructor(private readonly database: Database) {}

  async log({ at, accountId, personId, what, purpose }: PersonRead): Promise<void> {
    await this.database.query(
      `INSERT INTO personal_read (id, at, account_id, person_id, what, purpose) VALUES ($1, $2, $3, $4, $5, $6)`,
      [newId(), at, accountId, personId, what, purpose],
      { prepared: true },
    );
  }
}
