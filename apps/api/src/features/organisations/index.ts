export type { Agency } from './agency.js';
export { Organisations } from './organisations.js';
export { OrganisationsModule } from './organisations.module.js';
