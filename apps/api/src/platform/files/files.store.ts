import { Injectable } from '@nestjs/common';
import { Database, newId, type Tx, txQuery } from '../database/index.js';
import type { StoredFile } from './stored-file.js';

const COLUMNS = `id, name, media_type AS "mediaType", size, encode(sha256, 'hex') AS sha256,
  storage_key AS "storageKey", uploaded_by AS "uploadedBy", uploaded_at AS "uploadedAt"`;

export type NewFile = Omit<StoredFile, 'id'>;

@Injectable()
export class FilesStore {
  constructor(private readonly database: Database) {}

  async insert(file: NewFile): Promise<StoredFile> {
    const id = newId();
    await this.database.query(
      `INSERT INTO stored_file (id, sha256, size, media_type, name, storage_key, uploaded_by, uploaded_at)
       VALUES ($1, decode($2, 'hex'), $3, $4, $5, $6, $7, $8)`,
      [
        id,
        file.sha256,
        file.size,
        file.mediaType,
        file.name,
        file.storageKey,
        file.uploadedBy,
        file.uploadedAt,
      ],
    );
    return { id, ...file };
  }
}

/** The rows of these files, in no order; unknown ids are left out. */
export async function findFiles(on: Tx | Database, ids: readonly string[]): Promise<StoredFile[]> {
  if (ids.length === 0) return [];
  const sql = `SELECT ${COLUMNS} FROM stored_file WHERE id = ANY($1::uuid[])`;
  return on instanceof Database ? on.query<StoredFile>(sql, [ids]) : txQuery<StoredFile>(on, sql, [ids]);
}
