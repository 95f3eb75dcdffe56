export { type StaffedUnit, unitOfRule } from './agencies.store.js';
export { Organisations } from './organisations.js';
export { OrganisationsModule } from './organisations.module.js';
