import { Injectable } from '@nestjs/common';
import { loadPeople } from '@motcua/procedures';
import { hashPassword } from '../../../platform/auth/index.js';
import { Config } from '../../../platform/config/index.js';
import { sha256 } from '../../../platform/crypto/index.js';
import { Database } from '../../../platform/database/index.js';
import { claimSeed, Seeder, type SeedReport } from '../../../platform/seeding/index.js';
import { DEMO_PASSWORD } from '../../identity/index.js';
import { OrganisationsSeedStore } from './organisations-seed.store.js';

/** The day the two-tier organisation began: every invented post is held from then on. */
const POSTS_FROM = '2025-07-01';

/** The officers and machine users of the demo province. Never outside demo mode: their password is published. */
@Injectable()
export class OfficersSeeder extends Seeder {
  readonly order = 30;
  readonly name = 'demo officers';

  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly store: OrganisationsSeedStore,
  ) {
    super();
  }

  async seed(report: SeedReport): Promise<void> {
    if (!this.config.demo) return;
    const { officers, machines } = await loadPeople();
    const hash = sha256(JSON.stringify([officers, machines, DEMO_PASSWORD])).toString('hex');
    await this.database.transaction(async (tx) => {
      if (!(await claimSeed(tx, this.name, hash))) return;
      await this.store.saveOfficers(tx, officers, await hashPassword(DEMO_PASSWORD));
      await this.store.saveMachines(tx, machines);
      const posts = officers.flatMap(({ username, posts: held }) =>
        held.map((post) => ({ username, ...post })),
      );
      await this.store.savePosts(tx, posts, POSTS_FROM);
      report.note(`${officers.length} officers with ${posts.length} posts, ${machines.length} machine users`);
    });
  }
}
