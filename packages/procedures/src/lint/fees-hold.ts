import { checkFeeTable, failedFeeCases } from '@motcua/domain';
import { expressionEnvironment } from '@motcua/forms';
import { error, type LintRule } from './lint-rule.js';

/** The fee table is sound, and gives what its examples say. */
export const feesHold: LintRule = {
  name: 'fees-hold',
  check({ fees, feeExamples, form, cases }) {
    const names = expressionEnvironment(form, { caseKeys: cases.map(({ key }) => key) });
    const amount = (total: number | null) => (total === null ? '?' : String(total));
    return [
      ...checkFeeTable(fees, names).map(({ path, message }) => error(`fees.${path}`, message.vi, message.en)),
      ...failedFeeCases(fees, feeExamples).map(({ name, expected, actual, explanation }) =>
        error(
          'fees.examples',
          `Ví dụ "${name}": phải ra ${amount(expected)} đồng, bảng cho ${amount(actual)} (${explanation.vi})`,
          `Example "${name}": ${amount(expected)} VND expected, the table gives ${amount(actual)} (${explanation.en})`,
        ),
      ),
    ];
  },
};
