import { formatVnd } from '../search-text/format-vnd.js';
import type { Text } from '../text.js';
import type { DecidedFeeItem, FeeDecision } from './fee-table.js';

const KIND = { PHI: { vi: 'phí', en: 'fee' }, LE_PHI: { vi: 'lệ phí', en: 'state charge' } } as const;

/** One sentence per item, the total, and the legal basis. */
export function explainFee(decision: Omit<FeeDecision, 'explanation'>): Text {
  const { status, total, items, legalBasis, ruleIndex } = decision;
  if (ruleIndex === null) {
    return {
      vi: 'Chưa xác định được mức thu: không có dòng nào trong biểu phí áp dụng cho hồ sơ này.',
      en: 'The fee is not known: no line of the fee table applies to this dossier.',
    };
  }
  const basis = { vi: `Căn cứ: ${legalBasis}.`, en: `Legal basis: ${legalBasis}.` };
  if (status === 'FREE') return joined({ vi: 'Không thu phí, lệ phí.', en: 'No fee.' }, basis);
  const lines = items.map((item) => ({ vi: line(item, 'vi'), en: line(item, 'en') }));
  const sum =
    total === null
      ? status === 'SEE_TEXT'
        ? { vi: 'Mức thu theo văn bản.', en: 'The amount is set by the legal text.' }
        : { vi: 'Chưa đủ thông tin để tính.', en: 'Not enough is known to work it out.' }
      : { vi: `Tổng cộng: ${formatVnd(total)}.`, en: `Total: ${formatVnd(total)}.` };
  return joined(...lines, sum, basis);
}

function line({ name, kind, amount, count }: DecidedFeeItem, language: 'vi' | 'en'): string {
  const unknown = { vi: 'theo văn bản hoặc chưa xác định', en: 'by the legal text, or not yet known' };
  const price = amount === null ? unknown[language] : formatVnd(amount);
  const times = count === null ? '' : ` (× ${count})`;
  return `${name[language]} (${KIND[kind][language]})${times}: ${price}.`;
}

function joined(...texts: readonly Text[]): Text {
  return { vi: texts.map(({ vi }) => vi).join(' '), en: texts.map(({ en }) => en).join(' ') };
}
