import { stepOf, type UserTaskStep, type WorkflowDefinition, type WorkflowStep } from '@motcua/domain';
import { leadingToEnd, stepPlace } from './flow.js';
import { error, type Complaint, type LintRule } from './lint-rule.js';

/** No step without a person or a rule, and where another system or agency fails a person takes over and goes on. */
export const someoneDoesIt: LintRule = {
  name: 'someone-does-it',
  check({ workflow }) {
    return Object.values(workflow.steps).flatMap((step) => {
      switch (step.type) {
        case 'userTask':
          return checkPerson(workflow, step);
        case 'businessRuleTask':
          return checkRule(step);
        case 'serviceTask':
        case 'subDossier':
          return checkFallback(workflow, step.key, step.fallback);
        default:
          return [];
      }
    });
  },
};

function checkPerson(workflow: WorkflowDefinition, step: UserTaskStep): Complaint[] {
  const place = stepPlace(step.key);
  if (!step.role || !step.unit) {
    const vi = 'Chưa nói ai làm: thêm who, ví dụ CASE_OFFICER @ competent';
    return [error(`${place}.who`, vi, 'Nobody is named: add who, such as CASE_OFFICER @ competent')];
  }
  const { assignment } = step;
  const sameAs = assignment.mode === 'sameAs' ? stepOf(workflow, assignment.step) : undefined;
  const found: Complaint[] = [];
  if (sameAs?.type === 'userTask' && sameAs.role === 'OWNER' && step.role !== 'OWNER') {
    const vi = `Bước "${sameAs.key}" là của người nộp, không cùng người được: bỏ sameAs`;
    found.push(
      error(
        `${place}.assign`,
        vi,
        `"${sameAs.key}" is done by the owner, who does no other step: drop sameAs`,
      ),
    );
  }
  for (const action of step.actions) {
    const assigned = action.assigns === undefined ? undefined : stepOf(workflow, action.assigns);
    if (assigned?.type !== 'userTask' || assigned.role !== 'OWNER') continue;
    const vi = `Bước "${assigned.key}" là của người nộp, không phân công được: bỏ assigns`;
    found.push(
      error(
        `${place}.actions.${action.key}.assigns`,
        vi,
        `"${assigned.key}" is done by the owner and cannot be assigned: drop assigns`,
      ),
    );
  }
  return step.role === 'OWNER' ? [...found, ...checkOwner(step)] : found;
}

/** What only officers can do has no place at a step of the owner. */
function checkOwner({ key, assignment, builtins, sendBackTo, notSameAs }: UserTaskStep): Complaint[] {
  const given: [string, boolean][] = [
    ['assign', assignment.mode !== 'pool'],
    ['can', builtins.length > 0],
    ['sendBackTo', sendBackTo.length > 0],
    ['notSameAs', notSameAs.length > 0],
  ];
  return given
    .filter(([, has]) => has)
    .map(([where]) =>
      error(
        `${stepPlace(key)}.${where}`,
        `Bước của người nộp không có "${where}": bỏ đi`,
        `A step of the owner takes no "${where}": take it away`,
      ),
    );
}

function checkRule({ key, sets }: Extract<WorkflowStep, { type: 'businessRuleTask' }>): Complaint[] {
  if (Object.keys(sets).length > 0) return [];
  const vi = 'Quy tắc không tính gì: thêm sets, hoặc bỏ bước này';
  return [error(`${stepPlace(key)}.sets`, vi, 'The rule computes nothing: add sets, or remove the step')];
}

function checkFallback(workflow: WorkflowDefinition, key: string, fallback: string): Complaint[] {
  const place = `${stepPlace(key)}.fallback`;
  const person = stepOf(workflow, fallback);
  // A step that is not there is told by targets-exist.
  if (!person) return [];
  if (person.type !== 'userTask') {
    const vi = `Khi không được thì phải có người làm tiếp, "${fallback}" không phải bước của người`;
    return [
      error(place, vi, `When it fails a person must take over; "${fallback}" is no person's step: name one`),
    ];
  }
  if (leadingToEnd(workflow, key).has(fallback)) return [];
  const vi = `Từ "${fallback}" chỉ quay lại bước này: thêm một thao tác đi tiếp mà không cần nó`;
  return [
    error(place, vi, `From "${fallback}" one only comes back here: add an action that goes on without it`),
  ];
}
