import type { InboxRow } from '@motcua/contracts';
import { type CompiledCalendar, type Text, workingTimeBetween } from '@motcua/domain';
import type { InboxTaskRow } from './inbox-rows.store.js';

interface Seen {
  stepName: Text | null;
  calendar: CompiledCalendar;
  me: string;
  now: Date;
  soon: Date;
}

function latenessOf(row: InboxTaskRow, { now, soon }: Seen): InboxRow['lateness'] {
  if (row.closedAt !== null) return 'DONE';
  if (row.waiting) return 'PAUSED';
  const due = Date.parse(row.stepDueAt);
  if (due < now.getTime()) return 'OVERDUE';
  return due < soon.getTime() ? 'DUE_SOON' : 'WITHIN_LIMIT';
}

/** One line of the list; minutes left are working minutes of the step's unit. */
export function inboxRow(row: InboxTaskRow, seen: Seen): InboxRow {
  const lateness = latenessOf(row, seen);
  const counting = lateness !== 'DONE' && lateness !== 'PAUSED';
  return {
    dossierCode: row.code,
    version: row.version,
    taskKey: row.taskKey,
    procedureCode: row.procedureCode,
    procedureName: row.procedureName,
    ownerName: row.ownerName,
    subject: row.subject,
    stepName: seen.stepName,
    unitName: row.unitName,
    assignee:
      row.assigneeId === null
        ? null
        : {
            username: row.assigneeUsername ?? '',
            name: row.assigneeName ?? '',
            me: row.assigneeId === seen.me,
          },
    lifecycle: row.lifecycle,
    channel: row.channel,
    submittedAt: row.submittedAt,
    stepDueAt: row.stepDueAt,
    dueAt: row.dueAt,
    lateness,
    minutesLeft: counting
      ? workingTimeBetween(seen.now.getTime(), Date.parse(row.stepDueAt), seen.calendar)
      : null,
  };
}
