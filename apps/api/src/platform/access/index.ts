export { Access, ACCESS_RULE, type AccessRule, CurrentActor } from './access.js';
export { dossierScope, workUnits } from './dossier-scope.js';
export type { ActorKind, RequestActor } from './request-actor.js';
