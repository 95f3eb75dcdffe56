import type { Role } from '@motcua/domain';
import type { RequestActor } from './request-actor.js';

export interface SqlPredicate {
  sql: string;
  params: unknown[];
}

/** Who files for somebody at the counter or from the post. */
export const COUNTER_ROLES: readonly Role[] = ['INTAKE_OFFICER', 'COUNTER_HEAD'];

/** Posts whose work is not dossiers: they see none by virtue of the post. */
const NO_DOSSIERS: readonly Role[] = ['BUSINESS_ADMIN', 'SYSTEM_ADMIN', 'ASSISTANT'];

/** Whether the dossiers of this person are the actor's own. An officer is nobody's owner by filing at the counter. */
export function isOwner(actor: RequestActor, ownerPersonId: string): boolean {
  return actor.kind === 'CITIZEN' && actor.personId === ownerPersonId;
}

/** The counters at which the actor takes dossiers in for others, their first post first. */
export function counterUnits(actor: RequestActor): string[] {
  return [
    ...new Set(actor.posts.filter(({ role }) => COUNTER_ROLES.includes(role)).map(({ unitId }) => unitId)),
  ];
}

/** Every unit whose dossiers the actor's posts open to them. */
export function workUnits(actor: RequestActor): string[] {
  const units = actor.posts
    .filter((post) => !NO_DOSSIERS.includes(post.role))
    .flatMap((post) => [...post.subtree]);
  return [...new Set(units)];
}

/**
 * THE predicate of what an actor may see, over alias `d` of dossier: lists, counts, search and single reads alike.
 * Its parameters are numbered from `first`. A citizen sees what is theirs, whoever filed it; an officer what their
 * units take in, decide or have worked on, also when they filed it for somebody at the counter.
 */
export function dossierScope(actor: RequestActor, first: number): SqlPredicate {
  if (actor.kind === 'CITIZEN') {
    if (actor.personId === null) return { sql: 'false', params: [] };
    return { sql: `d.owner_person_id = $${first}::uuid`, params: [actor.personId] };
  }
  const units = workUnits(actor);
  if (units.length === 0) return { sql: 'false', params: [] };
  const any = `= ANY($${first}::uuid[])`;
  return {
    sql:
      `(d.receiving_agency_id ${any} OR d.competent_agency_id ${any} OR EXISTS ` +
      `(SELECT FROM task scope_task WHERE scope_task.dossier_id = d.id AND scope_task.unit_id ${any}))`,
    params: [units],
  };
}
