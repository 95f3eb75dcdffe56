export { IdentityModule } from './identity.module.js';
export { People } from './people.js';
