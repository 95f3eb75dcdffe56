import { holds } from '../expression/evaluate.js';
import type { Expression } from '../expression/ast.js';
import { dayOf, isoDateOf, localMinuteOf } from '../working-time/local-day.js';
import { addWorkingTime } from '../working-time/add-working-time.js';
import type { Candidate, DecideContext, RefusalCode } from './command.js';
import type { ParallelFork, UserTaskStep, WorkflowDefinition } from './definition.js';
import { isExcluded } from './permission.js';
import type { DossierState, OpenTask } from './state.js';

/** What following the flow from one step on leads to. */
export interface Entered {
  opened: OpenTask[];
  arrived: Record<string, number>;
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

/**
 * Follows the flow into `stepKey`: opens tasks, takes gateways, counts arrivals at joins. Bounded by the number
 * of steps, so that a definition the linter should have refused still ends.
 */
export function enter(
  definition: WorkflowDefinition,
  state: DossierState,
  context: DecideContext,
  target: { stepKey: string; joins: readonly string[]; chosen?: Readonly<Record<string, string>> },
): Entered {
  const out: Entered = { opened: [], arrived: { ...state.arrived }, refusal: null };
  const stepsLeft = Object.keys(definition.steps).length * 2;
  const walk: Walk = {
    definition,
    state,
    context,
    seq: state.version + 1,
    out,
    chosen: target.chosen ?? {},
    stepsLeft,
  };
  follow(walk, target.stepKey, target.joins);
  return out;
}

function follow(walk: Walk, stepKey: string, joins: readonly string[]): void {
  const step = walk.definition.steps[stepKey];
  if (!step || walk.stepsLeft-- <= 0) return;
  switch (step.type) {
    case 'userTask':
      return open(walk, step, joins);
    case 'exclusiveGateway': {
      const branch = step.branches.find(({ when }) => !when || isTrue(walk.context, when));
      return branch && follow(walk, branch.to, joins);
    }
    case 'parallelFork':
      for (const branch of step.branches) follow(walk, branch, [...joins, step.join]);
      return;
    case 'parallelJoin':
      return arrive(walk, step.key, step.to, joins);
    case 'endEvent':
      return;
  }
}

function arrive(walk: Walk, joinKey: string, to: string, joins: readonly string[]): void {
  const arrived = (walk.out.arrived[joinKey] ?? 0) + 1;
  if (arrived < branchesInto(walk.definition, joinKey)) {
    walk.out.arrived[joinKey] = arrived;
    return;
  }
  delete walk.out.arrived[joinKey];
  follow(walk, to, joins.slice(0, -1));
}

function branchesInto(definition: WorkflowDefinition, joinKey: string): number {
  const fork = Object.values(definition.steps).find(
    (step): step is ParallelFork => step.type === 'parallelFork' && step.join === joinKey,
  );
  return fork?.branches.length ?? 1;
}

function open(walk: Walk, step: UserTaskStep, joins: readonly string[]): void {
  const { context, state } = walk;
  const unitId = context.units[step.unit];
  if (unitId === undefined) {
    walk.out.refusal = 'NO_UNIT';
    return;
  }
  const candidates = context.candidates[`${unitId}/${step.role}`] ?? [];
  walk.out.opened.push({
    key: `${step.key}.${walk.seq}`,
    stepKey: step.key,
    unitId,
    role: step.role,
    assigneeId: walk.chosen[step.key] ?? assignee(step, state, candidates),
    openedAt: context.now,
    dueAt: addWorkingTime(context.now, step.time, context.calendar),
    timeoutAt: step.onTimeout ? addWorkingTime(context.now, step.onTimeout.after, context.calendar) : null,
    joins: [...joins],
  });
}

/** Null leaves the task in the pool, also when the person meant is no longer in the post. */
function assignee(step: UserTaskStep, state: DossierState, candidates: readonly Candidate[]): string | null {
  const allowed = candidates.filter(({ accountId }) => !isExcluded(step, state, accountId));
  const { assignment } = step;
  switch (assignment.mode) {
    case 'pool':
      return null;
    case 'sameAs':
      return (
        allowed.find(({ accountId }) => accountId === state.performedBy[assignment.step])?.accountId ?? null
      );
    case 'named':
      return allowed.find(({ username }) => username === assignment.username)?.accountId ?? null;
    case 'leastLoaded':
      return allowed.toSorted((a, b) => a.openTasks - b.openTasks)[0]?.accountId ?? null;
  }
}

/** Whether a guard holds; anything but true is no. */
export function isTrue(context: DecideContext, guard: Expression): boolean {
  return holds(guard, context.scope, isoDateOf(dayOf(localMinuteOf(context.now))));
}

/** The joins around a step, outermost first, by following the flow from the start. */
export function joinsAround(definition: WorkflowDefinition, wanted: string): readonly string[] {
  const seen = new Map<string, readonly string[]>();
  const queue: [string, readonly string[]][] = [[definition.start, []]];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [key, joins] = next;
    const step = definition.steps[key];
    if (!step || seen.has(key)) continue;
    seen.set(key, joins);
    switch (step.type) {
      case 'userTask':
        for (const { to } of step.actions) if (to) queue.push([to, joins]);
        break;
      case 'exclusiveGateway':
        for (const { to } of step.branches) queue.push([to, joins]);
        break;
      case 'parallelFork':
        for (const to of step.branches) queue.push([to, [...joins, step.join]]);
        break;
      case 'parallelJoin':
        queue.push([step.to, joins.slice(0, -1)]);
        break;
      case 'endEvent':
        break;
    }
  }
  return seen.get(wanted) ?? [];
}
