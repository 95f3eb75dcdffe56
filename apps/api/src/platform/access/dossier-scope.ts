import { openingsOf, ROLE_ACCESS, type Role, ROLES, rolesServed, type Sight } from '@motcua/domain';
import type { RequestActor } from './request-actor.js';

export interface SqlPredicate {
  sql: string;
  params: unknown[];
}

/** Who files for somebody at the counter or from the post. */
export const COUNTER_ROLES: readonly Role[] = ROLES.filter((role) => ROLE_ACCESS[role].takesIn);

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

/** Every unit whose work the actor's posts open to them: the part of the predicate that an inbox goes by. */
export function workUnits(actor: RequestActor): string[] {
  return actor.kind === 'CITIZEN' ? [] : [...openingsOf(actor.posts, 'OUTSIDE').WORKS];
}

/** `${unitId}/${role}` of the work the actor may take: their own posts', and those they stand in for. */
export function workPools(actor: RequestActor): string[] {
  return actor.posts.flatMap(({ unitId, role }) => rolesServed(role).map((served) => `${unitId}/${served}`));
}

/** Whether some post shows the actor the outside of dossiers alone, so that the rest must be asked for apart. */
export function seesOutsides(actor: RequestActor): boolean {
  return actor.posts.some(({ role }) => ROLE_ACCESS[role].sight === 'OUTSIDE');
}

/**
 * THE predicate of what an actor may see, over alias `d` of dossier: lists, counts, search, exports, files and single
 * reads alike, compiled from the domain's table of roles (ROLE_ACCESS). Its parameters are numbered from `first`. A
 * citizen sees what is theirs, whoever filed it; an officer what the units of their posts take in, decide or have
 * worked on, as far as each role goes. `sight` is what is about to be shown: OUTSIDE also lets in posts that see no more.
 */
export function dossierScope(
  actor: RequestActor,
  first: number,
  sight: Exclude<Sight, 'NOTHING'> = 'CONTENT',
): SqlPredicate {
  if (actor.kind === 'CITIZEN') {
    if (actor.personId === null) return { sql: 'false', params: [] };
    return { sql: `d.owner_person_id = $${first}::uuid`, params: [actor.personId] };
  }
  const { RECEIVES, DECIDES, WORKS } = openingsOf(actor.posts, sight);
  const arrays = new Map<string, string>();
  const params: unknown[] = [];
  /** The same units are one parameter: the planner reads them once. */
  const any = (units: readonly string[]): string => {
    const key = units.join();
    const known = arrays.get(key);
    if (known !== undefined) return known;
    const sql = `= ANY($${first + params.length}::uuid[])`;
    params.push(units);
    arrays.set(key, sql);
    return sql;
  };
  const ways = [
    ...(RECEIVES.length > 0 ? [`d.receiving_agency_id ${any(RECEIVES)}`] : []),
    ...(DECIDES.length > 0 ? [`d.competent_agency_id ${any(DECIDES)}`] : []),
    ...(WORKS.length > 0
      ? [
          `EXISTS (SELECT FROM task scope_task WHERE scope_task.dossier_id = d.id AND scope_task.unit_id ${any(WORKS)})`,
        ]
      : []),
  ];
  return ways.length === 0 ? { sql: 'false', params: [] } : { sql: `(${ways.join(' OR ')})`, params };
}
