export { Organisations } from './organisations.js';
export { OrganisationsModule } from './organisations.module.js';
