import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AdminUnitsStore } from './admin-units.store.js';

const RELOAD_AFTER = 60_000;

/** All names in memory (some 3,400, half a megabyte), so that summaries can be written without waiting. */
@Injectable()
export class AdminUnitNames implements OnModuleInit {
  private names: ReadonlyMap<string, string> = new Map();
  private loadedAt = 0;

  constructor(private readonly store: AdminUnitsStore) {}

  async onModuleInit(): Promise<void> {
    await this.load();
  }

  nameOf(code: string): string | null {
    const name = this.names.get(code);
    if (name !== undefined) return name;
    // An unknown code may be one that was added since: look again, for the next who asks.
    if (performance.now() - this.loadedAt > RELOAD_AFTER) void this.load().catch(() => undefined);
    return null;
  }

  async load(): Promise<void> {
    this.loadedAt = performance.now();
    const rows = await this.store.names();
    this.names = new Map(rows.map(({ code, name }) => [code, name]));
  }
}
