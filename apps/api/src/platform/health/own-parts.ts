import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config/index.js';
import { FieldCipher } from '../crypto/index.js';
import { Database } from '../database/index.js';
import { shippedMigrations } from '../migrations/index.js';
import { WorkerLives } from '../worker/worker-life.store.js';
import { HealthParts, type PartState } from './health-parts.js';

/** What this platform itself brings. */
@Injectable()
export class OwnParts implements OnModuleInit {
  constructor(
    private readonly parts: HealthParts,
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly lives: WorkerLives,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.parts.add({ name: 'database', required: true, check: () => this.schema() });
    this.parts.add({ name: 'storage', required: true, check: () => this.storage() });
    this.parts.add({ name: 'keys', required: true, check: async () => this.keys() });
    // Citizens can file without it; what is to happen afterwards waits.
    this.parts.add({ name: 'worker', required: false, check: () => this.worker() });
  }

  private async schema(): Promise<PartState> {
    const rows = await this.database.query<{ name: string }>('SELECT name FROM schema_migration');
    const applied = new Set(rows.map((row) => row.name));
    return (await shippedMigrations()).every((file) => applied.has(file.name)) ? 'up' : 'down';
  }

  /** A disk that is full, or mounted for reading only, is known only by writing. */
  private async storage(): Promise<PartState> {
    const file = join(this.config.dataDir, `.health-${process.pid}`);
    await mkdir(this.config.dataDir, { recursive: true });
    await writeFile(file, 'ok', { mode: 0o600 });
    await rm(file, { force: true });
    return 'up';
  }

  private keys(): PartState {
    const sealed = this.cipher.encrypt('ok', 'health');
    return this.cipher.decrypt(sealed, 'health') === 'ok' ? 'up' : 'down';
  }

  private async worker(): Promise<PartState> {
    return (await this.lives.living()) > 0 ? 'up' : 'degraded';
  }
}
