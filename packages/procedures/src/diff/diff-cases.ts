import { formatLimit } from '@motcua/domain';
import type { ProcedureCase, ProcedureDefinition } from '../definition.js';
import { change, conditionText, type ProcedureChange, replaced, sameCondition } from './change.js';
import { align } from './keyed.js';

/** Cases and their legal limits. */
export function diffCases(before: ProcedureDefinition, after: ProcedureDefinition): ProcedureChange[] {
  const { added, removed, kept, reordered } = align(before.cases, after.cases, ({ key }) => key);
  return [
    ...added.map(({ key, name, timeLimit }) => {
      const limit = formatLimit(timeLimit);
      return change(
        'BOTH',
        `cases.${key}`,
        `Thêm trường hợp “${name.vi}”, thời hạn ${limit.vi}`,
        `New case “${name.en}”, limit ${limit.en}`,
      );
    }),
    ...removed.map(({ key, name }) =>
      change('BOTH', `cases.${key}`, `Bỏ trường hợp “${name.vi}”`, `The case “${name.en}” is gone`),
    ),
    ...kept.flatMap(([old, now]) => diffCase(old, now)),
    ...(reordered
      ? [
          change(
            'BOTH',
            'cases',
            'Thứ tự xét các trường hợp thay đổi',
            'The cases are tried in another order',
          ),
        ]
      : []),
  ];
}

function diffCase(before: ProcedureCase, after: ProcedureCase): ProcedureChange[] {
  const place = `cases.${after.key}`;
  const limit = {
    vi: `Thời hạn trường hợp “${after.name.vi}”`,
    en: `Limit in case “${after.name.en}”`,
  };
  const when = {
    vi: `Điều kiện của trường hợp “${after.name.vi}”`,
    en: `Condition of case “${after.name.en}”`,
  };
  return [
    ...replaced('BOTH', place, { vi: 'Tên trường hợp', en: 'Name of the case' }, before.name, after.name),
    ...replaced('BOTH', place, limit, formatLimit(before.timeLimit), formatLimit(after.timeLimit)),
    ...(sameCondition(before.when, after.when)
      ? []
      : replaced('BOTH', place, when, conditionText(before.when), conditionText(after.when))),
  ];
}
