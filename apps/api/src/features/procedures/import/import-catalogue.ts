import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { SearchIndexer } from '../search/rebuild-index.js';
import { CatalogueDraft } from './catalogue-draft.js';
import { ImportStore } from './import.store.js';
import { type OddityCount, OddityTally } from './oddity-tally.js';
import { readLines } from './read-lines.js';
import { readRecord } from './read-record.js';

export interface ImportOptions {
  dryRun: boolean;
  /** Told every thousand lines. */
  progress?: (file: string, lines: number) => void;
}

export interface ImportReport {
  files: { file: string; lines: number }[];
  /** Records read, lists and details together; broken lines are not among them. */
  read: { lists: number; details: number };
  /** Distinct procedures, by what happened to them. */
  procedures: { total: number; new: number; updated: number; unchanged: number };
  oddRecords: number;
  odd: OddityCount[];
  seconds: number;
  dryRun: boolean;
}

const TELL_EVERY = 1000;
const ROWS_AT_ONCE = 200;

/** Reads the national portal's files into the catalogue. Idempotent: what has not changed is not written. */
@Injectable()
export class CatalogueImport {
  constructor(
    private readonly database: Database,
    private readonly store: ImportStore,
    private readonly indexer: SearchIndexer,
  ) {}

  async run(paths: readonly string[], options: ImportOptions): Promise<ImportReport> {
    const started = performance.now();
    const tally = new OddityTally();
    const read = { lists: 0, details: 0 };
    const draft = new CatalogueDraft(await this.store.known(), await this.store.provinces(), tally);
    const files: ImportReport['files'] = [];
    for (const file of paths) {
      let lines = 0;
      for await (const { number, line } of readLines(file)) {
        lines += 1;
        const record = readRecord(line, `${file}:${number}`, tally);
        if (record) {
          read[record.as === 'list' ? 'lists' : 'details'] += 1;
          draft.add(record);
        }
        if (lines % TELL_EVERY === 0) options.progress?.(file, lines);
      }
      files.push({ file, lines });
    }
    draft.settle();
    const procedures = await this.write(draft, options.dryRun);
    return {
      files,
      read,
      procedures,
      oddRecords: tally.oddRecords,
      odd: tally.list(),
      seconds: Math.round(performance.now() - started) / 1000,
      dryRun: options.dryRun,
    };
  }

  /** All or nothing: a search never sees half a catalogue. */
  private async write(draft: CatalogueDraft, dryRun: boolean): Promise<ImportReport['procedures']> {
    const changed = draft.changedCodes();
    const updated = changed.filter((code) => draft.isKnown(code)).length;
    if (!dryRun && changed.length > 0) {
      await this.database.transaction(async (tx) => {
        for (let from = 0; from < changed.length; from += ROWS_AT_ONCE) {
          const codes = changed.slice(from, from + ROWS_AT_ONCE);
          const stored = await this.store.records(codes);
          await this.store.save(
            tx,
            codes.map((code) => draft.row(code, stored.get(code))),
          );
        }
        await this.indexer.rebuild(tx);
      });
    }
    const total = draft.size;
    return { total, new: changed.length - updated, updated, unchanged: total - changed.length };
  }
}
