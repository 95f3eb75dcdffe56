export { DEMO_PASSWORD } from './demo-password.js';
export { IdentityModule } from './identity.module.js';
export { type KnownPerson, People } from './people.js';
export { OfficerRecovery } from './recovery/officer-recovery.js';
export type { CorrectableFact } from './person-facts.js';
