import { formatDate, type Text } from '@motcua/domain';
import { formatNumber } from '@motcua/forms';

/** Values that other systems, other dossiers and rules give, as officers read them. */
const LABELS: Readonly<Record<string, Text>> = {
  found: { vi: 'Tìm thấy', en: 'Found' },
  matches: { vi: 'Khớp thông tin', en: 'Data match' },
  single: { vi: 'Chưa có vợ, chồng', en: 'Unmarried' },
  hit: { vi: 'Có thông tin', en: 'Something on record' },
  reference: { vi: 'Số tham chiếu', en: 'Reference' },
  valid: { vi: 'Còn hiệu lực', en: 'Valid' },
  violations: { vi: 'Số lần vi phạm', en: 'Violations' },
  mortgaged: { vi: 'Đang thế chấp', en: 'Mortgaged' },
  disputed: { vi: 'Đang tranh chấp', en: 'Disputed' },
  active: { vi: 'Đang hoạt động', en: 'Active' },
  taken: { vi: 'Tên đã có người dùng', en: 'Name taken' },
  checkedAt: { vi: 'Ngày tra cứu', en: 'Checked on' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  resultNumber: { vi: 'Số văn bản', en: 'Number' },
  code: { vi: 'Mã hồ sơ', en: 'Dossier' },
};

const OUTCOMES: Readonly<Record<string, Text>> = {
  GRANTED: { vi: 'Chấp thuận', en: 'Granted' },
  REFUSED: { vi: 'Từ chối', en: 'Refused' },
  NOTIFIED: { vi: 'Đã thông báo', en: 'Notified' },
};

const YES: Text = { vi: 'Có', en: 'Yes' };
const NO: Text = { vi: 'Không', en: 'No' };

interface ValueRow {
  fieldKey: string;
  label: string;
  value: string;
  personal: null;
}

/** One line a value; what is not known is left out. A name without a label stands for itself. */
export function valueRows(values: Readonly<Record<string, unknown>>, lang: 'vi' | 'en'): ValueRow[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const text = shown(value, lang);
    const label = Object.hasOwn(LABELS, name) ? LABELS[name] : undefined;
    return text === '' ? [] : [{ fieldKey: name, label: label?.[lang] ?? name, value: text, personal: null }];
  });
}

function shown(value: unknown, lang: 'vi' | 'en'): string {
  if (typeof value === 'boolean') return (value ? YES : NO)[lang];
  if (typeof value === 'number') return formatNumber(value, lang);
  if (typeof value !== 'string') return '';
  if (Object.hasOwn(OUTCOMES, value)) return OUTCOMES[value]?.[lang] ?? value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
}
