export interface SeedReport {
  note(this: void, line: string): void;
}

/**
 * Puts the demo province's data in place. A feature lists its seeders among its module's providers; `motcua seed`
 * runs them by ascending `order`. Running twice must change nothing: the launcher seeds at every start.
 * Orders: 10 administrative units and agencies, 20 calendars, 30 accounts, 40 procedures and offerings.
 */
export abstract class Seeder {
  abstract readonly order: number;
  abstract readonly name: string;
  abstract seed(report: SeedReport): Promise<void>;
}
