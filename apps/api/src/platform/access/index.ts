export {
  Access,
  ACCESS_RULE,
  type AccessOptions,
  type AccessRule,
  CurrentActor,
  type DeclaredAccess,
} from './access.js';
export { COUNTER_ROLES, counterUnits, dossierScope, isOwner, workUnits } from './dossier-scope.js';
export { REAUTHENTICATE_AFTER, requireFresh } from './fresh.js';
export { MACHINE_SCOPES, type MachineScope } from './machine-scope.js';
export type { ActorKind, RequestActor } from './request-actor.js';
