import type { Expression } from '../expression/ast.js';
import { evaluate, holds } from '../expression/evaluate.js';
import { dayOf, isoDateOf, localMinuteOf } from '../working-time/local-day.js';
import type { DecideContext, RefusalCode } from './command.js';
import type {
  BusinessRuleTask,
  Outcome,
  UserTaskStep,
  WaitingStep,
  WorkflowDefinition,
} from './definition.js';
import { personsTask, systemsTask } from './open-task.js';
import { forkOf } from './scopes.js';
import type { DossierState, OpenTask } from './state.js';
import { stepOf } from './step-of.js';

/** What following the flow from one step on leads to. */
export interface Entered {
  opened: OpenTask[];
  arrived: Record<string, number>;
  /** Values that business rules computed on the way. */
  computed: Record<string, Record<string, unknown>>;
  /** Set when an end was reached; with an outcome it ends the dossier whatever else is open. */
  end: { outcome: Outcome | null } | null;
  refusal: RefusalCode | null;
}

interface Walk {
  definition: WorkflowDefinition;
  state: DossierState;
  context: DecideContext;
  seq: number;
  out: Entered;
  /** step key → who shall get its task, chosen by the person acting. */
  chosen: Readonly<Record<string, string>>;
  stepsLeft: number;
}

/** Far more than any act passes through; a loop in which nobody waits ends here. */
const MAX_STEPS = 1000;

/**
 * Follows the flow into `stepKey`: opens what waits for somebody or something, takes gateways, computes rules,
 * counts arrivals at joins. Bounded, so that a definition the linter should have refused is refused here.
 */
export function enter(
  definition: WorkflowDefinition,
  state: DossierState,
  context: DecideContext,
  target: { stepKey: string; joins: readonly string[]; chosen?: Readonly<Record<string, string>> },
): Entered {
  const out: Entered = {
    opened: [],
    arrived: { ...state.arrived },
    computed: {},
    end: null,
    refusal: null,
  };
  const chosen = target.chosen ?? {};
  const seq = state.version + 1;
  follow(
    { definition, state, context, seq, out, chosen, stepsLeft: MAX_STEPS },
    target.stepKey,
    target.joins,
  );
  return out;
}

function follow(walk: Walk, stepKey: string, joins: readonly string[]): void {
  if (walk.out.refusal !== null || walk.out.end?.outcome) return;
  const step = stepOf(walk.definition, stepKey);
  if (!step || walk.stepsLeft-- <= 0) {
    walk.out.refusal = 'NO_WAY_ON';
    return;
  }
  switch (step.type) {
    case 'userTask':
    case 'timerEvent':
    case 'serviceTask':
    case 'subDossier':
      return open(walk, step, joins);
    case 'exclusiveGateway': {
      const branch = step.branches.find(({ when }) => !when || isTrue(walk.context, when));
      // No such step: a gateway without a way on is refused, not lost.
      return follow(walk, branch?.to ?? '', joins);
    }
    case 'parallelFork':
      for (const branch of step.branches) follow(walk, branch, [...joins, step.join]);
      return;
    case 'parallelJoin':
      return arrive(walk, step.key, step.to, joins);
    case 'businessRuleTask':
      compute(walk, step);
      return follow(walk, step.to, joins);
    case 'endEvent':
      walk.out.end = { outcome: step.outcome ?? null };
  }
}

function arrive(walk: Walk, joinKey: string, to: string, joins: readonly string[]): void {
  const arrived = (walk.out.arrived[joinKey] ?? 0) + 1;
  if (arrived < (forkOf(walk.definition, joinKey)?.branches.length ?? 1)) {
    walk.out.arrived[joinKey] = arrived;
    return;
  }
  delete walk.out.arrived[joinKey];
  follow(walk, to, joins.slice(0, -1));
}

function compute(walk: Walk, step: BusinessRuleTask): void {
  const today = todayOf(walk.context);
  const values: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries(step.sets)) {
    values[name] = evaluate(rule, walk.context.scope, today);
  }
  walk.out.computed[step.key] = values;
  walk.context = withValues(walk.context, step.key, values);
}

function open(walk: Walk, step: UserTaskStep | WaitingStep, joins: readonly string[]): void {
  const { context, state, seq } = walk;
  const key = `${step.key}.${seq}`;
  const task =
    step.type === 'userTask'
      ? personsTask(walk.definition, step, key, joins, state, context, walk.chosen[step.key])
      : systemsTask(step, key, joins, context);
  if (task) walk.out.opened.push(task);
  else walk.out.refusal = 'NO_UNIT';
}

/** The context in which guards read these values as `steps.<key>.<name>`; undefined takes them away. */
export function withValues(
  context: DecideContext,
  stepKey: string,
  values: Record<string, unknown> | undefined,
): DecideContext {
  const steps = { ...(context.scope['steps'] as Record<string, unknown> | undefined), [stepKey]: values };
  return { ...context, scope: { ...context.scope, steps } };
}

/** Whether a guard holds; anything but true is no. */
export function isTrue(context: DecideContext, guard: Expression): boolean {
  return holds(guard, context.scope, todayOf(context));
}

function todayOf({ now }: DecideContext): string {
  return isoDateOf(dayOf(localMinuteOf(now)));
}
