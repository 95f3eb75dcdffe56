import { Injectable } from '@nestjs/common';
import type { ProcedurePage } from '@motcua/contracts';
import { ProblemError } from '../../../platform/errors/index.js';
import type { NationalRecord } from '../import/national-record.js';
import { ProcedureCatalogue } from '../versions/procedure-catalogue.js';
import { localPage } from './local-page.js';
import { nationalPage } from './national-page.js';
import { type PageRow, PageStore } from './page.store.js';

const NOTHING: NationalRecord = { list: null, detail: null };
const MOST_RELATED = 8;

@Injectable()
export class ReadProcedurePage {
  constructor(
    private readonly store: PageStore,
    private readonly catalogue: ProcedureCatalogue,
  ) {}

  /** What can be filed here speaks for itself; anything else as the national record tells it. */
  async run(code: string): Promise<ProcedurePage> {
    const row = await this.store.find(code);
    if (!row) throw new ProblemError('NOT_FOUND');
    const version = row.versionId === null ? null : await this.catalogue.version(row.versionId);
    const record = row.info ?? NOTHING;
    const parts = version
      ? localPage(version.definition)
      : nationalPage({ ...row, level: row.levels[0] ?? null }, record);
    return {
      ...parts,
      fileable: version !== null,
      versionId: version?.versionId ?? null,
      source: version ? 'LOCAL' : 'NATIONAL',
      updatedAt: version ? row.updatedAt.toISOString() : (record.detail?.updatedAt ?? null),
      related: relatedOf(row),
    };
  }
}

function relatedOf({ code, info, related }: PageRow): ProcedurePage['related'] {
  const found = new Map([...(info?.detail?.related ?? []), ...related].map((one) => [one.code, one]));
  found.delete(code);
  return [...found.values()].slice(0, MOST_RELATED);
}
