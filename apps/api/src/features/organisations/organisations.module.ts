import { Module } from '@nestjs/common';
import { AdminUnitNames } from './admin-unit-names.js';
import { AdminUnitsController } from './admin-units.controller.js';
import { AdminUnitsStore } from './admin-units.store.js';
import { AgenciesStore } from './agencies.store.js';
import { Organisations } from './organisations.js';
import { OfficersSeeder } from './seed/officers.seeder.js';
import { OrganisationsSeedStore } from './seed/organisations-seed.store.js';
import { OrganisationsSeeder } from './seed/organisations.seeder.js';

@Module({
  controllers: [AdminUnitsController],
  providers: [
    AgenciesStore,
    AdminUnitsStore,
    AdminUnitNames,
    Organisations,
    OrganisationsSeedStore,
    OrganisationsSeeder,
    OfficersSeeder,
  ],
  exports: [Organisations],
})
export class OrganisationsModule {}
