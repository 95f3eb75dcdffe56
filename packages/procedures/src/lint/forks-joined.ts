import type { ParallelFork, WorkflowDefinition } from '@motcua/domain';
import { isEnd, nextOf, reachableFrom, stepPlace } from './flow.js';
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
        error(stepPlace(key), 'Điểm hợp nhánh không thuộc điểm tách nào', 'The join belongs to no fork'),
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
    return [error(place, `"${join}" không phải là điểm hợp nhánh`, `"${join}" is not a join`)];
  }
  const found: Complaint[] = [];
  if (forks.some((other) => other.key !== key && other.join === join)) {
    found.push(
      error(place, `Điểm hợp "${join}" đã dùng cho điểm tách khác`, `Join "${join}" is used by another fork`),
    );
  }
  const bodies = branches.map((branch) => {
    const body = reachableFrom(workflow, branch, join);
    if (!body.has(join)) {
      const vi = `Nhánh "${branch}" không về điểm hợp "${join}"`;
      found.push(error(place, vi, `Branch "${branch}" does not come to the join "${join}"`));
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
  return [...found, ...checkBodies(workflow, key, inside)];
}

function checkBodies(workflow: WorkflowDefinition, fork: string, inside: ReadonlySet<string>): Complaint[] {
  return Object.values(workflow.steps).flatMap((step) => {
    if (inside.has(step.key)) {
      if (!isEnd(step)) return [];
      const vi = `Bước "${step.key}" nằm trong nhánh song song nên không được kết thúc hồ sơ`;
      return [
        error(
          stepPlace(step.key),
          vi,
          `Step "${step.key}" stands in a parallel branch and may not end the dossier`,
        ),
      ];
    }
    if (step.key === fork) return [];
    return nextOf(step)
      .filter((to) => inside.has(to))
      .map((to) => {
        const vi = `Bước "${step.key}" đi tắt vào nhánh song song ở "${to}": chỉ vào qua điểm tách "${fork}"`;
        return error(
          stepPlace(step.key),
          vi,
          `Step "${step.key}" enters a parallel branch at "${to}": go in by fork "${fork}" only`,
        );
      });
  });
}
