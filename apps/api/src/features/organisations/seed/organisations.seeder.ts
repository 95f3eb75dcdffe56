import { Injectable } from '@nestjs/common';
import { type AgencySeed, loadAdminUnits, loadAgencies } from '@motcua/procedures';
import { sha256 } from '../../../platform/crypto/index.js';
import { Database, newId, type Tx } from '../../../platform/database/index.js';
import { claimSeed, Seeder, type SeedReport } from '../../../platform/seeding/index.js';
import { adminUnitSearchText } from '../admin-unit-text.js';
import { AdminUnitsStore } from '../admin-units.store.js';
import { OrganisationsSeedStore } from './organisations-seed.store.js';

/** The provinces and communes of the country, and the agencies of the demo province. */
@Injectable()
export class OrganisationsSeeder extends Seeder {
  readonly order = 10;
  readonly name = 'organisations';

  constructor(
    private readonly database: Database,
    private readonly units: AdminUnitsStore,
    private readonly store: OrganisationsSeedStore,
  ) {
    super();
  }

  async seed(report: SeedReport): Promise<void> {
    const [units, agencies] = await Promise.all([loadAdminUnits(), loadAgencies()]);
    await this.database.transaction(async (tx) => {
      if (await claimSeed(tx, 'admin units', hashOf(units))) {
        await this.units.save(
          tx,
          units.map(({ code, type, name, ...unit }) => ({
            code,
            type,
            name,
            parent_code: unit.parentCode,
            h_code: unit.hCode,
            former_names: unit.formerNames,
            valid_from: unit.validFrom,
            search_text: adminUnitSearchText(name, unit.formerNames),
          })),
        );
        report.note(`${units.length} provinces and communes`);
      }
      if (await claimSeed(tx, 'agencies', hashOf(agencies))) {
        await this.store.saveAgencies(tx, await this.place(tx, agencies));
        report.note(`${agencies.length} agencies`);
      }
    });
  }

  /** Gives each its id (the one it has, if it is there already) and its path from the root. */
  private async place(
    tx: Tx,
    agencies: readonly AgencySeed[],
  ): Promise<(AgencySeed & { id: string; path: string[] })[]> {
    const known = await this.store.agencyIds(tx);
    const paths = new Map<string, string[]>();
    return agencies.map((agency) => {
      const above = agency.parentCode === null ? [] : paths.get(agency.parentCode);
      if (!above) throw new Error(`agency ${agency.code} stands before ${agency.parentCode}`);
      const id = known.get(agency.code) ?? newId();
      const path = [...above, id];
      paths.set(agency.code, path);
      return { ...agency, id, path };
    });
  }
}

function hashOf(content: unknown): string {
  return sha256(JSON.stringify(content)).toString('hex');
}
