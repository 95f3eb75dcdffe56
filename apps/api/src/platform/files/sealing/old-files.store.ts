import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../crypto/index.js';
import { Database } from '../../database/index.js';
import { nameAt, sealKey } from './file-key.js';

export interface OldFile {
  id: string;
  name: string | null;
  size: number;
  sha256: string;
  storageKey: string;
}

/** Files from before sealing. */
@Injectable()
export class OldFilesStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  async page(after: string, limit: number): Promise<OldFile[]> {
    return this.database.query<OldFile>(
      `SELECT id, name, size, encode(sha256, 'hex') AS sha256, storage_key AS "storageKey" FROM stored_file
       WHERE key_sealed IS NULL AND id > $1 ORDER BY id LIMIT $2`,
      [after, limit],
    );
  }

  /** False when somebody else was first. */
  async markSealed(
    file: OldFile,
    sealed: { key: Buffer; sha256: string; storageKey: string },
  ): Promise<boolean> {
    const { id, name } = file;
    const rows = await this.database.query(
      `UPDATE stored_file SET key_sealed = $2, storage_key = $3, sha256 = NULL, name = NULL,
         name_sealed = COALESCE(name_sealed, $4)
       WHERE id = $1 AND key_sealed IS NULL RETURNING id`,
      [
        id,
        sealKey(this.cipher, id, sealed),
        sealed.storageKey,
        name === null ? null : this.cipher.encrypt(name, nameAt(id)),
      ],
    );
    return rows.length === 1;
  }

  /** Contents from before sealing may belong to several files. */
  async uses(storageKey: string): Promise<boolean> {
    const rows = await this.database.query('SELECT 1 FROM stored_file WHERE storage_key = $1 LIMIT 1', [
      storageKey,
    ]);
    return rows.length > 0;
  }
}
