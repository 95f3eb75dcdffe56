import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '@motcua/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { PersonSealing } from '../../src/features/identity/person-sealing.js';
import { namePlace } from '../../src/platform/auth/person-name.js';
import { AdministrativeLog } from '../../src/platform/administrative-log/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import {
  FieldCipher,
  FileMasterKey,
  type KeyRing,
  loadKeyRing,
  type MasterKey,
  type SealedColumn,
} from '../../src/platform/crypto/index.js';
import { Database, newId } from '../../src/platform/database/index.js';
import type { KeyWork } from '../../src/platform/keys/data-keys.js';
import { migrate } from '../../src/platform/migrations/index.js';

/** One running copy of the product, as far as keys go: its own connections, its own ring. */
export interface Instance {
  database: Database;
  ring: KeyRing;
  cipher: FieldCipher;
}

export const NAME_COLUMN = new PersonSealing().columns.find(
  ({ column }) => column === 'full_name_enc',
) as SealedColumn;

/** A fresh database of the product with nobody in it, and what its operator has at hand. */
export class KeyWorld {
  private readonly sources: DataSource[] = [];
  private readonly rings: KeyRing[] = [];
  owner!: Database;

  private constructor(
    private readonly fresh: { url: string; drop(): Promise<void> },
    readonly dir: string,
  ) {}

  static async make(): Promise<KeyWorld> {
    const fresh = await freshDatabase(async (url) => void (await migrate(url)), 'keys_empty');
    const world = new KeyWorld(fresh, await mkdtemp(join(tmpdir(), 'motcua-keys-')));
    world.owner = await world.connect('');
    return world;
  }

  get url(): string {
    return this.fresh.url;
  }

  get work(): KeyWork {
    return { database: this.owner, log: new AdministrativeLog(new Clock()), by: { operator: 'test' } };
  }

  /** The master key in a file of this name; the same name is the same key. */
  async master(name = 'first'): Promise<FileMasterKey> {
    const file = join(this.dir, `${name}.key`);
    const key = Buffer.alloc(32, name).toString('base64');
    await writeFile(file, key, { mode: 0o600 });
    return new FileMasterKey(file, false);
  }

  async instance(master: MasterKey): Promise<Instance> {
    const database = await this.connect('-c role=motcua_app');
    const ring = await loadKeyRing(database, master);
    this.rings.push(ring);
    return { database, ring, cipher: new FieldCipher(ring) };
  }

  /** As if two minutes had passed since the newest key was made, and more for the others. */
  async letActivate(before = '1 second'): Promise<void> {
    await this.owner.query(
      `UPDATE data_key SET active_from = now() - $1::interval, made_at = now() - interval '1 day'
       WHERE purpose = 'FIELD' AND no = (SELECT max(no) FROM data_key WHERE purpose = 'FIELD')`,
      [before],
    );
  }

  async close(): Promise<void> {
    for (const ring of this.rings) ring.onModuleDestroy();
    await Promise.all(this.sources.map((source) => source.destroy()));
    await this.fresh.drop();
    await rm(this.dir, { recursive: true, force: true });
  }

  private async connect(options: string): Promise<Database> {
    const source = new DataSource({ type: 'postgres', driver: pg, url: this.fresh.url, extra: { options } });
    await source.initialize();
    this.sources.push(source);
    return new Database(source);
  }
}

export async function addPerson({ database, cipher }: Instance, name: string): Promise<string> {
  const id = newId();
  await database.query('INSERT INTO person (id, full_name_enc) VALUES ($1, $2)', [
    id,
    cipher.encrypt(name, namePlace(id)),
  ]);
  return id;
}

export async function renamePerson({ database, cipher }: Instance, id: string, name: string): Promise<void> {
  await database.query('UPDATE person SET full_name_enc = $2 WHERE id = $1', [
    id,
    cipher.encrypt(name, namePlace(id)),
  ]);
}

export async function nameOfPerson({ database, cipher }: Instance, id: string): Promise<string> {
  const [row] = await database.query<{ sealed: Buffer }>(
    'SELECT full_name_enc AS sealed FROM person WHERE id = $1',
    [id],
  );
  if (!row) throw new Error(`no person ${id}`);
  return cipher.decrypt(row.sealed, namePlace(id));
}

/** How many names are sealed under each key. */
export async function underKeys(owner: Database): Promise<Record<string, number>> {
  const rows = await owner.query<{ no: number; n: number }>(
    `SELECT CASE get_byte(full_name_enc, 0) WHEN 1 THEN 0
              ELSE get_byte(full_name_enc, 1) * 256 + get_byte(full_name_enc, 2) END AS no, count(*)::int AS n
     FROM person WHERE full_name_enc IS NOT NULL GROUP BY 1`,
  );
  return Object.fromEntries(rows.map(({ no, n }) => [no, n]));
}
