import {
  nextSteps,
  stepOf,
  userTasksOf,
  type Expression,
  type StepBuiltin,
  type TypeEnvironment,
  type UserTaskStep,
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
  const types = guardNamesOf(definition);
  const worst = keptFromTheEnd(definition.workflow, types, () => 'NONE');
  if (worst.size === 0) return worst;
  return keptFromTheEnd(definition.workflow, types, influenceWithin(definition.workflow, worst));
}

type InfluenceAt = (step: WorkflowStep, name: string) => Influence;

/** All but the least set that is closed under "leads surely on". */
function keptFromTheEnd(
  workflow: WorkflowDefinition,
  types: TypeEnvironment,
  influence: InfluenceAt,
): ReadonlySet<string> {
  const kept = new Map(Object.entries(workflow.steps));
  const isSure = (to: string | undefined) => to !== undefined && !kept.has(to);
  const leadsOn = (step: WorkflowStep): boolean => {
    if (step.type !== 'userTask' && step.type !== 'exclusiveGateway') return nextSteps(step).every(isSure);
    const ways =
      step.type === 'userTask'
        ? step.actions.map(({ effect, to, guard }) => way(workflow, guard, endsDossier(effect) || isSure(to)))
        : step.branches.map(({ when, to }) => way(workflow, when, isSure(to)));
    const first = step.type === 'exclusiveGateway';
    return canBeBroughtAbout(ways, first, types, (name) => influence(step, name));
  };
  for (let before = -1; before !== kept.size;) {
    before = kept.size;
    for (const [key, step] of kept) if (leadsOn(step)) kept.delete(key);
  }
  return new Set(kept.keys());
}

function way({ steps }: WorkflowDefinition, when: Expression | undefined, good: boolean): Way {
  return { when: when && withRules(when, steps, 5), good };
}

/** A condition with the rules that it reads written out, so that what they rest on is seen. */
function withRules(node: Expression, steps: WorkflowDefinition['steps'], depth: number): Expression {
  if (depth === 0) return node;
  if (node.op === 'name') {
    const [root, stepKey = '', value = ''] = node.path;
    const giver = root === 'steps' ? steps[stepKey] : undefined;
    const rule = giver?.type === 'businessRuleTask' ? giver.sets[value] : undefined;
    return rule ? withRules(rule, steps, depth - 1) : node;
  }
  if (!('args' in node)) return node;
  const args = node.args.map((part) => withRules(part, steps, depth));
  return { ...node, args } as unknown as Expression;
}

/** What people on a loop through a step can do about a name: by a form, a supplement, a payment. */
function influenceWithin(workflow: WorkflowDefinition, kept: ReadonlySet<string>): InfluenceAt {
  const loops = new Map<string, readonly UserTaskStep[]>();
  return (step, name) => {
    const onLoop = new Set(loops.has(step.key) ? [] : loopOf(workflow, step.key, kept));
    const people = loops.get(step.key) ?? userTasksOf(workflow).filter(({ key }) => onLoop.has(key));
    loops.set(step.key, people);
    const offers = (builtin: StepBuiltin) => people.some(({ builtins }) => builtins.includes(builtin));
    const [root = '', stepKey] = name.split('.');
    if (['case', 'channel', 'today', 'profile'].includes(root)) return 'NONE';
    if (root === 'paymentSettled') return offers('requestPayment') ? 'TRUE' : 'NONE';
    if (root !== 'steps') return offers('requestSupplement') ? 'ANY' : 'NONE';
    return people.some(({ key, form }) => key === stepKey && form !== undefined) ? 'ANY' : 'NONE';
  };
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
