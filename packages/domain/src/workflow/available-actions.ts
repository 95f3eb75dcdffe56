import { nextLifecycle } from '../lifecycle/lifecycle.js';
import type { Text } from '../text.js';
import type { IssuedForm } from './action.js';
import type { Candidate, CommandType, DecideContext, SystemCommand } from './command.js';
import { isPaused, needsForm } from './complete-step.js';
import type { Need, StepAction, UserTaskStep, WorkflowDefinition } from './definition.js';
import { isTrue } from './enter.js';
import { headPostFor, isExcluded, userTask, whyNotActing } from './permission.js';
import type { DossierState, OpenTask } from './state.js';

export type BuiltinCommand = Exclude<CommandType, 'completeStep' | SystemCommand['type']>;

/** One thing the actor may do now; the screen offers exactly these. */
export interface AvailableCommand {
  kind: 'step' | BuiltinCommand;
  /** For a step action, its definition; null for the built-in ones. */
  action: StepAction | null;
  taskKey: string | null;
  stepKey: string | null;
  note: Need;
  legalBasis: 'none' | 'required';
  issues: IssuedForm[];
  /** Key of the officer's form this needs. */
  form: string | null;
  assignees: readonly Candidate[] | null;
  steps: { key: string; name: Text }[] | null;
}

const BARE = {
  action: null,
  taskKey: null,
  stepKey: null,
  issues: [],
  form: null,
  assignees: null,
  steps: null,
};

/** Everything this actor may do now, by the same rules by which `decide` would refuse the rest. */
export function availableActions(
  definition: WorkflowDefinition,
  state: DossierState,
  context: DecideContext,
): AvailableCommand[] {
  const ofTasks = state.tasks.flatMap((task) => {
    const step = userTask(definition, task.stepKey);
    return step ? taskActions(definition, state, task, step, context) : [];
  });
  return [...ofTasks, ...dossierActions(state, context)];
}

function taskActions(
  definition: WorkflowDefinition,
  state: DossierState,
  task: OpenTask,
  step: UserTaskStep,
  context: DecideContext,
): AvailableCommand[] {
  const here = { ...BARE, taskKey: task.key, stepKey: step.key, note: 'none', legalBasis: 'none' } as const;
  const list: AvailableCommand[] = [];
  if (whyNotActing(step, state, task, context.actor) === null) {
    if (!isPaused(state, step)) {
      list.push(...stepActions(definition, state, step, here, context));
      if (step.sendBackTo.length > 0) {
        const steps = step.sendBackTo.flatMap((key) => userTask(definition, key) ?? []);
        list.push({
          ...here,
          kind: 'sendBack',
          note: 'required',
          steps: steps.map(({ key, name }) => ({ key, name })),
        });
      }
    }
    if (step.builtins.includes('requestSupplement') && nextLifecycle(state.lifecycle, 'REQUEST_SUPPLEMENT')) {
      const legalBasis = state.supplementCount > 0 ? 'required' : 'none';
      list.push({ ...here, kind: 'requestSupplement', note: 'optional', legalBasis, issues: ['MAU_02'] });
    }
    if (step.builtins.includes('stop') && nextLifecycle(state.lifecycle, 'STOP')) {
      list.push({ ...here, kind: 'stop', note: 'required', legalBasis: 'required', issues: ['MAU_05'] });
    }
    list.push({ ...here, kind: task.assigneeId === null ? 'claim' : 'release' });
  }
  if (context.actor.kind === 'OFFICER' && headPostFor(context.actor, task)) {
    const assignees = candidatesFor(state, step, task.unitId, context).filter(
      ({ accountId }) => accountId !== task.assigneeId,
    );
    if (assignees.length > 0) list.push({ ...here, kind: 'assign', note: 'optional', assignees });
  }
  return list;
}

function stepActions(
  definition: WorkflowDefinition,
  state: DossierState,
  step: UserTaskStep,
  here: Omit<AvailableCommand, 'kind'>,
  context: DecideContext,
): AvailableCommand[] {
  return step.actions
    .filter(({ guard }) => !guard || isTrue(context, guard))
    .map((action) => {
      const next = action.assigns ? userTask(definition, action.assigns) : undefined;
      const unitId = next && context.units[next.unit];
      return {
        ...here,
        kind: 'step' as const,
        action,
        note: action.note,
        issues: ISSUES[action.effect ?? 'NONE'],
        form: needsForm(step, action) ? (step.form ?? null) : null,
        assignees: next && unitId ? candidatesFor(state, next, unitId, context) : null,
      };
    });
}

const ISSUES: Record<NonNullable<StepAction['effect']> | 'NONE', IssuedForm[]> = {
  ACCEPT: ['MAU_01'],
  REFUSE_AT_INTAKE: ['MAU_03'],
  ISSUE_RESULT: ['RESULT'],
  HAND_OVER: [],
  NONE: [],
};

function candidatesFor(
  state: DossierState,
  step: UserTaskStep,
  unitId: string,
  context: DecideContext,
): readonly Candidate[] {
  const all = context.candidates[`${unitId}/${step.role}`] ?? [];
  return all.filter(({ accountId }) => !isExcluded(step, state, accountId));
}

function dossierActions(state: DossierState, { actor }: DecideContext): AvailableCommand[] {
  const free = { ...BARE, legalBasis: 'none' } as const;
  const can = (event: Parameters<typeof nextLifecycle>[1]): boolean =>
    nextLifecycle(state.lifecycle, event) !== undefined;
  const list: AvailableCommand[] = [];
  if (actor.relation === 'OWNER') {
    if (state.supplement) list.push({ ...free, kind: 'answerSupplement', note: 'none' });
    if (can('WITHDRAW')) list.push({ ...free, kind: 'withdraw', note: 'required', issues: ['MAU_05'] });
  }
  if (can('CONTINUE')) {
    if (actor.kind === 'OFFICER') list.push({ ...free, kind: 'addNote', note: 'required' });
    if (actor.kind === 'OFFICER' || actor.relation === 'OWNER') {
      list.push({ ...free, kind: 'sendMessage', note: 'required' });
    }
  }
  return list;
}
