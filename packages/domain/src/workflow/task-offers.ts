import { isWaitingForOwner, nextLifecycle } from '../lifecycle/lifecycle.js';
import type { Text } from '../text.js';
import type { IssuedForm } from './action.js';
import { type AvailableCommand, BARE } from './available-command.js';
import type { Candidate, DecideContext } from './command.js';
import { completedBy, EVENT_OF, isPaused, needsForm } from './complete-step.js';
import { whyNotConsulting } from './consult.js';
import { workEvent } from './draft-action.js';
import type { StepAction, UserTaskStep, WorkflowDefinition } from './definition.js';
import { isTrue } from './enter.js';
import { moveOn } from './move-on.js';
import { isConcerned, mayIssue, whyBarred } from './duties.js';
import { type Work, headPostFor, postFor, userTask, whyNotActing, whyNotOfficer } from './permission.js';
import { rollBack } from './roll-back.js';
import { CONSULT_STEP, type DossierState } from './state.js';
import { stepOf } from './step-of.js';

type Here = Omit<AvailableCommand, 'kind'>;

/** What the actor may do at one open task. */
export function taskOffers(
  definition: WorkflowDefinition,
  state: DossierState,
  work: Work,
  context: DecideContext,
): AvailableCommand[] {
  const { task, step } = work;
  const here: Here = { ...BARE, taskKey: task.key, stepKey: step.key };
  const list: AvailableCommand[] = [];
  if (whyNotActing(definition, state, work, context) === null && !isPaused(state, step)) {
    list.push(...stepActions(definition, state, work, here, context));
  }
  if (whyNotOfficer(definition, state, work, context) === null) {
    list.push(...officersActs(definition, state, work, here, context));
  }
  if (step.role === 'OWNER') return list;
  const colleagues = colleaguesFor(definition, state, work, context);
  if (colleagues.length === 0) return list;
  const mine = task.assigneeId !== null && task.assigneeId === context.actor.accountId;
  if (mine && postFor(context.actor, task)) {
    list.push({ ...here, kind: 'handOverTask', note: 'required', assignees: colleagues });
  }
  if (headPostFor(context.actor, task) && !isConcerned(context, context.actor.accountId)) {
    list.push({ ...here, kind: 'assign', note: 'optional', assignees: colleagues });
  }
  return list;
}

function officersActs(
  definition: WorkflowDefinition,
  state: DossierState,
  work: Work,
  here: Here,
  context: DecideContext,
): AvailableCommand[] {
  const { task, step } = work;
  const list: AvailableCommand[] = [];
  if (step.key === CONSULT_STEP) list.push({ ...here, kind: 'replyConsult', note: 'optional' });
  const earlier = isPaused(state, step) ? [] : earlierSteps(definition, state, work);
  if (earlier.length > 0) list.push({ ...here, kind: 'sendBack', note: 'required', steps: earlier });
  if (step.builtins.includes('requestSupplement') && nextLifecycle(state.lifecycle, 'REQUEST_SUPPLEMENT')) {
    const legalBasis = state.supplementCount > 0 ? 'required' : 'none';
    list.push({ ...here, kind: 'requestSupplement', note: 'optional', legalBasis, issues: ['MAU_02'] });
  }
  if (step.builtins.includes('requestPayment') && nextLifecycle(state.lifecycle, 'REQUEST_PAYMENT')) {
    list.push({ ...here, kind: 'requestPayment', note: 'optional', issues: ['PAYMENT_NOTICE'] });
  }
  if (whyNotConsulting(definition, state, work, context) === null) {
    list.push({ ...here, kind: 'consult', note: 'required' });
  }
  if (step.builtins.includes('stop') && nextLifecycle(state.lifecycle, 'STOP')) {
    list.push({ ...here, kind: 'stop', note: 'required', legalBasis: 'required', issues: ['MAU_05'] });
  }
  list.push({ ...here, kind: task.assigneeId === null ? 'claim' : 'release' });
  return list;
}

/** The steps this one may go back to from where the dossier stands now. */
function earlierSteps(
  definition: WorkflowDefinition,
  state: DossierState,
  { task, step }: Work,
): { key: string; name: Text }[] {
  return step.sendBackTo
    .filter((toStep) => rollBack(definition, state, task, toStep) !== null)
    .flatMap((toStep) => stepOf(definition, toStep) ?? [])
    .map(({ key, name }) => ({ key, name }));
}

function stepActions(
  definition: WorkflowDefinition,
  state: DossierState,
  work: Work,
  here: Here,
  context: DecideContext,
): AvailableCommand[] {
  const { step } = work;
  const after = completedBy(state, step, context);
  return step.actions
    .filter(({ effect }) => !effect || nextLifecycle(state.lifecycle, EVENT_OF[effect]) !== undefined)
    .filter(({ effect }) => effect !== 'ISSUE_RESULT' || mayIssue(step.role))
    .filter(({ guard }) => !guard || isTrue(context, guard))
    .filter((action) => !endsTooEarly(definition, state, work, action, context))
    .map((action) => {
      const next = action.assigns ? userTask(definition, action.assigns) : undefined;
      const unitId = next && context.units[next.unit];
      const form = needsForm(step, action) ? (step.form ?? null) : null;
      return {
        ...here,
        kind: 'step' as const,
        action,
        note: action.note,
        issues: ISSUES[action.effect ?? 'NONE'],
        form,
        values: form === null ? null : (state.undoneAnswers[step.key] ?? null),
        assignees:
          next && unitId ? candidatesFor(definition, after, next, `${unitId}/${next.role}`, context) : null,
      };
    });
}

/** An opinion goes on while the owner is asked, but the dossier cannot end over the question. */
function endsTooEarly(
  definition: WorkflowDefinition,
  state: DossierState,
  { task }: Work,
  { to, effect }: StepAction,
  context: DecideContext,
): boolean {
  if (!isWaitingForOwner(state.lifecycle)) return false;
  const event = effect ? EVENT_OF[effect] : workEvent(state);
  return moveOn(definition, state, context, { task, to, event }).refusal === 'NOT_IN_THIS_STATE';
}

const ISSUES: Record<NonNullable<StepAction['effect']> | 'NONE', IssuedForm[]> = {
  ACCEPT: ['MAU_01'],
  REFUSE_AT_INTAKE: ['MAU_03'],
  ISSUE_RESULT: ['RESULT'],
  HAND_OVER: [],
  NONE: [],
};

/** Who else may be given the task. */
function colleaguesFor(
  definition: WorkflowDefinition,
  state: DossierState,
  { task, step }: Work,
  context: DecideContext,
): Candidate[] {
  const all = candidatesFor(definition, state, step, `${task.unitId}/${task.role}`, context);
  return all.filter(({ accountId }) => accountId !== task.assigneeId);
}

function candidatesFor(
  definition: WorkflowDefinition,
  state: DossierState,
  step: UserTaskStep,
  post: string,
  context: DecideContext,
): readonly Candidate[] {
  const all = context.candidates[post] ?? [];
  return all.filter(({ accountId }) => whyBarred(definition, step, state, context, accountId) === null);
}
