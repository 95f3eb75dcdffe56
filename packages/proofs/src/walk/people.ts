import {
  postsOf,
  unitRulesOf,
  userTasksOf,
  type Actor,
  type Candidate,
  type Post,
  type Role,
  type WorkflowDefinition,
} from '@motcua/domain';

const OWNER: Actor = { kind: 'CITIZEN', accountId: 'owner', name: 'An', posts: [], relation: 'OWNER' };
const PASSER_BY: Actor = { kind: 'CITIZEN', accountId: 'other', name: 'Bình', posts: [], relation: null };
const SYSTEM: Actor = { kind: 'SYSTEM', accountId: null, name: 'Hệ thống', posts: [], relation: null };

/** The unit that is asked for opinions. */
export const ASKED = { unitId: 'asked', unitName: 'asked', role: 'CASE_OFFICER' } as const;

/** Holds every post of the workflow at once. */
const MANY_POSTS = 'many-posts';
/** So does this one, and the dossier is their own. */
const KIN = 'kin';

/** Everybody who may do something to a dossier, or try to. */
export interface People {
  units: Readonly<Record<string, string>>;
  candidates: Readonly<Record<string, readonly Candidate[]>>;
  everyone: readonly Actor[];
  owner: Actor;
  system: Actor;
  /** Officers whom the dossier concerns as persons. */
  concerned: readonly string[];
}

/** As many officers in each post as separation of duties can ask for; heads over all of them only when wanted. */
export function peopleOf(workflow: WorkflowDefinition, withHeads: boolean): People {
  const separated = Math.max(0, ...userTasksOf(workflow).map(({ notSameAs }) => notSameAs.length));
  const units = Object.fromEntries(unitRulesOf(workflow).map((rule) => [rule, rule]));
  const subtree = Object.values(units);
  const officers: Actor[] = [];
  const candidates: Record<string, Candidate[]> = {};
  const employ = (role: Role, unitId: string, below: readonly string[]): void => {
    const post: Post = { role, unitId, unitName: unitId, subtree: below };
    const accountId = `${role}@${unitId}#${officers.length}`;
    officers.push({ kind: 'OFFICER', accountId, name: accountId, posts: [post], relation: null });
    const username = officers.length % 3 === 0 ? 'lan' : accountId;
    const candidate = { accountId, name: accountId, username, openTasks: officers.length % 4 };
    (candidates[`${unitId}/${role}`] ??= []).push(candidate);
  };
  for (const { unit, role } of postsOf(workflow)) {
    for (let number = 0; number <= separated + 1; number += 1) employ(role, unit, [unit]);
  }
  // In a small commune one person holds every post; and the mother of the child may work there too.
  for (const name of [MANY_POSTS, KIN]) {
    const posts = postsOf(workflow).map(({ unit, role }): Post => ({
      role,
      unitId: unit,
      unitName: unit,
      subtree: [unit],
    }));
    officers.push({ kind: 'OFFICER', accountId: name, name, posts, relation: null });
    for (const { unitId, role } of posts) {
      const candidate = { accountId: name, name, username: name, openTasks: 0 };
      (candidates[`${unitId}/${role}`] ??= []).push(candidate);
    }
  }
  employ(ASKED.role, ASKED.unitId, [ASKED.unitId]);
  employ('FINANCE_OFFICER', 'competent', subtree);
  if (withHeads) employ('COUNTER_HEAD', 'competent', subtree);
  return {
    units,
    candidates,
    everyone: [...officers, OWNER, PASSER_BY, SYSTEM],
    owner: OWNER,
    system: SYSTEM,
    concerned: [KIN],
  };
}
