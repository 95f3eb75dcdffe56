import {
  evaluate,
  formatLimit,
  namesIn,
  stepOf,
  type Expression,
  type UserTaskStep,
  type WorkflowDefinition,
  type WorkflowStep,
} from '@motcua/domain';
import { error, type LintRule } from './lint-rule.js';
import { leastMinutes, mostMinutes } from './working-days.js';

/** A way through the flow; `inside` is the slowest branch of a fork, gone before `after`. */
interface Way {
  minutes: number;
  step: string | null;
  inside: Way | null;
  after: Way | null;
}

const NO_TIME: Way = { minutes: 0, step: null, inside: null, after: null };

/**
 * In every case the steps of the longest way, from the first to the one that issues the result, fit into the
 * legal limit. What comes after the result (the hand-over) does not count, nor what stops the clock.
 */
export const timesFit: LintRule = {
  name: 'times-fit',
  check({ workflow, cases }) {
    return cases.flatMap(({ key, timeLimit }) => {
      const way = longestWay(workflow, key);
      if (way.minutes <= mostMinutes(timeLimit)) return [];
      const path = stepsOf(way).join(' → ');
      const [needs, has] = [Math.round(way.minutes / 6) / 10, formatLimit(timeLimit)];
      return [
        error(
          `procedure.cases.${key}.limit`,
          `Các bước ${path} cần ${needs} giờ làm việc, quá thời hạn ${has.vi}: bớt thời gian của bước`,
          `Steps ${path} take ${needs} working hours, over the limit of ${has.en}: shorten a step`,
        ),
      ];
    });
  },
};

/**
 * A loop has no longest way; going round it again is like sending back, which may happen in any flow. So a way
 * ends where it would come back to itself, and each step is looked at once.
 */
function longestWay(workflow: WorkflowDefinition, caseKey: string): Way {
  const known = new Map<string, Way>();
  const onTheWay = new Set<string>();
  const from = (key: string, stopAt: string | null): Way => {
    const step = stepOf(workflow, key);
    if (!step || key === stopAt || onTheWay.has(key)) return NO_TIME;
    const place = `${key} ${stopAt ?? ''}`;
    const found = known.get(place);
    if (found) return found;
    onTheWay.add(key);
    const way = follow(step, stopAt);
    onTheWay.delete(key);
    known.set(place, way);
    return way;
  };
  const follow = (step: WorkflowStep, stopAt: string | null): Way => {
    const slowest = (keys: readonly string[], until = stopAt): Way =>
      keys.map((key) => from(key, until)).reduce(longer, NO_TIME);
    switch (step.type) {
      case 'userTask':
        return taking(step, timeOf(step), slowest(onwardOf(step)));
      case 'timerEvent':
        return taking(step, leastMinutes(step.after), slowest([step.to]));
      case 'serviceTask':
        return taking(step, leastMinutes(step.patience), slowest([step.to, step.fallback]));
      case 'subDossier':
        return taking(step, leastMinutes(step.time), slowest([step.to, step.fallback]));
      case 'exclusiveGateway':
        return slowest(openBranches(step.branches, caseKey).map(({ to }) => to));
      case 'parallelFork': {
        const inside = slowest(step.branches, step.join);
        const join = stepOf(workflow, step.join);
        const after = join?.type === 'parallelJoin' ? from(join.to, stopAt) : NO_TIME;
        return { minutes: inside.minutes + after.minutes, step: null, inside, after };
      }
      case 'parallelJoin':
      case 'businessRuleTask':
        return slowest([step.to]);
      case 'endEvent':
        return NO_TIME;
    }
  };
  return from(workflow.start, null);
}

function taking(step: WorkflowStep & { stopsClock?: boolean }, minutes: number, after: Way): Way {
  if (step.stopsClock) return after;
  return { minutes: minutes + after.minutes, step: step.key, inside: null, after };
}

function timeOf({ time, onTimeout }: UserTaskStep): number {
  return Math.max(leastMinutes(time), onTimeout ? leastMinutes(onTimeout.after) : 0);
}

function onwardOf({ actions }: UserTaskStep): string[] {
  return actions.flatMap(({ effect, to }) => (to === undefined || effect === 'ISSUE_RESULT' ? [] : [to]));
}

interface Branch {
  when?: Expression;
  to: string;
}

/** Branches that a dossier of this case may take: a guard over the case alone is decided already. */
function openBranches(branches: readonly Branch[], caseKey: string): Branch[] {
  const open: Branch[] = [];
  for (const branch of branches) {
    const overCase = branch.when && namesIn(branch.when).every((name) => name === 'case');
    const decided = branch.when && overCase ? evaluate(branch.when, { case: caseKey }) : null;
    if (decided === false) continue;
    open.push(branch);
    if (decided === true) break;
  }
  return open;
}

function longer(one: Way, other: Way): Way {
  return other.minutes > one.minutes ? other : one;
}

function stepsOf(way: Way): string[] {
  const steps: string[] = [];
  const queue: Way[] = [way];
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (next.step !== null) steps.push(next.step);
    if (next.after) queue.push(next.after);
    if (next.inside) queue.push(next.inside);
  }
  return steps;
}
