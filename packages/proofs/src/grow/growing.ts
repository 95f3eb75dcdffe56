import type { NameType, WorkflowStep } from '@motcua/domain';
import type { FormDefinition } from '@motcua/forms';
import type { Dice } from '../dice.js';
import { officersForm } from './forms.js';
import type { Known } from './guards.js';

/** Where the flow stands while it grows: what a new step may refer back to, and what it may not do here. */
export interface Ground {
  /** Steps of the same branch that a person may lead back to. */
  entries: readonly string[];
  /** People's steps on the way here, also those in branches that have joined. */
  people: readonly string[];
  /** How many forks are around it: nothing may end in there. */
  forks: number;
  accepted: boolean;
}

/** A workflow that grows step by step; every step is told where to go on before it exists. */
export class Growing {
  readonly steps: Record<string, WorkflowStep> = {};
  readonly stepForms: Record<string, FormDefinition> = {};
  /** What guards may read so far. */
  readonly known: Known[];
  readonly #joined = new Map<string, string>();
  #left: number;
  #keys = 0;

  constructor(
    readonly dice: Dice,
    size: number,
    known: readonly Known[],
  ) {
    this.#left = size;
    this.known = [...known];
  }

  get left(): number {
    return this.#left;
  }

  key(word: string): string {
    this.#keys += 1;
    return `${word}${this.#keys}`;
  }

  add(step: WorkflowStep): void {
    this.steps[step.key] = step;
    this.#left -= 1;
  }

  learn(stepKey: string, name: string, type: NameType): void {
    this.known.push([`steps.${stepKey}.${name}`, type]);
  }

  /** Whatever leads to `open`, a step that is not there, leads to `target`. */
  join(open: string, target: string): void {
    this.#joined.set(open, target);
  }

  /** The steps, with every way leading to a step that is there. */
  finish(): Record<string, WorkflowStep> {
    const bound = (key: string): string => {
      const target = this.#joined.get(key);
      return target === undefined ? key : bound(target);
    };
    for (const step of Object.values(this.steps)) retarget(step, bound);
    return this.steps;
  }

  /** The key of an officer's form, new or used before, of whose answers guards learn. */
  form(stepKey: string, fresh: boolean): string {
    const used = fresh ? undefined : this.dice.maybe(Object.keys(this.stepForms));
    const key = used ?? `form${Object.keys(this.stepForms).length}`;
    const form = (this.stepForms[key] ??= officersForm(this.dice));
    for (const field of form.pages.flatMap((page) => page.fields)) {
      const type = GUARD_TYPES[field.type];
      if (type) this.learn(stepKey, field.key, type);
    }
    return key;
  }
}

/** Leads every way out of a step to another one. */
function retarget(step: WorkflowStep, bound: (key: string) => string): void {
  if (step.type === 'userTask') {
    for (const action of step.actions) if (action.to !== undefined) action.to = bound(action.to);
  } else if (step.type === 'exclusiveGateway') {
    for (const branch of step.branches) branch.to = bound(branch.to);
  } else if (step.type === 'parallelFork') {
    step.branches = step.branches.map(bound);
  } else if (step.type !== 'endEvent') {
    step.to = bound(step.to);
    if ('fallback' in step) step.fallback = bound(step.fallback);
  }
}

const GUARD_TYPES: Partial<Record<string, NameType>> = {
  integer: 'number',
  yesNo: 'boolean',
  date: 'date',
  text: 'string',
  choice: { type: 'string', oneOf: ['one', 'two', 'three'] },
};
