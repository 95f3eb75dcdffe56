import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { SearchIndexer } from '../search/rebuild-index.js';
import { type CompiledProcedure, PublishProcedure, type VersionChange } from './publish-procedure.js';

/** Several procedures in one transaction, and the search brought up to date once. */
@Injectable()
export class ImportProcedures {
  constructor(
    private readonly database: Database,
    private readonly publishing: PublishProcedure,
    private readonly indexer: SearchIndexer,
  ) {}

  async run(
    procedures: readonly CompiledProcedure[],
    { publish, dryRun, effectiveFrom }: { publish: boolean; dryRun: boolean; effectiveFrom?: string },
  ): Promise<VersionChange[]> {
    const changes: VersionChange[] = [];
    const work = this.database.transaction(async (tx) => {
      for (const procedure of procedures) {
        changes.push(
          publish
            ? await this.publishing.publish(tx, procedure, effectiveFrom)
            : await this.publishing.saveDraft(tx, procedure),
        );
      }
      if (dryRun) throw new DryRun();
      if (changes.some(({ change }) => change !== 'UNCHANGED')) await this.indexer.rebuild(tx);
    });
    await work.catch((error: unknown) => {
      if (!(error instanceof DryRun)) throw error;
    });
    return changes;
  }
}

/** Rolls the transaction back once it has shown what it would do. */
class DryRun extends Error {}
