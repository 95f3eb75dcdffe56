import {
  isApproval,
  isDrafting,
  isSignature,
  mayIssue,
  nextSteps,
  ROLE_ACCESS,
  ROLES,
  stepOf,
  type UserTaskStep,
  type WorkflowDefinition,
} from '@motcua/domain';
import { stepPlace, tasksOf } from './flow.js';
import { type Complaint, error, type LintRule, type Surroundings, warning } from './lint-rule.js';

/**
 * Whoever approves is somebody else than whoever drafted, which the engine insists on: so there must be such a person,
 * and a signature before what is issued. No step is for a post that does no work on dossiers.
 */
export const dutiesSeparated: LintRule = {
  name: 'duties-separated',
  check({ workflow }, surroundings) {
    const tasks = tasksOf(workflow).filter(({ role }) => role === 'OWNER' || ROLES.includes(role));
    const unsigned = reachedUnsigned(workflow);
    return tasks.flatMap((step) => [
      ...checkPost(step),
      ...checkIssue(workflow, step, unsigned),
      ...checkSecondPerson(workflow, step, tasks, surroundings),
    ]);
  },
};

function checkPost({ key, role }: UserTaskStep): Complaint[] {
  if (role === 'OWNER' || ROLE_ACCESS[role].doing !== 'NOTHING') return [];
  const vi = `Vai trò ${role} không xử lý hồ sơ: đổi who`;
  return [error(`${stepPlace(key)}.who`, vi, `The role ${role} does no work on dossiers: change who`)];
}

function checkIssue(
  workflow: WorkflowDefinition,
  step: UserTaskStep,
  unsigned: ReadonlySet<string>,
): Complaint[] {
  return step.actions.flatMap(({ key, effect }) => {
    if (effect !== 'ISSUE_RESULT') return [];
    const place = `${stepPlace(step.key)}.actions.${key}.effect`;
    if (!mayIssue(step.role)) {
      const vi = `${step.role} không quyết định nội dung hồ sơ: để người có thẩm quyền ban hành kết quả`;
      return [
        error(place, vi, `${step.role} does not decide on substance: let whoever signs issue the result`),
      ];
    }
    if (isSignature(workflow, step) || !unsigned.has(step.key)) return [];
    const vi = 'Có đường đến đây mà chưa ai ký duyệt: thêm bước ký trước khi ban hành';
    const say = step.role === 'CASE_OFFICER' ? error : warning;
    return [
      say(place, vi, 'Some way leads here that nobody has signed: add a signature before it is issued'),
    ];
  });
}

function checkSecondPerson(
  workflow: WorkflowDefinition,
  step: UserTaskStep,
  tasks: readonly UserTaskStep[],
  { oneForBoth }: Surroundings,
): Complaint[] {
  if (step.role === 'OWNER' || !isApproval(workflow, step)) return [];
  const { assignment } = step;
  const drafts = tasks.filter((other) => isDrafting(workflow, other));
  const same = drafts.find((other) => {
    if (assignment.mode === 'sameAs') return assignment.step === other.key;
    const { assignment: theirs } = other;
    return assignment.mode === 'named' && theirs.mode === 'named' && assignment.username === theirs.username;
  });
  const found: Complaint[] = [];
  if (same) {
    const vi = `Người soạn ở "${same.key}" không được tự ký duyệt: giao cho người khác`;
    const en = `Whoever drafts at "${same.key}" may not approve it: give it to somebody else`;
    found.push(error(`${stepPlace(step.key)}.assign`, vi, en));
  }
  for (const other of drafts) {
    const where = oneForBoth?.(step, other) ?? [];
    if (where.length === 0) continue;
    const vi = `Ở ${where.join(', ')} chỉ có một người giữ cả việc này và "${other.key}": cần người thứ hai để ký duyệt`;
    const en = `At ${where.join(', ')} one person alone holds this and "${other.key}": a second one must approve`;
    found.push(error(`${stepPlace(step.key)}.who`, vi, en));
  }
  return found;
}

/** Steps to which some way leads without any signature. */
function reachedUnsigned(workflow: WorkflowDefinition): Set<string> {
  const seen = new Set([workflow.start]);
  for (const key of seen) {
    const step = stepOf(workflow, key);
    if (!step || (step.type === 'userTask' && isSigned(workflow, step))) continue;
    for (const next of nextSteps(step)) seen.add(next);
  }
  return seen;
}

function isSigned(workflow: WorkflowDefinition, step: UserTaskStep): boolean {
  return (step.role === 'OWNER' || ROLES.includes(step.role)) && isSignature(workflow, step);
}
