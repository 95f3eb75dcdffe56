import { Module } from '@nestjs/common';
import { ByCodeStore } from './by-code.store.js';
import { ByNameStore } from './by-name.store.js';
import { ByWordsStore } from './by-words.store.js';
import { ChoicesStore } from './choices.store.js';
import { DossierSearchController } from './dossier-search.controller.js';
import { NewestStore } from './newest.store.js';
import { SearchDossiers } from './search-dossiers.js';

@Module({
  controllers: [DossierSearchController],
  providers: [SearchDossiers, ByCodeStore, ByNameStore, ByWordsStore, NewestStore, ChoicesStore],
})
export class DossierSearchModule {}
