import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../crypto/index.js';
import { type Connection, Database, type Tx, txQuery } from '../database/index.js';
import { nameAt, openKey, sealKey } from './sealing/file-key.js';
import type { FileWarning } from '@motcua/contracts';
import type { FileFacts, StoredFile } from './stored-file.js';

const FACTS = `f.id, f.media_type AS "mediaType", f.size, f.uploaded_by AS "uploadedBy",
  f.uploaded_at AS "uploadedAt", f.scan`;
const ROW = `${FACTS}, f.name, f.name_sealed AS "nameSealed", encode(f.sha256, 'hex') AS sha256,
  f.key_sealed AS "keySealed", f.storage_key AS "storageKey", f.warnings,
  EXISTS (SELECT FROM file_preview p WHERE p.file_id = f.id) AS preview`;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface FileRow extends FileFacts {
  name: string | null;
  nameSealed: Buffer | null;
  sha256: string | null;
  keySealed: Buffer | null;
  storageKey: string;
  warnings: FileWarning[];
  preview: boolean;
}

export type NewFile = Omit<StoredFile, 'key' | 'preview'> & { key: Buffer };

export interface Preview {
  mediaType: string;
  size: number;
  storageKey: string;
  key: Buffer;
}

@Injectable()
export class FilesStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  async insert(tx: Tx, file: NewFile): Promise<StoredFile> {
    await txQuery(
      tx,
      `INSERT INTO stored_file (id, key_sealed, name_sealed, size, media_type, storage_key, uploaded_by, uploaded_at,
         scan, warnings)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        file.id,
        sealKey(this.cipher, file.id, file),
        this.cipher.encrypt(file.name, nameAt(file.id)),
        file.size,
        file.mediaType,
        file.storageKey,
        file.uploadedBy,
        file.uploadedAt,
        file.scan,
        file.warnings,
      ],
      { prepared: true },
    );
    return { ...file, preview: false };
  }

  /** These files, what is sealed of them opened, in no order; unknown ids, and what cannot be one, are left out. */
  async open(ids: readonly string[], on: Connection = this.database): Promise<StoredFile[]> {
    const wanted = [...new Set(ids)].filter((id) => UUID.test(id));
    if (wanted.length === 0) return [];
    const rows = await on.query<FileRow>(
      `SELECT ${ROW} FROM stored_file f WHERE f.id = ANY($1::uuid[])`,
      [wanted],
      { prepared: true },
    );
    return rows.map((row) => this.opened(row));
  }

  async one(id: string): Promise<StoredFile | null> {
    return (await this.open([id]))[0] ?? null;
  }

  /** Says what the scanner found; false when the file is not there to be told of, or that was known. */
  async scanned(id: string, state: 'CLEAN' | 'INFECTED', found: string | null, at: Date): Promise<boolean> {
    const rows = await this.database.query(
      `UPDATE stored_file SET scan = $2, scan_found = $3, scanned_at = $4 WHERE id = $1 AND scan <> 'INFECTED'
       RETURNING id`,
      [id, state, found, at],
    );
    return rows.length === 1;
  }

  async preview(id: string): Promise<Preview | null> {
    const [row] = await this.database.query<Omit<Preview, 'key'> & { keySealed: Buffer }>(
      `SELECT media_type AS "mediaType", size, storage_key AS "storageKey", key_sealed AS "keySealed"
       FROM file_preview WHERE file_id = $1`,
      [id],
      { prepared: true },
    );
    if (!row) return null;
    const { keySealed, ...rest } = row;
    return { ...rest, key: openKey(this.cipher, `${id}:preview`, keySealed).key };
  }

  /** False when another worker was first. */
  async insertPreview(id: string, preview: Preview & { sha256: string }): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO file_preview (file_id, media_type, size, storage_key, key_sealed) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (file_id) DO NOTHING RETURNING file_id`,
      [
        id,
        preview.mediaType,
        preview.size,
        preview.storageKey,
        sealKey(this.cipher, `${id}:preview`, preview),
      ],
    );
    return rows.length === 1;
  }

  private opened({ name, nameSealed, sha256, keySealed, ...row }: FileRow): StoredFile {
    const sealed = keySealed && openKey(this.cipher, row.id, keySealed);
    return {
      ...row,
      name: nameSealed ? this.cipher.decrypt(nameSealed, nameAt(row.id)) : (name ?? ''),
      sha256: sealed?.sha256 ?? sha256 ?? '',
      key: sealed?.key ?? null,
    };
  }
}

/** What rules judge these files by, in no order; unknown ids are left out. */
export async function findFiles(on: Connection, ids: readonly string[]): Promise<FileFacts[]> {
  if (ids.length === 0) return [];
  const sql = `SELECT ${FACTS} FROM stored_file f WHERE f.id = ANY($1::uuid[])`;
  return on.query<FileFacts>(sql, [ids], { prepared: true });
}
