import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { shippedMigrations } from '../migrations/index.js';

/** Whether this process should be given work: it is not stopping, and the database is there with our schema. */
@Injectable()
export class Readiness {
  private stopping = false;

  constructor(private readonly database: Database) {}

  stop(): void {
    this.stopping = true;
  }

  async check(): Promise<'ready' | 'stopping' | 'database' | 'migrations'> {
    if (this.stopping) return 'stopping';
    try {
      const rows = await this.database.query<{ name: string }>('SELECT name FROM schema_migration');
      const applied = new Set(rows.map((row) => row.name));
      return (await shippedMigrations()).every((file) => applied.has(file.name)) ? 'ready' : 'migrations';
    } catch {
      return 'database';
    }
  }
}
