import { FREE_BUILTINS, type UserTaskStep, type WorkflowDefinition } from '@motcua/domain';
import type { ProcedureDefinition } from '../definition.js';
import { stepPlace } from './flow.js';
import { error, warning, type Complaint, type LintRule } from './lint-rule.js';

/** Forms and papers named by the steps are there, and those that are there are used. */
export const namesResolve: LintRule = {
  name: 'names-resolve',
  check(definition) {
    const tasks = Object.values(definition.workflow.steps).filter((step) => step.type === 'userTask');
    const forms = new Set(tasks.map(({ form }) => form));
    const papers = new Set<string | undefined>([
      ...tasks.flatMap(({ actions }) => actions.map(({ document }) => document)),
      ...Object.values(definition.papers),
    ]);
    return [
      ...checkTop(definition.workflow),
      ...tasks.flatMap((step) => [...checkForm(definition, step), ...checkPapers(definition, step)]),
      ...Object.keys(definition.stepForms)
        .filter((key) => !forms.has(key))
        .map((key) =>
          warning(
            `workflow.forms.${key}`,
            'Không bước nào dùng phiếu này: bỏ đi',
            'No step uses this form: remove it',
          ),
        ),
      ...Object.keys(definition.outputs)
        .filter((key) => !papers.has(key))
        .map((key) =>
          warning(
            `templates.${key}`,
            'Không thao tác nào phát hành mẫu này: bỏ đi',
            'No action issues this paper: remove it',
          ),
        ),
    ];
  },
};

function checkTop({ forbids, extensions }: WorkflowDefinition): Complaint[] {
  const unknown = (forbids ?? []).filter((name) => !FREE_BUILTINS.includes(name));
  const found = unknown.map((name) => {
    const known = FREE_BUILTINS.join(', ');
    return error(
      'workflow.forbids',
      `Không cấm được "${name}": chọn trong ${known}`,
      `"${name}" cannot be forbidden: choose among ${known}`,
    );
  });
  if (extensions === undefined || (Number.isInteger(extensions) && extensions >= 0)) return found;
  const vi = 'Số lần gia hạn phải là số nguyên từ 0 trở lên';
  return [
    ...found,
    error('workflow.extensions', vi, 'The number of extensions must be a whole number from 0 on'),
  ];
}

function checkForm({ stepForms }: ProcedureDefinition, { key, form }: UserTaskStep): Complaint[] {
  if (form === undefined || Object.hasOwn(stepForms, form)) return [];
  return [
    error(
      `${stepPlace(key)}.form`,
      `Không có phiếu "${form}": thêm vào forms`,
      `There is no form "${form}": add it to forms`,
    ),
  ];
}

function checkPapers({ outputs }: ProcedureDefinition, { key, actions }: UserTaskStep): Complaint[] {
  return actions.flatMap(({ key: name, effect, document, outcome }) => {
    const place = `${stepPlace(key)}.actions.${name}`;
    if (effect !== 'ISSUE_RESULT') {
      if (document === undefined && outcome === undefined) return [];
      const vi = 'Chỉ thao tác ISSUE_RESULT mới có document và outcome';
      return [error(place, vi, 'Only an ISSUE_RESULT action takes a document and an outcome')];
    }
    const found: Complaint[] = [];
    if (document === undefined || !Object.hasOwn(outputs, document)) {
      const vi = `Không có mẫu kết quả "${document ?? ''}" trong templates: thêm tệp hoặc sửa tên`;
      found.push(
        error(
          place,
          vi,
          `There is no result paper "${document ?? ''}" in templates: add the file or mend the name`,
        ),
      );
    }
    if (outcome === undefined) {
      found.push(
        error(
          place,
          'Thiếu outcome: GRANTED, REFUSED hay NOTIFIED',
          'outcome is missing: GRANTED, REFUSED or NOTIFIED',
        ),
      );
    }
    return found;
  });
}
