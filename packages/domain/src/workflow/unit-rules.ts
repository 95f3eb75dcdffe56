import type { Role } from '../organisation/role.js';
import type { UnitRule, UserTaskStep, WorkflowDefinition } from './definition.js';

/** Every unit rule a definition uses: what must be resolved for a dossier before deciding. */
export function unitRulesOf(definition: WorkflowDefinition): UnitRule[] {
  return [...new Set(userTasksOf(definition).map(({ unit }) => unit))];
}

/** Every role at every unit rule: whose holders must be known before deciding. */
export function postsOf(definition: WorkflowDefinition): { unit: UnitRule; role: Role }[] {
  const posts = new Map(userTasksOf(definition).map(({ unit, role }) => [`${unit}/${role}`, { unit, role }]));
  return [...posts.values()];
}

/** The steps done by people, in the order written. */
export function userTasksOf(definition: WorkflowDefinition): UserTaskStep[] {
  return Object.values(definition.steps).filter((step): step is UserTaskStep => step.type === 'userTask');
}
