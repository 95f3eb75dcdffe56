import type { Role } from '../organisation/role.js';
import type { UnitRule, UserTaskStep, WorkflowDefinition } from './definition.js';

/** Every unit rule a definition uses: what must be resolved for a dossier before deciding. */
export function unitRulesOf(definition: WorkflowDefinition): UnitRule[] {
  const ofSteps = Object.values(definition.steps).flatMap((step): UnitRule[] => {
    if (step.type === 'userTask') return [step.unit];
    return step.type === 'subDossier' ? [step.competent] : [];
  });
  return [...new Set<UnitRule>(['receiving', 'competent', ...ofSteps])];
}

/** Every role at every unit rule: whose holders must be known before deciding. */
export function postsOf(definition: WorkflowDefinition): { unit: UnitRule; role: Role }[] {
  const posts = new Map(
    userTasksOf(definition).flatMap(({ unit, role }) =>
      role === 'OWNER' ? [] : [[`${unit}/${role}`, { unit, role }] as const],
    ),
  );
  return [...posts.values()];
}

/** The steps done by people, in the order written. */
export function userTasksOf(definition: WorkflowDefinition): UserTaskStep[] {
  return Object.values(definition.steps).filter((step): step is UserTaskStep => step.type === 'userTask');
}
