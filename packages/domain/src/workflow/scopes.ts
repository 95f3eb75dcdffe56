import type { ParallelFork, WorkflowDefinition } from './definition.js';
import { nextSteps, stepOf } from './step-of.js';

/** One branch of a fork, and the join at which it ends. */
export interface ForkBranch {
  fork: string;
  /** Index among the fork's branches. */
  branch: number;
  join: string;
}

/** The fork branches around a step, outermost first; empty outside any fork. */
export type Scope = readonly ForkBranch[];

/** The scope of every step that can be reached from the start, found by following every way on. */
export function scopesOf(definition: WorkflowDefinition): ReadonlyMap<string, Scope> {
  const scopes = new Map<string, Scope>();
  const queue: [key: string, scope: Scope][] = [[definition.start, []]];
  for (const [key, scope] of queue) {
    const step = stepOf(definition, key);
    if (!step || scopes.has(key)) continue;
    scopes.set(key, scope);
    if (step.type === 'parallelFork') {
      step.branches.forEach((to, branch) => {
        queue.push([to, [...scope, { fork: key, branch, join: step.join }]]);
      });
      continue;
    }
    const after = step.type === 'parallelJoin' && scope.at(-1)?.join === key ? scope.slice(0, -1) : scope;
    for (const to of nextSteps(step)) queue.push([to, after]);
  }
  return scopes;
}

/** The scope of one step; undefined when it cannot be reached. */
export function scopeOf(definition: WorkflowDefinition, stepKey: string): Scope | undefined {
  return scopesOf(definition).get(stepKey);
}

/** Whether a scope lies inside another one, or is the same. */
export function isWithin(scope: Scope, outer: Scope): boolean {
  return outer.every(({ fork, branch }, i) => scope[i]?.fork === fork && scope[i].branch === branch);
}

/** The joins a branch with this scope must arrive at, outermost first: what its tasks carry. */
export function joinsOf(scope: Scope): string[] {
  return scope.map(({ join }) => join);
}

/** The fork whose branches meet at a join. */
export function forkOf(definition: WorkflowDefinition, joinKey: string): ParallelFork | undefined {
  for (const step of Object.values(definition.steps)) {
    if (step.type === 'parallelFork' && step.join === joinKey) return step;
  }
  return undefined;
}
