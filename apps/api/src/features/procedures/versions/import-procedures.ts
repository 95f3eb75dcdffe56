import { Injectable } from '@nestjs/common';
import { AdministrativeLog, type Operator } from '../../../platform/administrative-log/index.js';
import { Database, type Tx } from '../../../platform/database/index.js';
import { SearchIndexer } from '../search/rebuild-index.js';
import { type CompiledProcedure, PublishProcedure, type VersionChange } from './publish-procedure.js';

/** Several procedures in one transaction, and the search brought up to date once. */
@Injectable()
export class ImportProcedures {
  constructor(
    private readonly database: Database,
    private readonly publishing: PublishProcedure,
    private readonly indexer: SearchIndexer,
    private readonly log: AdministrativeLog,
  ) {}

  async run(
    procedures: readonly CompiledProcedure[],
    { publish, dryRun, effectiveFrom, by }: Importing,
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
      if (by) await this.record(tx, by, changes, effectiveFrom);
      if (changes.some(({ change }) => change !== 'UNCHANGED')) await this.indexer.rebuild(tx);
    });
    await work.catch((error: unknown) => {
      if (!(error instanceof DryRun)) throw error;
    });
    return changes;
  }

  private async record(
    tx: Tx,
    by: Operator,
    changes: readonly VersionChange[],
    effectiveFrom: string | undefined,
  ): Promise<void> {
    for (const { code, number, change } of changes) {
      if (change === 'UNCHANGED') continue;
      const published = change === 'PUBLISHED' || change === 'SCHEDULED';
      await this.log.append(tx, by, {
        what: published ? 'procedure.published' : 'procedure.stored',
        target: { kind: 'procedure', id: code },
        after: { version: number, ...(published && { effectiveFrom }) },
      });
    }
  }
}

export interface Importing {
  publish: boolean;
  dryRun: boolean;
  /** Day from which a published version is filed; today when not given. */
  effectiveFrom?: string;
  /** Who is named in the administrative log; nobody for what ships with the product. */
  by?: Operator;
}

/** Rolls the transaction back once it has shown what it would do. */
class DryRun extends Error {}
