export { Access, ACCESS_RULE, type AccessRule, CurrentActor, type DeclaredAccess } from './access.js';
export { ActorNow, samePosts } from './actor-now.js';
export { ActorNowStore } from './actor-now.store.js';
export {
  COUNTER_ROLES,
  counterUnits,
  dossierScope,
  isOwner,
  seesOutsides,
  workPools,
  workUnits,
} from './dossier-scope.js';
export { addressRange, inRanges } from './address-ranges.js';
export { requireFresh } from './fresh.js';
export { MACHINE_SCOPES, type MachineScope } from './machine-scope.js';
export type { ActorKind, RequestActor } from './request-actor.js';
