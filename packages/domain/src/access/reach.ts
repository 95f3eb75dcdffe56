import type { Role } from '../organisation/role.js';
import type { Post } from '../workflow/command.js';
import { ROLE_ACCESS, type Sight, UNIT_RELATIONS, type UnitRelation } from './role-access.js';

/** Per relation, the units by which somebody's posts open dossiers. */
export type Openings = Readonly<Record<UnitRelation, readonly string[]>>;

/** The units for which a post counts: its own, and those below where the role's table says so. */
export function unitsOf({ role, unitId, subtree }: Post): readonly string[] {
  return ROLE_ACCESS[role].reach === 'SUBTREE' ? [...new Set([unitId, ...subtree])] : [unitId];
}

/**
 * Which units open dossiers to the holder of these posts, by relation. `sight` is what must at least be seen: CONTENT
 * leaves out posts that see the outside alone. The posts are those held now: dates are the caller's business.
 */
export function openingsOf(posts: readonly Post[], sight: Exclude<Sight, 'NOTHING'>): Openings {
  const of = (relation: UnitRelation): string[] => {
    const opening = posts.filter(({ role }) => opensBy(role, relation, sight));
    return [...new Set(opening.flatMap(unitsOf))];
  };
  const [RECEIVES, DECIDES, WORKS] = UNIT_RELATIONS.map(of);
  return { RECEIVES: RECEIVES ?? [], DECIDES: DECIDES ?? [], WORKS: WORKS ?? [] };
}

function opensBy(role: Role, relation: UnitRelation, sight: Exclude<Sight, 'NOTHING'>): boolean {
  const row = ROLE_ACCESS[role];
  const enough = row.sight === 'CONTENT' || (row.sight === 'OUTSIDE' && sight === 'OUTSIDE');
  return enough && row.opens.includes(relation);
}

/** The posts of a unit whose work this post does: its own, and those it stands in for. */
export function doesWorkOf(post: Pick<Post, 'role'>, role: string): boolean {
  return post.role === role || ROLE_ACCESS[post.role].standsInFor.some((other) => other === role);
}

/** Roles whose work a post of this role takes from the pool of its unit, its own first. */
export function rolesServed(role: Role): readonly Role[] {
  return [role, ...ROLE_ACCESS[role].standsInFor];
}
