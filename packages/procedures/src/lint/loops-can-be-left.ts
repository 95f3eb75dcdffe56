import {
  nextSteps,
  stepOf,
  userTasksOf,
  type Expression,
  type StepBuiltin,
  type WorkflowDefinition,
  type WorkflowStep,
} from '@motcua/domain';
import { guardNamesOf } from '../compile/names.js';
import type { ProcedureDefinition } from '../definition.js';
import { canBeBroughtAbout, type Influence, type Way } from './attainable.js';
import { endsDossier, leadingToEnd, stepPlace } from './flow.js';
import { error, type LintRule } from './lint-rule.js';

/*
 *  Who decides which way?            person: anybody who can choose, so one way to the end is enough
 *                                    answers that stand, another system: the worst, so every way must do
 *
 *       ┌──────────────────────┐
 *       ▼                      │ amount > 8     with that answer for ever: P has no other action
 *       P ──► gateway ─────────┘
 *                └────────────► …
 */

/** No dossier goes round for ever because of what nobody on the way can change. */
export const loopsCanBeLeft: LintRule = {
  name: 'loops-can-be-left',
  check(definition) {
    const { workflow } = definition;
    const caught = stepsKeptFromTheEnd(definition);
    // Where there is no way to an end at all, another rule speaks.
    const leading = leadingToEnd(workflow);
    const told = new Set<string>();
    return [...caught].flatMap((key) => {
      if (told.has(key) || !leading.has(key)) return [];
      const loop = loopOf(workflow, key, caught);
      for (const other of loop) told.add(other);
      if (loop.length === 0) return [];
      const path = loop.join(', ');
      return error(
        stepPlace(key),
        `Có hồ sơ quay mãi ở các bước ${path}, vì không ai ở đó đổi được điều kiện: thêm một thao tác ra khỏi vòng`,
        `Some dossiers go round ${path} for ever, for nobody there can change the condition: add an action that leads out`,
      );
    });
  },
};

/** The steps that the worst answers keep from the end, also when people there change what they can. */
function stepsKeptFromTheEnd(definition: ProcedureDefinition): ReadonlySet<string> {
  const worst = keptFromTheEnd(definition, { influence: () => 'NONE', isRenewed: () => false });
  return worst.size === 0 ? worst : keptFromTheEnd(definition, chancesWithin(definition.workflow, worst));
}

/** What can be done, each time round, about what the conditions of a step read. */
interface Chances {
  influence: (step: WorkflowStep, name: string) => Influence;
  /** Whether one passes the other step each time before one comes back to this one. */
  isRenewed: (step: WorkflowStep, other: string) => boolean;
}

/** All but the least set that is closed under "leads surely on". */
function keptFromTheEnd(definition: ProcedureDefinition, chances: Chances): ReadonlySet<string> {
  const { steps } = definition.workflow;
  const types = guardNamesOf(definition);
  const kept = new Map(Object.entries(steps));
  const isSure = (to: string | undefined) => to !== undefined && !kept.has(to);
  const leadsOn = (step: WorkflowStep): boolean => {
    if (step.type !== 'userTask' && step.type !== 'exclusiveGateway') return nextSteps(step).every(isSure);
    const way = (when: Expression | undefined, good: boolean): Way => ({
      when: when && withRules(when, steps, (rule) => chances.isRenewed(step, rule)),
      good,
    });
    const ways =
      step.type === 'userTask'
        ? step.actions.map(({ effect, to, guard }) => way(guard, endsDossier(effect) || isSure(to)))
        : step.branches.map(({ when, to }) => way(when, isSure(to)));
    const first = step.type === 'exclusiveGateway';
    return canBeBroughtAbout(ways, first, types, (name) => chances.influence(step, name));
  };
  for (let before = -1; before !== kept.size;) {
    before = kept.size;
    for (const [key, step] of kept) if (leadsOn(step)) kept.delete(key);
  }
  return new Set(kept.keys());
}

/** A condition with the rules that are computed anew written out, so that what they rest on is seen. */
function withRules(
  node: Expression,
  steps: WorkflowDefinition['steps'],
  isRenewed: (rule: string) => boolean,
  depth = 5,
): Expression {
  if (node.op === 'name') {
    const [root, stepKey = '', value = ''] = node.path;
    const giver = root === 'steps' ? steps[stepKey] : undefined;
    const rule = giver?.type === 'businessRuleTask' && isRenewed(stepKey) ? giver.sets[value] : undefined;
    return rule && depth > 0 ? withRules(rule, steps, isRenewed, depth - 1) : node;
  }
  if (!('args' in node)) return node;
  const args = node.args.map((part) => withRules(part, steps, isRenewed, depth));
  return { ...node, args } as unknown as Expression;
}

/** By a form, a supplement, a payment of people whom no way round passes by. */
function chancesWithin(workflow: WorkflowDefinition, kept: ReadonlySet<string>): Chances {
  const people = userTasksOf(workflow);
  const known = new Map<string, boolean>();
  const isPassed = (step: WorkflowStep, others: readonly string[]): boolean => {
    const place = [step.key, ...others].join(' ');
    const found = known.get(place) ?? (others.length > 0 && isOnEveryLoop(workflow, step.key, kept, others));
    known.set(place, found);
    return found;
  };
  const offering = (builtin: StepBuiltin) =>
    people.filter(({ key, builtins }) => kept.has(key) && builtins.includes(builtin)).map(({ key }) => key);
  return {
    isRenewed: (step, other) => isPassed(step, [other]),
    influence: (step, name) => {
      const [root = '', stepKey] = name.split('.');
      if (['case', 'channel', 'today', 'profile'].includes(root)) return 'NONE';
      if (root === 'paymentSettled') return isPassed(step, offering('requestPayment')) ? 'TRUE' : 'NONE';
      if (root !== 'steps') return isPassed(step, offering('requestSupplement')) ? 'ANY' : 'NONE';
      const writers = people.filter(({ key, form }) => key === stepKey && form !== undefined);
      return isPassed(
        step,
        writers.map(({ key }) => key),
      )
        ? 'ANY'
        : 'NONE';
    },
  };
}

function isOnEveryLoop(
  workflow: WorkflowDefinition,
  key: string,
  kept: ReadonlySet<string>,
  others: readonly string[],
): boolean {
  if (others.includes(key)) return true;
  return loopOf(workflow, key, new Set([...kept].filter((step) => !others.includes(step)))).length === 0;
}

/** The steps on some way from this one back to itself that does not leave `within`; empty when there is none. */
function loopOf(workflow: WorkflowDefinition, key: string, within: ReadonlySet<string>): string[] {
  const from = (start: string): Set<string> => {
    const found = new Set<string>();
    const queue = [start];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      const step = stepOf(workflow, at);
      for (const next of step ? nextSteps(step) : []) {
        if (!within.has(next) || found.has(next)) continue;
        found.add(next);
        queue.push(next);
      }
    }
    return found;
  };
  const ahead = from(key);
  return Object.keys(workflow.steps).filter((other) => ahead.has(other) && from(other).has(key));
}
