import { typecheck } from '../expression/typecheck.js';
import { type ExpressionType, type TypeEnvironment, fits } from '../expression/types.js';
import type { Expression } from '../expression/ast.js';
import type { Text } from '../text.js';
import { dayOfIsoDate } from '../working-time/local-day.js';
import { decideFee } from './decide-fee.js';
import type { FeeFacts, FeeItem, FeeRule, FeeTable } from './fee-table.js';

export interface FeeProblem {
  /** Place in the table, such as `rules[1].items[0].amount`. */
  path: string;
  code:
    | 'NO_RULES'
    | 'UNREACHABLE'
    | 'NO_LEGAL_BASIS'
    | 'BAD_DATE'
    | 'BAD_AMOUNT'
    | 'BAD_PER'
    | 'DUPLICATE_KEY'
    | 'BAD_EXPRESSION';
  message: Text;
}

/** A test case kept beside the table: these facts must give this total (null: not decided by the table). */
export interface FeeCase {
  name: string;
  facts: FeeFacts;
  total: number | null;
}

export interface FailedFeeCase {
  name: string;
  expected: number | null;
  actual: number | null;
  explanation: Text;
}

/** The names of fee expressions besides the answers; `answers` may give the first two more exactly. */
const FEE_NAMES: TypeEnvironment = {
  case: 'string',
  channel: 'string',
  today: 'date',
  quantity: 'number',
};

/**
 * Everything wrong with a fee table, for the linter.
 * @param answers the names of the form's fields, with their types
 */
export function checkFeeTable(table: FeeTable, answers: TypeEnvironment): FeeProblem[] {
  const env = { ...FEE_NAMES, ...answers };
  if (table.rules.length === 0) {
    return [problem('rules', 'NO_RULES', 'Biểu phí chưa có dòng nào', 'The fee table has no rule')];
  }
  const catchAll = table.rules.findIndex((rule) => !rule.when && !rule.validFrom && !rule.validTo);
  return table.rules.flatMap((rule, index) => {
    const path = `rules[${index}]`;
    const problems = checkRule(rule, path, env);
    if (catchAll >= 0 && index > catchAll) {
      const vi = `Không bao giờ dùng tới: dòng ${catchAll + 1} áp dụng cho mọi hồ sơ`;
      problems.push(problem(path, 'UNREACHABLE', vi, `Never reached: rule ${catchAll + 1} always applies`));
    }
    return problems;
  });
}

/** The cases whose total is not what the table gives; empty when all hold. */
export function failedFeeCases(table: FeeTable, cases: readonly FeeCase[]): FailedFeeCase[] {
  return cases.flatMap(({ name, facts, total }) => {
    const decision = decideFee(table, facts);
    if (decision.total === total) return [];
    return [{ name, expected: total, actual: decision.total, explanation: decision.explanation }];
  });
}

function checkRule(rule: FeeRule, path: string, env: TypeEnvironment): FeeProblem[] {
  const problems: FeeProblem[] = [];
  if (rule.legalBasis.trim() === '') {
    problems.push(problem(`${path}.legalBasis`, 'NO_LEGAL_BASIS', 'Thiếu căn cứ pháp lý', 'No legal basis'));
  }
  for (const key of ['validFrom', 'validTo'] as const) {
    const date = rule[key];
    if (date === undefined || dayOfIsoDate(date) !== null) continue;
    problems.push(problem(`${path}.${key}`, 'BAD_DATE', `Không có ngày ${date}`, `No such date: ${date}`));
  }
  if (rule.validFrom !== undefined && rule.validTo !== undefined && rule.validTo < rule.validFrom) {
    problems.push(
      problem(`${path}.validTo`, 'BAD_DATE', 'Hết hiệu lực trước khi bắt đầu', 'Ends before it begins'),
    );
  }
  if (rule.when) problems.push(...checkExpression(rule.when, 'boolean', `${path}.when`, env));
  rule.items.forEach((item, index) => {
    const itemPath = `${path}.items[${index}]`;
    problems.push(...checkItem(item, itemPath, env));
    if (rule.items.findIndex(({ key }) => key === item.key) < index) {
      problems.push(
        problem(`${itemPath}.key`, 'DUPLICATE_KEY', `Trùng khóa ${item.key}`, `Key used twice: ${item.key}`),
      );
    }
  });
  return problems;
}

function checkItem({ amount, per }: FeeItem, path: string, env: TypeEnvironment): FeeProblem[] {
  const problems: FeeProblem[] = [];
  if (typeof amount === 'object') {
    problems.push(...checkExpression(amount, 'number', `${path}.amount`, env));
  } else if (amount !== 'SEE_TEXT' && !(Number.isSafeInteger(amount) && amount >= 0)) {
    problems.push(
      problem(`${path}.amount`, 'BAD_AMOUNT', 'Số tiền phải là số đồng nguyên', 'Not a whole amount of đồng'),
    );
  }
  if (per !== undefined) {
    const name: Expression = { op: 'name', path: per.split('.') };
    const [first] = checkExpression(name, 'number', `${path}.per`, env);
    if (first) problems.push({ ...first, code: 'BAD_PER' });
  }
  return problems;
}

function checkExpression(
  ast: Expression,
  wanted: ExpressionType,
  path: string,
  env: TypeEnvironment,
): FeeProblem[] {
  const checked = typecheck(ast, env);
  if (!checked.ok) return checked.errors.map(({ message }) => ({ path, code: 'BAD_EXPRESSION', message }));
  if (fits(checked.type, wanted)) return [];
  const vi = `Cho kết quả ${checked.type}, cần ${wanted}`;
  return [problem(path, 'BAD_EXPRESSION', vi, `Gives ${checked.type}; ${wanted} is needed`)];
}

function problem(path: string, code: FeeProblem['code'], vi: string, en: string): FeeProblem {
  return { path, code, message: { vi, en } };
}
