import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import {
  loadAgencies,
  loadLifeEvents,
  loadProcedure,
  loadSynonyms,
  readShippedProcedures,
} from '@motcua/procedures';
import { sha256 } from '../../../platform/crypto/index.js';
import { Database } from '../../../platform/database/index.js';
import { claimSeed, Seeder, type SeedReport } from '../../../platform/seeding/index.js';
import { CatalogueImport } from '../import/import-catalogue.js';
import { LifeEventsStore } from '../page/life-events.store.js';
import { SearchIndexer } from '../search/rebuild-index.js';
import { type CompiledProcedure, PublishProcedure } from '../versions/publish-procedure.js';
import { CatalogueSeedStore } from './catalogue-seed.store.js';

const SAMPLE = fileURLToPath(new URL('../../../../data/national-sample.jsonl', import.meta.url));

/** The shipped procedures, published; the home page's entrances; what people call things; some national records. */
@Injectable()
export class ProceduresSeeder extends Seeder {
  readonly order = 40;
  readonly name = 'procedures';

  constructor(
    private readonly database: Database,
    private readonly store: CatalogueSeedStore,
    private readonly lifeEvents: LifeEventsStore,
    private readonly publishing: PublishProcedure,
    private readonly indexer: SearchIndexer,
    private readonly catalogue: CatalogueImport,
  ) {
    super();
  }

  async seed(report: SeedReport): Promise<void> {
    await this.seedSample(report);
    const [shipped, lifeEvents, synonyms, agencies] = await Promise.all([
      readShippedProcedures(),
      loadLifeEvents(),
      loadSynonyms(),
      // Who offers a procedure follows from the agencies.
      loadAgencies(),
    ]);
    const hash = sha256(JSON.stringify([shipped, lifeEvents, synonyms, agencies])).toString('hex');
    await this.database.transaction(async (tx) => {
      if (!(await claimSeed(tx, this.name, hash))) return;
      await this.lifeEvents.replace(tx, lifeEvents);
      await this.store.replaceSynonyms(tx, synonyms);
      for (const { slug, files } of shipped) {
        const { code, number, change } = await this.publishing.publish(tx, compiled(slug, files));
        report.note(`procedure ${code} ${slug}: version ${number}, ${change.toLowerCase()}`);
      }
      await this.indexer.rebuild(tx);
      report.note(`${lifeEvents.length} life events, ${synonyms.length} everyday words`);
    });
  }

  /** So that the search of a fresh demo finds something; never in place of a catalogue that was imported. */
  private async seedSample(report: SeedReport): Promise<void> {
    if (await this.store.hasNationalRecords()) return;
    const { procedures } = await this.catalogue.run([SAMPLE], { dryRun: false });
    report.note(`${procedures.new} national records to read`);
  }
}

function compiled(slug: string, files: CompiledProcedure['files']): CompiledProcedure {
  const loaded = loadProcedure(files);
  const faults = loaded.ok
    ? loaded.warnings
        .filter(({ severity }) => severity === 'ERROR')
        .map(({ place, message }) => `${place} ${message.en}`)
    : loaded.problems.map(({ file, line, message }) => `${file}:${line} ${message.en}`);
  if (!loaded.ok || faults.length > 0) throw new Error(`shipped procedure ${slug}: ${faults.join('; ')}`);
  return { definition: loaded.definition, contentHash: loaded.contentHash, files };
}
