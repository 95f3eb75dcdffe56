export { Access, ACCESS_RULE, type AccessRule, CurrentActor } from './access.js';
export { COUNTER_ROLES, counterUnits, dossierScope, isOwner, workUnits } from './dossier-scope.js';
export type { ActorKind, RequestActor } from './request-actor.js';
