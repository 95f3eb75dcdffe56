import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { buildIndex } from './build-index.js';
import { priorOf } from './prior.js';
import { SearchIndexStore, type IndexDoc, type IndexSource } from './search-index.store.js';

/** Brings the search lists up to date with the catalogue. Called in the transaction that changed it. */
@Injectable()
export class SearchIndexer {
  constructor(private readonly store: SearchIndexStore) {}

  async rebuild(tx: Tx): Promise<void> {
    const sources = await this.store.read(tx);
    const home = await this.store.homeProvinces(tx);
    const { terms, nameLengths } = buildIndex(
      sources.map((source) => ({
        no: source.no,
        name: source.name,
        plainName: source.plain_name,
        keywords: [...source.keywords, ...source.groups],
        results: source.results,
        sector: source.sector_name,
        agency: source.agency_name,
      })),
    );
    const docs = sources.map((source) => docOf(source, nameLengths.get(source.no) ?? 1, home));
    await this.store.write(tx, docs, terms);
  }
}

function docOf(source: IndexSource, nameWords: number, home: readonly string[]): IndexDoc {
  const inLifeEvent = source.life_events.length > 0;
  return {
    no: source.no,
    procedure_id: source.id,
    code: source.code,
    code_key: source.code.replaceAll('.', '').toUpperCase(),
    name_words: Math.min(nameWords, 1000),
    prior: priorOf({ ...source, fileable: source.published, agency: source.agency_name, inLifeEvent }, home),
    audience: source.audience,
    life_events: source.life_events,
    fileable: source.fileable,
  };
}
