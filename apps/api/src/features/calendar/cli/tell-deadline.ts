import {
  type CompiledCalendar,
  explainDueDate,
  formatDateTime,
  type Stretch,
  type Text,
} from '@motcua/domain';
import type { DeadlineQuestion } from './read-deadline.js';

const VIETNAM = 7 * 3_600_000;

export interface DeadlineAnswer {
  dueAt: string;
  explain: {
    from: string;
    to: string;
    counted: boolean;
    minutes: number;
    /** Calendar days counted; only for limits of days and months. */
    days?: number;
    code: string;
    reason: Text;
  }[];
}

/** `2026-11-25T17:00:00+07:00` */
export function isoInVietnam(instant: number): string {
  return `${new Date(instant + VIETNAM).toISOString().slice(0, 19)}+07:00`;
}

/** Throws RangeError when the limit is never used up. */
export function answerDeadline(
  { start, limit, pauses }: DeadlineQuestion,
  calendar: CompiledCalendar,
): DeadlineAnswer {
  const { dueAt, stretches } = explainDueDate(start, limit, calendar, pauses);
  return { dueAt: isoInVietnam(dueAt), explain: stretches.map(toRow) };
}

/** For people: one line for each stretch, counted ones marked. */
export function deadlineLines({ dueAt, explain }: DeadlineAnswer): string[] {
  const rows = explain.map(({ from, to, counted, minutes, days, reason }) => {
    const amount = days === undefined ? `${minutes} phút` : `${days} ngày`;
    return `${counted ? '+' : ' '} ${formatDateTime(from)} – ${formatDateTime(to)}  ${counted ? amount : ''.padEnd(amount.length)}  ${reason.vi}`;
  });
  return [...rows, `Hạn trả kết quả: ${formatDateTime(dueAt)}`];
}

function toRow({ from, to, kind, minutes, days, reason }: Stretch): DeadlineAnswer['explain'][number] {
  return {
    from: isoInVietnam(from),
    to: isoInVietnam(to),
    counted: kind === 'COUNTED',
    minutes,
    ...(days !== undefined && { days }),
    code: reason.code,
    reason: reason.text,
  };
}
