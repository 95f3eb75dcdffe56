import {
  namesIn,
  nextSteps,
  stepOf,
  type Expression,
  type WorkflowDefinition,
  type WorkflowStep,
} from '@motcua/domain';
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
  check({ workflow }) {
    const caught = stepsKeptFromTheEnd(workflow);
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
function stepsKeptFromTheEnd(workflow: WorkflowDefinition): ReadonlySet<string> {
  const worst = keptFromTheEnd(workflow, () => false);
  return worst.size === 0 ? worst : keptFromTheEnd(workflow, changesWithin(workflow, worst));
}

/** All but the least set that is closed under "leads surely on". */
function keptFromTheEnd(workflow: WorkflowDefinition, changes: Changes): ReadonlySet<string> {
  const kept = new Map(Object.entries(workflow.steps));
  for (let before = -1; before !== kept.size;) {
    before = kept.size;
    for (const [key, step] of kept) if (leadsOn(step, kept, changes)) kept.delete(key);
  }
  return new Set(kept.keys());
}

type Changes = (step: WorkflowStep, condition: Expression) => boolean;

function leadsOn(step: WorkflowStep, kept: ReadonlyMap<string, unknown>, changes: Changes): boolean {
  const isSure = (to: string) => !kept.has(to);
  switch (step.type) {
    case 'endEvent':
      return true;
    case 'userTask':
      return step.actions.some(
        ({ effect, to, guard }) =>
          (endsDossier(effect) || (to !== undefined && isSure(to))) &&
          (!guard || mayHold(step, guard, changes)),
      );
    case 'exclusiveGateway': {
      const open = step.branches.some(({ when }) => when !== undefined && changes(step, when));
      return open ? step.branches.some(({ to }) => isSure(to)) : step.branches.every(({ to }) => isSure(to));
    }
    default:
      return nextSteps(step).every(isSure);
  }
}

/** A guarded action is a way out when the others are guarded as well: that one of them is open, another rule sees to. */
function mayHold(
  step: Extract<WorkflowStep, { type: 'userTask' }>,
  guard: Expression,
  changes: Changes,
): boolean {
  return changes(step, guard) || step.actions.every((action) => action.guard !== undefined);
}

/** Whether people on a loop through a step can bring a condition about: by a form, a supplement, a payment. */
function changesWithin(workflow: WorkflowDefinition, kept: ReadonlySet<string>): Changes {
  const loops = new Map<string, readonly string[]>();
  return (step, condition) => {
    const loop = loops.get(step.key) ?? loopOf(workflow, step.key, kept);
    loops.set(step.key, loop);
    const onLoop = loop.flatMap((key) => stepOf(workflow, key) ?? []);
    const offers = (builtin: 'requestSupplement' | 'requestPayment') =>
      onLoop.some((one) => one.type === 'userTask' && one.builtins.includes(builtin));
    const seen = new Set<string>();
    const isOpen = (name: string): boolean => {
      const [root, stepKey = '', value = ''] = name.split('.');
      if (root === 'case' || root === 'channel' || seen.has(name)) return false;
      if (root === 'paymentSettled') return offers('requestPayment');
      if (root !== 'steps') return offers('requestSupplement');
      seen.add(name);
      const giver = onLoop.find(({ key }) => key === stepKey);
      if (giver?.type === 'userTask') return giver.form !== undefined;
      const rule = giver?.type === 'businessRuleTask' ? giver.sets[value] : undefined;
      return rule !== undefined && namesIn(rule).some(isOpen);
    };
    return namesIn(condition).some(isOpen);
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
