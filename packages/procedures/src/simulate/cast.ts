import {
  postsOf,
  unitRulesOf,
  type Actor,
  type Candidate,
  type Post,
  type WorkflowDefinition,
} from '@motcua/domain';

/** The people of a simulated office: two officers for every post that the workflow names. */
export interface Cast {
  units: Record<string, string>;
  candidates: Record<string, Candidate[]>;
  officer(accountId: string): Actor;
  readonly owner: Actor;
  readonly system: Actor;
}

const OWNER: Actor = { kind: 'CITIZEN', accountId: 'owner', name: 'Người nộp', posts: [], relation: 'OWNER' };
const SYSTEM: Actor = { kind: 'SYSTEM', accountId: null, name: 'Hệ thống', posts: [], relation: null };

export function castOf(workflow: WorkflowDefinition): Cast {
  const units = Object.fromEntries(unitRulesOf(workflow).map((rule) => [rule, rule]));
  const candidates: Record<string, Candidate[]> = {};
  const officers = new Map<string, Actor>();
  for (const { unit, role } of postsOf(workflow)) {
    const post: Post = { role, unitId: unit, unitName: unit, subtree: [unit] };
    candidates[`${unit}/${role}`] = [1, 2].map((number) => {
      const accountId = `${role}@${unit}#${number}`;
      officers.set(accountId, { kind: 'OFFICER', accountId, name: accountId, posts: [post], relation: null });
      return { accountId, name: accountId, openTasks: 0, username: accountId };
    });
  }
  return {
    units,
    candidates,
    owner: OWNER,
    system: SYSTEM,
    officer: (accountId) => officers.get(accountId) ?? SYSTEM,
  };
}
