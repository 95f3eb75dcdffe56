import type { Role } from '@motcua/domain';
import type { RequestActor } from './request-actor.js';

export interface SqlPredicate {
  sql: string;
  params: unknown[];
}

/** Posts whose work is not dossiers: they see none by virtue of the post. */
const NO_DOSSIERS: readonly Role[] = ['BUSINESS_ADMIN', 'SYSTEM_ADMIN', 'ASSISTANT'];

/** Every unit whose dossiers the actor's posts open to them. */
export function workUnits(actor: RequestActor): string[] {
  const units = actor.posts
    .filter((post) => !NO_DOSSIERS.includes(post.role))
    .flatMap((post) => [...post.subtree]);
  return [...new Set(units)];
}

/**
 * THE predicate of what an actor may see, over alias `d` of dossier: lists, counts, search and single reads alike.
 * Its parameters are numbered from `first`. A citizen sees what they filed; an officer what their units take in,
 * decide or have worked on.
 */
export function dossierScope(actor: RequestActor, first: number): SqlPredicate {
  if (actor.kind === 'CITIZEN') {
    return { sql: `d.submitter_account_id = $${first}::uuid`, params: [actor.accountId] };
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
