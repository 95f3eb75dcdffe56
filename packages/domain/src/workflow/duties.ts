import { ROLE_ACCESS, UNIT_RELATIONS } from '../access/role-access.js';
import { doesWorkOf, openingsOf } from '../access/reach.js';
import type { DecideContext, Post, RefusalCode } from './command.js';
import type { StepAction, UserTaskStep, WorkflowDefinition } from './definition.js';
import { CONSULT_STEP, type DossierState } from './state.js';
import { nextSteps, stepOf } from './step-of.js';
import { userTasksOf } from './unit-rules.js';

/**
 * Whether the step says yes or no to what was asked: an agency's head does; a head of a division or a counter where
 * the result is issued next; anybody else but a clerk, who only numbers what was signed, where they issue it themselves.
 */
export function isApproval(definition: WorkflowDefinition, step: UserTaskStep): boolean {
  if (step.role === 'OWNER' || step.opinion === true || step.key === CONSULT_STEP) return false;
  if (step.role === 'APPROVER') return true;
  if (step.role === 'RECORDS_CLERK') return false;
  if (step.actions.some(issues)) return true;
  return ROLE_ACCESS[step.role].decides && leadsToIssue(definition, step);
}

/** Whether the step is a head's word on what others drafted: after it nothing of theirs is changed any more. */
export function isSignature(definition: WorkflowDefinition, step: UserTaskStep): boolean {
  return step.role !== 'OWNER' && ROLE_ACCESS[step.role].decides && isApproval(definition, step);
}

/** Whether the step makes what is later approved: a case officer's work, but for the opinions of others. */
export function isDrafting(definition: WorkflowDefinition, step: UserTaskStep): boolean {
  return step.role === 'CASE_OFFICER' && step.opinion !== true && !isApproval(definition, step);
}

/** Whether the role may issue results at all: whoever takes in or hands over says nothing on substance (domain 1.2). */
export function mayIssue(role: UserTaskStep['role']): boolean {
  return (
    role !== 'OWNER' && (ROLE_ACCESS[role].decides || role === 'CASE_OFFICER' || role === 'RECORDS_CLERK')
  );
}

/**
 * Why separation of duties keeps a person from the step, or null when it does not. It looks at people, not at posts:
 * nobody works on a dossier of their own, nobody approves what they drafted, whatever the definition says; and what
 * the definition says besides (`notSameAs`).
 */
export function whyBarred(
  definition: WorkflowDefinition,
  step: UserTaskStep,
  state: DossierState,
  context: DecideContext,
  accountId: string | null,
): RefusalCode | null {
  if (accountId === null || step.role === 'OWNER') return null;
  if (isConcerned(context, accountId)) return 'OWN_DOSSIER';
  if (step.notSameAs.some((other) => state.performedBy[other] === accountId)) return 'SAME_PERSON';
  const drafted = isApproval(definition, step) && hasDrafted(definition, state, context, accountId);
  return drafted ? 'OWN_DRAFT' : null;
}

/** Whether the officer is somebody the dossier is about. */
export function isConcerned({ concerned }: DecideContext, accountId: string | null): boolean {
  return accountId !== null && (concerned?.includes(accountId) ?? false);
}

/** Also what was sent back and drafted anew by somebody else since. */
function hasDrafted(
  definition: WorkflowDefinition,
  state: DossierState,
  { doneBefore }: DecideContext,
  accountId: string,
): boolean {
  return userTasksOf(definition).some(
    (step) =>
      isDrafting(definition, step) &&
      (state.performedBy[step.key] === accountId || (doneBefore?.[step.key]?.includes(accountId) ?? false)),
  );
}

/** The post by which somebody writes on a dossier beside its steps: one that opens it to them and lets them work. */
export function writingPost(
  definition: WorkflowDefinition,
  state: DossierState,
  { actor, units }: DecideContext,
): Post | undefined {
  if (actor.kind !== 'OFFICER') return undefined;
  const done = userTasksOf(definition).filter(({ key }) => state.performedAt[key] !== undefined);
  const at = {
    RECEIVES: [units['receiving']],
    DECIDES: [units['competent']],
    WORKS: [
      ...state.tasks.map(({ unitId }) => unitId),
      ...state.consultations.map(({ unitId }) => unitId),
      ...done.map(({ unit }) => units[unit]),
    ],
  };
  return actor.posts.find((post) => {
    if (ROLE_ACCESS[post.role].doing !== 'WORK') return false;
    const open = openingsOf([post], 'CONTENT');
    return UNIT_RELATIONS.some((relation) =>
      at[relation].some((unit) => unit !== undefined && open[relation].includes(unit)),
    );
  });
}

/** The post among those given by which one does the work of this role at this unit; their own before stood-in ones. */
export function postDoing(posts: readonly Post[], role: string, unitId: string): Post | undefined {
  const here = posts.filter((post) => post.unitId === unitId && ROLE_ACCESS[post.role].doing !== 'NOTHING');
  return here.find((post) => post.role === role) ?? here.find((post) => doesWorkOf(post, role));
}

function issues({ effect }: StepAction): boolean {
  return effect === 'ISSUE_RESULT';
}

/** Whether the next person's step of some action issues the result. */
function leadsToIssue(definition: WorkflowDefinition, step: UserTaskStep): boolean {
  const seen = new Set(step.actions.flatMap(({ to }) => (to === undefined ? [] : [to])));
  for (const key of seen) {
    const next = stepOf(definition, key);
    if (!next) continue;
    if (next.type === 'userTask') {
      if (next.actions.some(issues)) return true;
    } else for (const after of nextSteps(next)) seen.add(after);
  }
  return false;
}
