import type { WorkflowDefinition } from './definition.js';
import { type Scope, forkOf, isWithin, joinsOf, scopesOf } from './scopes.js';
import type { DossierState, OpenTask } from './state.js';
import { isWaitingStep, nextSteps, stepOf } from './step-of.js';

/** What sending a dossier back undoes, and how it stands inside the forks around the step it goes back to. */
export interface RollBack {
  closed: string[];
  arrived: Record<string, number>;
  joins: string[];
  /** Steps whose work no longer counts, the step gone back to first. */
  undone: string[];
}

/*
 *   To an earlier step of the same branch, or from a branch to before its fork: everything open there goes.
 *   From behind a join into one of its branches: the other branches have arrived and stay so.
 *
 *             ┌─► T ──┐                        arrivals at the join: branches − 1
 *      fork ──┼─► b ──┼─► join ─► … ─► X
 *             └─► c ──┘
 */

/** How to roll back from an open task to an earlier step; null when there is no way from the one to the other. */
export function rollBack(
  definition: WorkflowDefinition,
  state: DossierState,
  task: OpenTask,
  toStep: string,
): RollBack | null {
  const scopes = scopesOf(definition);
  const from = scopes.get(task.stepKey);
  const target = scopes.get(toStep);
  if (!from || !target) return null;
  const inward = !isWithin(from, target);
  if (inward && !isWithin(target, from)) return null;

  const area = inward ? from : target;
  const closedTasks = state.tasks.filter(
    ({ key, stepKey }) => key === task.key || isIn(scopes.get(stepKey), area),
  );
  const joins = joinsInside(definition, scopes, area);
  const arrived = Object.fromEntries(Object.entries(state.arrived).filter(([join]) => !joins.has(join)));
  if (inward) {
    for (const { join } of target.slice(from.length)) {
      const others = (forkOf(definition, join)?.branches.length ?? 1) - 1;
      if (others > 0) arrived[join] = others;
    }
  }
  const reachedJoins = Object.keys(state.arrived).filter((join) => joins.has(join));
  const ends = [...closedTasks.map(({ stepKey }) => stepKey), ...reachedJoins];
  const undone = onTheWay(definition, toStep, task.stepKey, ends).filter((key) => isWork(definition, key));
  if (crossesStatus(definition, state, undone)) return null;
  const gone = new Set([...undone, ...closedTasks.map(({ stepKey }) => stepKey)]);
  const consults = state.consultations
    .filter(({ taskKey, fromStep }) => gone.has(fromStep) && state.tasks.some(({ key }) => key === taskKey))
    .map(({ taskKey }) => taskKey);
  const closed = [...closedTasks.map(({ key }) => key), ...consults];
  return { closed, arrived, joins: joinsOf(target), undone };
}

function isIn(scope: Scope | undefined, area: Scope): boolean {
  return scope !== undefined && isWithin(scope, area);
}

/** The joins of the forks that lie inside a scope. */
function joinsInside(
  definition: WorkflowDefinition,
  scopes: ReadonlyMap<string, Scope>,
  area: Scope,
): ReadonlySet<string> {
  const joins = new Set<string>();
  for (const step of Object.values(definition.steps)) {
    if (step.type === 'parallelFork' && isIn(scopes.get(step.key), area)) joins.add(step.join);
  }
  return joins;
}

/** The steps on every way from `start` to one of `ends`, in flow order; what lies behind `last` is not looked at. */
function onTheWay(
  definition: WorkflowDefinition,
  start: string,
  last: string,
  ends: readonly string[],
): string[] {
  const found = new Set([start]);
  const before = new Map<string, string[]>();
  for (const key of found) {
    const step = stepOf(definition, key);
    if (!step || key === last) continue;
    for (const next of nextSteps(step)) {
      found.add(next);
      before.set(next, [...(before.get(next) ?? []), key]);
    }
  }
  const leading = new Set(ends);
  for (const key of leading) {
    if (key !== start) for (const earlier of before.get(key) ?? []) leading.add(earlier);
  }
  return [...found].filter((key) => leading.has(key) || key === start);
}

function isWork(definition: WorkflowDefinition, key: string): boolean {
  const step = stepOf(definition, key);
  return (
    step !== undefined &&
    (step.type === 'userTask' || step.type === 'businessRuleTask' || isWaitingStep(step))
  );
}

/** Acceptance and an issued result stand: no roll-back leads to before them. */
function crossesStatus(
  definition: WorkflowDefinition,
  { clock, lifecycle }: DossierState,
  undone: readonly string[],
): boolean {
  return undone.some((key) => {
    const step = stepOf(definition, key);
    if (step?.type !== 'userTask') return false;
    return step.actions.some(
      ({ effect }) =>
        (effect === 'ACCEPT' && clock.startedAt !== null) ||
        (effect === 'ISSUE_RESULT' && lifecycle === 'COMPLETED'),
    );
  });
}
