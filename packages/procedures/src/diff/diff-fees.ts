import {
  type FeeItem,
  type FeeRule,
  type FeeTable,
  formatVnd,
  printExpression,
  type Text,
} from '@motcua/domain';
import { change, conditionText, type ProcedureChange, replaced } from './change.js';
import { align } from './keyed.js';

const PAID: Readonly<Record<FeeTable['paid'], Text>> = {
  AT_INTAKE: { vi: 'khi nộp hồ sơ', en: 'when filing' },
  AT_SUPPLEMENT: { vi: 'khi bổ sung', en: 'with the supplement' },
  AT_RETURN: { vi: 'khi nhận kết quả', en: 'when the result is collected' },
};

/** Rules are the same rule when they hold on the same condition and days. */
export function diffFees(before: FeeTable, after: FeeTable): ProcedureChange[] {
  const { added, removed, kept, reordered } = align(before.rules, after.rules, ruleKey);
  return [
    ...replaced(
      'CITIZEN',
      'fees.paid',
      { vi: 'Nộp tiền lúc nào', en: 'When to pay' },
      PAID[before.paid],
      PAID[after.paid],
    ),
    ...added.map((rule) => told('Thêm mức thu', 'New charge', rule)),
    ...removed.map((rule) => told('Bỏ mức thu', 'Charge gone', rule)),
    ...kept.flatMap(([old, now]) => [
      ...replaced('CITIZEN', 'fees.rules', { vi: 'Mức thu', en: 'Charge' }, ruleText(old), ruleText(now)),
      ...replaced(
        'CITIZEN',
        'fees.rules',
        { vi: 'Căn cứ thu', en: 'Legal basis of the charge' },
        { vi: old.legalBasis, en: old.legalBasis },
        { vi: now.legalBasis, en: now.legalBasis },
      ),
    ]),
    ...(reordered
      ? [
          change(
            'CITIZEN',
            'fees.rules',
            'Thứ tự xét các mức thu thay đổi',
            'The charges are tried in another order',
          ),
        ]
      : []),
  ];
}

function ruleKey({ when, validFrom, validTo }: FeeRule): string {
  return [conditionText(when).en, validFrom ?? '', validTo ?? ''].join('|');
}

function told(vi: string, en: string, rule: FeeRule): ProcedureChange {
  const text = ruleText(rule);
  const condition = conditionText(rule.when);
  return change(
    'CITIZEN',
    'fees.rules',
    `${vi}: ${text.vi} (${condition.vi})`,
    `${en}: ${text.en} (${condition.en})`,
  );
}

function ruleText({ items }: FeeRule): Text {
  if (items.length === 0) return { vi: 'miễn phí', en: 'free' };
  const text = (lang: keyof Text): string => items.map((item) => itemText(item, lang)).join('; ');
  return { vi: text('vi'), en: text('en') };
}

function itemText({ name, amount, per }: FeeItem, lang: keyof Text): string {
  const each = per === undefined ? '' : ` × ${per}`;
  if (amount === 'SEE_TEXT')
    return `${name[lang]} ${lang === 'vi' ? 'theo văn bản' : 'by legal text'}${each}`;
  const shown = typeof amount === 'number' ? formatVnd(amount) : printExpression(amount);
  return `${name[lang]} ${shown}${each}`;
}
