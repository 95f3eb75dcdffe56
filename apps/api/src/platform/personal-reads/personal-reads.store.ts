import type { ReadPurpose, ReadWhat } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { type Connection, Database } from '../database/index.js';

/** Who, in which post, from where. */
export interface Reader {
  at: Date;
  accountId: string;
  unitId: string | null;
  role: string | null;
  sessionId: string;
  address: string | null;
}

export interface NewRead extends Reader {
  id: string;
  personId: string;
  dossierId: string | null;
  objectId: string | null;
  what: ReadWhat;
  purpose: ReadPurpose;
  noteSealed: Buffer | null;
  noteHash: Buffer | null;
}

export interface NewSearch extends Reader {
  id: string;
  place: string;
  wordsHash: Buffer;
  found: number;
}

/** The same look within an hour is one row, the first; two at the very same moment may both be kept, never none. */
const INSERT = `
  INSERT INTO personal_read (id, at, account_id, unit_id, role, session_id, address, person_id, dossier_id, object_id,
    what, purpose, note_sealed, note_hash)
  SELECT $1, $2::timestamptz, $3::uuid, $4, $5, $6, $7, $8::uuid, $9::uuid, $10::uuid, $11, $12, $13, $14::bytea
  WHERE NOT EXISTS (SELECT FROM personal_read r WHERE r.person_id = $8 AND r.at > $2 - interval '1 hour' AND r.at <= $2
    AND r.account_id = $3 AND r.what = $11 AND r.purpose = $12 AND r.dossier_id IS NOT DISTINCT FROM $9
    AND r.object_id IS NOT DISTINCT FROM $10 AND r.note_hash IS NOT DISTINCT FROM $14)`;

const INSERT_SEARCH = `
  INSERT INTO personal_search (id, at, account_id, unit_id, role, session_id, address, place, words_hash, found)
  SELECT $1, $2::timestamptz, $3::uuid, $4, $5, $6, $7, $8, $9::bytea, $10
  WHERE NOT EXISTS (SELECT FROM personal_search s WHERE s.account_id = $3 AND s.at > $2 - interval '1 hour'
    AND s.at <= $2 AND s.place = $8 AND s.words_hash = $9)`;

/** Only ever appends: the database gives the application no right to do more. */
@Injectable()
export class PersonalReadsStore {
  constructor(private readonly database: Database) {}

  async insert(read: NewRead, on: Connection = this.database): Promise<void> {
    await on.query(
      INSERT,
      [
        read.id,
        ...readerColumns(read),
        read.personId,
        read.dossierId,
        read.objectId,
        read.what,
        read.purpose,
        read.noteSealed,
        read.noteHash,
      ],
      { prepared: true },
    );
  }

  async insertSearch(search: NewSearch): Promise<void> {
    const { id, place, wordsHash, found } = search;
    await this.database.query(INSERT_SEARCH, [id, ...readerColumns(search), place, wordsHash, found], {
      prepared: true,
    });
  }
}

function readerColumns({ at, accountId, unitId, role, sessionId, address }: Reader): unknown[] {
  return [at, accountId, unitId, role, sessionId, address];
}
