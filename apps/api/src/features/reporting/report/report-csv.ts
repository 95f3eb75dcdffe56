import type { ReportFigure, UnitReport } from '@motcua/contracts';
import { FIGURES } from '@motcua/domain';
import type { Lang } from '../../../platform/http/index.js';

const WORDS: Readonly<Record<ReportFigure | 'code' | 'unit' | 'total', Readonly<Record<Lang, string>>>> = {
  code: { vi: 'Mã đơn vị', en: 'Unit code' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  total: { vi: 'Tổng cộng', en: 'Total' },
  carriedOver: { vi: 'Tồn kỳ trước', en: 'Carried over' },
  received: { vi: 'Tiếp nhận trong kỳ', en: 'Received' },
  receivedOnline: { vi: 'Tiếp nhận trực tuyến', en: 'Received online' },
  receivedDirect: { vi: 'Tiếp nhận trực tiếp, bưu chính', en: 'Received at the counter or by post' },
  solved: { vi: 'Đã giải quyết', en: 'Solved' },
  solvedEarly: { vi: 'Giải quyết trước hạn', en: 'Solved early' },
  solvedOnTime: { vi: 'Giải quyết đúng hạn', en: 'Solved on time' },
  solvedLate: { vi: 'Giải quyết quá hạn', en: 'Solved late' },
  endedOtherwise: { vi: 'Rút hoặc dừng', en: 'Withdrawn or stopped' },
  open: { vi: 'Đang giải quyết', en: 'In process' },
  openWithin: { vi: 'Đang giải quyết trong hạn', en: 'In process within limit' },
  openLate: { vi: 'Đang giải quyết quá hạn', en: 'In process, late' },
  openPaused: { vi: 'Tạm dừng', en: 'Paused' },
  notAccepted: { vi: 'Không tiếp nhận', en: 'Not accepted' },
};

/** Excel takes UTF-8 only with this mark in front. */
const MARK = '\uFEFF';

/** RFC 4180; the rows of the table, never more than there are units on the screen. */
export function reportCsv({ rows, total }: UnitReport, lang: Lang): string {
  const head = (['code', 'unit', ...FIGURES] as const).map((key) => WORDS[key][lang]);
  const lines = rows.map(({ code, name, figures }) => [code, name, ...FIGURES.map((key) => figures[key])]);
  const last = ['', WORDS.total[lang], ...FIGURES.map((key) => total[key])];
  return MARK + [head, ...lines, last].map((cells) => cells.map(cell).join(',') + '\r\n').join('');
}

/** A text that a spreadsheet would take for a formula is told to be a text. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
