import { Module } from '@nestjs/common';
import { LookUpDossier } from './look-up-dossier.js';
import { LookupController } from './lookup.controller.js';
import { LookupStore } from './lookup.store.js';

@Module({ controllers: [LookupController], providers: [LookUpDossier, LookupStore] })
export class LookupModule {}
