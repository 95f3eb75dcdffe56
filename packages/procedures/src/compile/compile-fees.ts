import type { FeeCase, FeeItem, FeeTable, TypeEnvironment } from '@motcua/domain';
import type { FeesFile } from '../files/fees-file.js';
import type { SourcePath } from '../source/problem.js';
import type { ExpressionCompiler } from './expressions.js';
import { present } from './present.js';

export interface CompiledFees {
  fees: FeeTable;
  examples: FeeCase[];
}

const AMOUNT = {
  vi: 'Viết số đồng, "see text" hoặc "= biểu thức"',
  en: 'Write đồng, "see text" or "= expression"',
};
const TOTAL = { vi: 'Viết số đồng hoặc "unknown"', en: 'Write đồng or "unknown"' };

export function compileFees(
  file: FeesFile,
  answers: TypeEnvironment,
  expressions: ExpressionCompiler,
): CompiledFees {
  const env: TypeEnvironment = { ...answers, quantity: 'number', today: 'date' };
  const rules = file.rules.map(({ when, law, from, to, items }, index) => {
    const path = ['rules', index];
    return present({
      when: when === undefined ? undefined : expressions.compile([...path, 'when'], when, env, 'boolean'),
      items: Object.entries(items).map(([key, { amount, ...rest }]): FeeItem => {
        const place = [...path, 'items', key, 'amount'];
        return present({ key, ...rest, amount: amountOf(amount, place, env, expressions) });
      }),
      legalBasis: law,
      validFrom: from,
      validTo: to,
    });
  });
  const examples = file.examples.map((example, index): FeeCase => ({
    name: example.name,
    facts: {
      caseKey: example.case ?? null,
      channel: example.channel ?? 'ONLINE',
      date: example.date,
      quantity: example.quantity ?? 1,
      answers: answersOf(example.answers ?? {}, ['examples', index, 'answers'], answers, expressions),
    },
    total: totalOf(example.total, ['examples', index, 'total'], expressions),
  }));
  return { fees: { rules, paid: file.paid }, examples };
}

function amountOf(
  text: string,
  path: SourcePath,
  env: TypeEnvironment,
  expressions: ExpressionCompiler,
): FeeItem['amount'] {
  if (text === 'see text') return 'SEE_TEXT';
  if (/^\d{1,12}$/.test(text)) return Number(text);
  if (text.startsWith('=')) return expressions.compile(path, text.slice(1).trim(), env, 'number');
  expressions.report(path, AMOUNT);
  return 'SEE_TEXT';
}

function totalOf(text: string, path: SourcePath, { report }: ExpressionCompiler): number | null {
  if (text === 'unknown') return null;
  if (!/^\d{1,12}$/.test(text)) report(path, TOTAL);
  return Number(text);
}

/** The file holds texts; what the form calls a number or a yes-or-no becomes one. */
function answersOf(
  source: Readonly<Record<string, string>>,
  path: SourcePath,
  env: TypeEnvironment,
  { report }: ExpressionCompiler,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(source).map(([key, text]) => {
      const entry = Object.hasOwn(env, key) ? env[key] : undefined;
      if (entry === undefined) {
        report([...path, key], {
          vi: `Biểu mẫu không có câu hỏi "${key}"`,
          en: `The form has no question "${key}"`,
        });
      }
      const type = typeof entry === 'object' ? entry.type : entry;
      if (type === 'number') return [key, Number(text)];
      return [key, type === 'boolean' ? text === 'yes' || text === 'true' : text];
    }),
  );
}
