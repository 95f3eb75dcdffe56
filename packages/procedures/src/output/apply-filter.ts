import { formatDate, formatMoney } from '@motcua/forms';
import type { Filter } from './placeholder.js';
import type { Shown } from './show-name.js';
import { dateInWords, moneyInWords } from './vietnamese-words.js';

const HANOI_OFFSET = 7 * 60 * 60 * 1000;

/** Writes a value another way; what is not there stays empty. */
export function applyFilter({ raw, text }: Shown, filter: Filter): Shown {
  switch (filter) {
    case 'upper':
      return { raw, text: text.toLocaleUpperCase('vi') };
    case 'date':
      return { raw, text: withDate(raw, formatDate) };
    case 'dateInWords':
      return { raw, text: withDate(raw, dateInWords) };
    case 'time':
      return { raw, text: typeof raw === 'number' ? localIso(raw).slice(11, 16) : '' };
    case 'money':
      return { raw, text: typeof raw === 'number' ? formatMoney(raw, 'vi') : '' };
    case 'moneyInWords':
      return { raw, text: typeof raw === 'number' ? moneyInWords(raw) : '' };
  }
}

/** Moments are epoch milliseconds, dates are ISO texts; both are read in Asia/Ho_Chi_Minh. */
function withDate(raw: unknown, write: (isoDate: string) => string): string {
  if (typeof raw === 'number') return write(localIso(raw).slice(0, 10));
  return typeof raw === 'string' ? write(raw) : '';
}

function localIso(moment: number): string {
  return new Date(moment + HANOI_OFFSET).toISOString();
}
