import type { IssuedForm } from '@motcua/domain';
import type { ProcedureDefinition } from '../definition.js';
import { tasksOf } from './flow.js';
import { error, warning, type Complaint, type LintRule } from './lint-rule.js';

/** Own forms in place of the general ones are there, and are issued at all. */
export const papersResolve: LintRule = {
  name: 'papers-resolve',
  check(definition) {
    return Object.entries(definition.papers).flatMap(([form, output]) => {
      const place = `procedure.papers.${form}`;
      if (form === 'RESULT') {
        const vi = 'Mẫu kết quả đặt ở document của thao tác phát hành, không ở đây';
        return [error(place, vi, 'The result is named by the action that issues it, not here')];
      }
      if (!Object.hasOwn(definition.outputs, output)) {
        const vi = `Không có mẫu "${output}" trong templates: thêm tệp hoặc sửa tên`;
        return [
          error(place, vi, `There is no paper "${output}" in templates: add the file or mend the name`),
        ];
      }
      return checkIssued(definition, form as IssuedForm, place);
    });
  },
};

function checkIssued({ workflow }: ProcedureDefinition, form: IssuedForm, place: string): Complaint[] {
  const may = (builtin: 'requestSupplement' | 'requestPayment') =>
    tasksOf(workflow).some(({ builtins }) => builtins.includes(builtin));
  const issued: Partial<Record<IssuedForm, boolean>> = {
    MAU_02: may('requestSupplement'),
    MAU_04: !workflow.forbids?.includes('extend') && workflow.extensions !== 0,
    PAYMENT_NOTICE: may('requestPayment'),
  };
  if (issued[form] !== false) return [];
  const vi = 'Quy trình không bao giờ phát hành mẫu này: cho phép thao tác ấy, hoặc bỏ mẫu';
  return [warning(place, vi, 'The workflow never issues this form: allow the act, or remove the paper')];
}
