import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AdminUnitsStore, type NamedAdminUnit } from './admin-units.store.js';

const RELOAD_AFTER = 60_000;

/** All names in memory (some 3,400, half a megabyte), so that summaries can be written without waiting. */
@Injectable()
export class AdminUnitNames implements OnModuleInit {
  private units: ReadonlyMap<string, NamedAdminUnit> = new Map();
  private loadedAt = 0;

  constructor(private readonly store: AdminUnitsStore) {}

  async onModuleInit(): Promise<void> {
    await this.load();
  }

  nameOf(code: string): string | null {
    return this.find(code)?.name ?? null;
  }

  /** Whether this is a commune, and one of that province. */
  isCommuneOf(communeCode: string, provinceCode: string): boolean {
    return this.find(communeCode)?.parentCode === provinceCode;
  }

  async load(): Promise<void> {
    this.loadedAt = performance.now();
    const rows = await this.store.names();
    this.units = new Map(rows.map((unit) => [unit.code, unit]));
  }

  private find(code: string): NamedAdminUnit | null {
    const unit = this.units.get(code);
    if (unit) return unit;
    // An unknown code may be one that was added since: look again, for the next who asks.
    if (performance.now() - this.loadedAt > RELOAD_AFTER) void this.load().catch(() => undefined);
    return null;
  }
}
