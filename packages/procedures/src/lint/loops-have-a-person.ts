import { nextSteps, stepOf, type WorkflowDefinition } from '@motcua/domain';
import { stepPlace } from './flow.js';
import { error, type LintRule } from './lint-rule.js';

/** No way goes round for ever without anybody: on every loop there is a person who can go another way. */
export const loopsHaveAPerson: LintRule = {
  name: 'loops-have-a-person',
  check({ workflow }) {
    return loopsWithoutPeople(workflow).map((loop) => {
      const path = [...loop, loop[0] ?? ''].join(' → ');
      return error(
        stepPlace(loop[0] ?? ''),
        `Vòng ${path} không có bước nào của người: hồ sơ có thể quay mãi. Cho một người đứng trong vòng`,
        `The loop ${path} has no step of a person, and may go round for ever: put a person into it`,
      );
    });
  },
};

/** One loop for each group of steps that lead back to themselves, found by depth-first search. */
function loopsWithoutPeople(workflow: WorkflowDefinition): string[][] {
  const done = new Set<string>();
  const loops: string[][] = [];
  const nextOf = (key: string) => {
    const step = stepOf(workflow, key);
    return step && step.type !== 'userTask' ? nextSteps(step) : [];
  };
  for (const start of Object.keys(workflow.steps)) {
    const path: { key: string; rest: string[] }[] = [];
    const onPath = new Set<string>();
    const enter = (key: string) => {
      path.push({ key, rest: [...nextOf(key)] });
      onPath.add(key);
    };
    if (!done.has(start)) enter(start);
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const next = here.rest.shift();
      if (next === undefined) {
        path.pop();
        onPath.delete(here.key);
        done.add(here.key);
      } else if (onPath.has(next)) {
        const keys = path.map(({ key }) => key);
        loops.push(keys.slice(keys.indexOf(next)));
      } else if (!done.has(next)) enter(next);
    }
  }
  return loops;
}
