import {
  evaluate,
  formatLimit,
  limitMinutes,
  namesIn,
  type Expression,
  type WorkflowDefinition,
} from '@motcua/domain';
import { error, type LintRule } from './lint-rule.js';

interface Way {
  minutes: number;
  steps: string[];
}

const NO_TIME: Way = { minutes: 0, steps: [] };

/**
 * In every case the steps of the longest way, from the first to the one that issues the result, fit into the
 * legal limit. What comes after the result (the hand-over) does not count: the clock has stopped.
 */
export const timesFit: LintRule = {
  name: 'times-fit',
  check({ workflow, cases }) {
    return cases.flatMap(({ key, timeLimit }) => {
      // Calendar days and months have no fixed number of working minutes.
      const limit = limitMinutes(timeLimit);
      const way = longest(workflow, key, workflow.start, null, new Set());
      if (limit === null || way.minutes <= limit) return [];
      const path = way.steps.join(' → ');
      const [needs, has] = [way.minutes / 60, formatLimit(timeLimit)];
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

function longest(
  workflow: WorkflowDefinition,
  caseKey: string,
  key: string,
  stopAt: string | null,
  before: ReadonlySet<string>,
): Way {
  const step = Object.hasOwn(workflow.steps, key) ? workflow.steps[key] : undefined;
  // A loop has no longest way; going round it again is like sending back, which may happen in any flow.
  if (!step || key === stopAt || before.has(key)) return NO_TIME;
  const seen = new Set([...before, key]);
  const from = (next: string, until = stopAt): Way => longest(workflow, caseKey, next, until, seen);
  switch (step.type) {
    case 'userTask': {
      const own = Math.max(
        limitMinutes(step.time) ?? 0,
        step.onTimeout ? (limitMinutes(step.onTimeout.after) ?? 0) : 0,
      );
      const onward = step.actions.filter(({ effect, to }) => to !== undefined && effect !== 'ISSUE_RESULT');
      return joinWays({ minutes: own, steps: [key] }, slowest(onward.map(({ to }) => from(to ?? ''))));
    }
    case 'exclusiveGateway':
      return slowest(openBranches(step.branches, caseKey).map(({ to }) => from(to)));
    case 'parallelFork': {
      const join = Object.hasOwn(workflow.steps, step.join) ? workflow.steps[step.join] : undefined;
      const inside = slowest(step.branches.map((branch) => from(branch, step.join)));
      return joinWays(inside, join?.type === 'parallelJoin' ? from(join.to) : NO_TIME);
    }
    case 'parallelJoin':
    case 'businessRuleTask':
      return from(step.to);
    case 'timerEvent':
    case 'serviceTask':
    case 'subDossier':
      return from(step.to);
    case 'endEvent':
      return NO_TIME;
  }
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

function slowest(ways: readonly Way[]): Way {
  return ways.reduce((longer, way) => (way.minutes > longer.minutes ? way : longer), NO_TIME);
}

function joinWays(first: Way, then: Way): Way {
  return { minutes: first.minutes + then.minutes, steps: [...first.steps, ...then.steps] };
}
