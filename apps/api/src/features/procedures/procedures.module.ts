import { Module } from '@nestjs/common';
import { EvaluateSearch } from './evaluate/evaluate-search.js';
import { CatalogueImport } from './import/import-catalogue.js';
import { ImportStore } from './import/import.store.js';
import { LifeEventsStore } from './page/life-events.store.js';
import { PageStore } from './page/page.store.js';
import { ReadProcedurePage } from './page/procedure-page.js';
import { ProceduresController } from './procedures.controller.js';
import { LexiconCache } from './search/lexicon-cache.js';
import { SearchIndexer } from './search/rebuild-index.js';
import { SearchIndexStore } from './search/search-index.store.js';
import { SearchProcedures } from './search/search-procedures.js';
import { SearchStore } from './search/search.store.js';
import { CatalogueSeedStore } from './seed/catalogue-seed.store.js';
import { ProceduresSeeder } from './seed/procedures.seeder.js';
import { ImportProcedures } from './versions/import-procedures.js';
import { LintVersion } from './versions/lint-version.js';
import { ListOfferings } from './versions/list-offerings.js';
import { OfferingsStore } from './versions/offerings.store.js';
import { ProcedureCatalogue } from './versions/procedure-catalogue.js';
import { PublishProcedure } from './versions/publish-procedure.js';
import { TakeEffect, TakeEffectHandler } from './versions/take-effect.js';
import { VersionsStore } from './versions/versions.store.js';

@Module({
  controllers: [ProceduresController],
  providers: [
    SearchStore,
    SearchIndexStore,
    SearchIndexer,
    LexiconCache,
    SearchProcedures,
    EvaluateSearch,
    ImportStore,
    CatalogueImport,
    VersionsStore,
    OfferingsStore,
    ListOfferings,
    LintVersion,
    TakeEffect,
    TakeEffectHandler,
    PublishProcedure,
    ImportProcedures,
    ProcedureCatalogue,
    PageStore,
    LifeEventsStore,
    ReadProcedurePage,
    CatalogueSeedStore,
    ProceduresSeeder,
  ],
  exports: [ProcedureCatalogue],
})
export class ProceduresModule {}
