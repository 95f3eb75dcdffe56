export { DEMO_PASSWORD } from './demo-password.js';
export { IdentityModule } from './identity.module.js';
export { People } from './people.js';
