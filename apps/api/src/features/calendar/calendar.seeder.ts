import { Injectable } from '@nestjs/common';
import { loadCalendars } from '@motcua/procedures';
import { sha256 } from '../../platform/crypto/index.js';
import { Database } from '../../platform/database/index.js';
import { claimSeed, Seeder, type SeedReport } from '../../platform/seeding/index.js';
import { Calendars } from './calendars.js';
import { CalendarsStore } from './calendars.store.js';

@Injectable()
export class CalendarSeeder extends Seeder {
  readonly order = 20;
  readonly name = 'working calendars';

  constructor(
    private readonly database: Database,
    private readonly store: CalendarsStore,
    private readonly calendars: Calendars,
  ) {
    super();
  }

  async seed(report: SeedReport): Promise<void> {
    const seeds = loadCalendars();
    const hash = sha256(JSON.stringify(seeds)).toString('hex');
    await this.database.transaction(async (tx) => {
      if (!(await claimSeed(tx, this.name, hash))) return;
      for (const { key, calendar } of seeds)
        await this.store.replace(tx, key, calendar.weekly, calendar.days);
      report.note(
        `${seeds.length} working calendar with ${seeds[0]?.calendar.days.length ?? 0} special days`,
      );
    });
    this.calendars.forget();
  }
}
