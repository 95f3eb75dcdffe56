import type { Dossier } from '@motcua/contracts';

type Due = NonNullable<Dossier['due']>;
type Row = Due['rows'][number];
type Reason = Row['reason'];

/** Epoch ms throughout; a day is named by its midnight in Viet Nam. */
export type DueLine =
  /** So many minutes of each of these days count. */
  | { kind: 'hours'; firstDay: number; lastDay: number; days: number; minutes: number }
  /** Whole days count, nights and all, as for limits in calendar days. */
  | { kind: 'days'; firstDay: number; lastDay: number; reason: Reason }
  | { kind: 'off'; firstDay: number; lastDay: number; reason: Reason }
  | { kind: 'stretch'; from: number; to: number; reason: Reason };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const VIETNAM = 7 * HOUR;

/** Nobody needs to be told that nights and noon do not count. due-lines.test.ts holds these to the domain's words. */
const UNSAID: ReadonlySet<string> = new Set(['Ngoài giờ làm việc', 'Nghỉ trưa']);
/** Told to the minute: it begins and ends by what people do. */
const PAUSED = 'Tạm dừng tính thời hạn';

/** Whether the clock was stopped by somebody, and not by the calendar. */
export const isPause = ({ reason }: Extract<DueLine, { kind: 'stretch' }>): boolean => reason.vi === PAUSED;

const midnightOf = (at: number) => Math.floor((at + VIETNAM) / DAY) * DAY - VIETNAM;

/** The clock's stretches as a person retells them: worked days that are alike in one line, days off in one line. */
export function dueLines(rows: readonly Row[]): DueLine[] {
  const lines: DueLine[] = [];
  for (const row of rows) {
    const from = Date.parse(row.from);
    const to = Date.parse(row.to);
    if (row.counted) addCounted(lines, from, to, row);
    else if (!UNSAID.has(row.reason.vi)) addSkipped(lines, from, to, row.reason);
  }
  return joinAlike(lines.map(asDaysOff));
}

function addCounted(lines: DueLine[], from: number, to: number, { minutes, reason }: Row): void {
  const firstDay = midnightOf(from);
  const lastDay = midnightOf(to - 1);
  const last = lines.at(-1);
  if (firstDay !== lastDay) lines.push({ kind: 'days', firstDay, lastDay, reason });
  else if (last?.kind === 'hours' && last.lastDay === firstDay) last.minutes += minutes;
  else lines.push({ kind: 'hours', firstDay, lastDay, days: 1, minutes });
}

function addSkipped(lines: DueLine[], from: number, to: number, reason: Reason): void {
  const last = lines.at(-1);
  if (last?.kind === 'stretch' && last.reason.vi === reason.vi) last.to = to;
  else lines.push({ kind: 'stretch', from, to, reason });
}

/** "Friday 17:00 to Monday 7:30" is the weekend: named by the whole days in it. */
function asDaysOff(line: DueLine): DueLine {
  if (line.kind !== 'stretch' || isPause(line)) return line;
  const firstDay = midnightOf(line.from - 1) + DAY;
  const lastDay = midnightOf(line.to) - DAY;
  return lastDay < firstDay ? line : { kind: 'off', firstDay, lastDay, reason: line.reason };
}

function joinAlike(lines: readonly DueLine[]): DueLine[] {
  const joined: DueLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const alike = last?.kind === 'hours' && line.kind === 'hours' && last.minutes === line.minutes;
    if (alike && last.lastDay + DAY === line.firstDay) {
      last.lastDay = line.lastDay;
      last.days += 1;
    } else joined.push({ ...line });
  }
  return joined;
}
