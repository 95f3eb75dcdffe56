import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.js';
import { Seeder, type SeedReport } from '../../platform/seeding/index.js';
import { DEMO_CITIZENS } from './demo-citizens.js';
import { People } from './people.js';

@Injectable()
export class DemoCitizensSeeder extends Seeder {
  readonly order = 31;
  readonly name = 'demo citizens';

  constructor(
    private readonly people: People,
    private readonly config: Config,
  ) {
    super();
  }

  async seed(report: SeedReport): Promise<void> {
    if (!this.config.demo) return;
    for (const { username, identity } of DEMO_CITIZENS)
      await this.people.admit(identity, { username, demo: true });
    report.note(`${DEMO_CITIZENS.length} demo citizens`);
  }
}
