import { nextSteps, type ParallelFork, type WorkflowDefinition, type WorkflowStep } from '@motcua/domain';
import { isEnd, reachableFrom, stepPlace } from './flow.js';
import { error, type Complaint, type LintRule } from './lint-rule.js';

/** Each fork has its own join; branches leave only through it, and nothing enters them from outside. */
export const forksJoined: LintRule = {
  name: 'forks-joined',
  check({ workflow }) {
    const steps = Object.values(workflow.steps);
    const forks = steps.filter((step) => step.type === 'parallelFork');
    const lonely = steps.filter(
      (step) => step.type === 'parallelJoin' && !forks.some(({ join }) => join === step.key),
    );
    return [
      ...forks.flatMap((fork) => checkFork(workflow, fork, forks)),
      ...lonely.map(({ key }) =>
        error(
          stepPlace(key),
          'Không thuộc điểm tách nhánh nào: bỏ đi, hoặc cho một điểm tách dùng nó',
          'It belongs to no fork: remove it, or let a fork use it',
        ),
      ),
    ];
  },
};

function checkFork(
  workflow: WorkflowDefinition,
  { key, branches, join }: ParallelFork,
  forks: readonly ParallelFork[],
): Complaint[] {
  const place = stepPlace(key);
  if (workflow.steps[join]?.type !== 'parallelJoin') {
    return [
      error(
        place,
        `"${join}" không phải là điểm hợp nhánh: đặt join vào một bước merge`,
        `"${join}" is not a join: name a merge`,
      ),
    ];
  }
  const found: Complaint[] = [];
  if (forks.some((other) => other.key !== key && other.join === join)) {
    found.push(
      error(
        place,
        `Điểm hợp "${join}" đã dùng cho điểm tách khác: mỗi điểm tách một điểm hợp`,
        `Join "${join}" is used by another fork: give each its own`,
      ),
    );
  }
  const bodies = branches.map((branch) => {
    const body = reachableFrom(workflow, branch, join);
    if (!body.has(join)) {
      const vi = `Nhánh "${branch}" không về điểm hợp "${join}": dẫn nó tới đó`;
      found.push(error(place, vi, `Branch "${branch}" does not come to the join "${join}": lead it there`));
    }
    body.delete(join);
    return body;
  });
  const inside = new Set(bodies.flatMap((body) => [...body]));
  if (inside.size < bodies.reduce((sum, body) => sum + body.size, 0)) {
    found.push(
      error(
        place,
        'Các nhánh dùng chung bước: mỗi nhánh phải riêng',
        'Branches share steps: keep them apart',
      ),
    );
  }
  return [...found, ...checkBodies(workflow, key, join, inside)];
}

function checkBodies(
  workflow: WorkflowDefinition,
  fork: string,
  join: string,
  inside: ReadonlySet<string>,
): Complaint[] {
  return Object.values(workflow.steps).flatMap((step) => {
    if (inside.has(step.key)) {
      if (!isEnd(step)) return checkEffects(step);
      const vi = 'Nằm trong nhánh song song nên không được kết thúc hồ sơ: kết thúc sau điểm hợp';
      return [
        error(
          stepPlace(step.key),
          vi,
          'It stands in a parallel branch and may not end the dossier: end it behind the join',
        ),
      ];
    }
    if (step.key === fork) return [];
    const intoJoin = nextSteps(step).includes(join) ? [outsideJoin(step.key, fork, join)] : [];
    const intoBranch = nextSteps(step)
      .filter((to) => inside.has(to))
      .map((to) => {
        const vi = `Đi tắt vào nhánh song song ở "${to}": chỉ vào qua điểm tách "${fork}"`;
        return error(
          stepPlace(step.key),
          vi,
          `It enters a parallel branch at "${to}": go in by fork "${fork}" only`,
        );
      });
    return [...intoJoin, ...intoBranch];
  });
}

/** The join would count a branch that never was, and wait for ever for the others. */
function outsideJoin(key: string, fork: string, join: string): Complaint {
  const vi = `Dẫn vào điểm hợp "${join}" mà không qua điểm tách "${fork}": dẫn tới bước sau điểm hợp`;
  return error(
    stepPlace(key),
    vi,
    `It leads to the join "${join}" past the fork "${fork}": lead it behind the join`,
  );
}

/** What one branch accepts or issues, the others could not any more. */
function checkEffects(step: WorkflowStep): Complaint[] {
  if (step.type !== 'userTask') return [];
  return step.actions
    .filter(({ effect }) => effect !== undefined)
    .map(({ key, effect }) =>
      error(
        `${stepPlace(step.key)}.actions.${key}`,
        `Không ${effect} trong một nhánh song song: làm trước điểm tách hoặc sau điểm hợp`,
        `No ${effect} in a parallel branch: do it before the fork or behind the join`,
      ),
    );
}
