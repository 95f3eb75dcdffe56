import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

export interface MigrationFile {
  /** File name; the number in front is the order. */
  name: string;
  sql: string;
  /** SHA-256, hex: an edited file is not the file that ran. */
  checksum: string;
}

const DIRECTORY = new URL('../../migrations/', import.meta.url);
const NAME = /^\d{4}-[a-z0-9-]+\.sql$/;

let shipped: Promise<MigrationFile[]> | undefined;

async function read(): Promise<MigrationFile[]> {
  const names = (await readdir(DIRECTORY)).filter((name) => NAME.test(name)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, DIRECTORY), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** The migrations this build carries, in order. */
export function shippedMigrations(): Promise<MigrationFile[]> {
  shipped ??= read();
  return shipped;
}
