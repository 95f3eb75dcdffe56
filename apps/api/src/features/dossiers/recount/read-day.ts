import { type CalendarDay, type CalendarDayKind, checkCalendar, type DayHours } from '@motcua/domain';
import { UserError } from '../../../platform/cli/index.js';

export interface DayFlags {
  kind?: string;
  name?: string;
  hours?: string;
  source?: string;
  by?: string;
  agency?: string;
  remove?: boolean;
  dryRun?: boolean;
}

const KINDS: readonly CalendarDayKind[] = ['HOLIDAY', 'SWAP_OFF', 'MAKEUP_WORK', 'LOCAL_OFF'];

/** The day as flags describe it; null to take it away. Throws UserError. */
export function readDay(date: string, flags: DayFlags): CalendarDay | null {
  if (flags.remove) return null;
  const kind = KINDS.find((known) => known === (flags.kind ?? 'LOCAL_OFF'));
  if (!kind) throw new UserError(`--kind is one of ${KINDS.join(', ')}`);
  const [vi, en] = (flags.name ?? '').split(/\s+\/\/\s+/).map((half) => half.trim());
  if (!vi) throw new UserError('give --name: citizens read it as the reason');
  if (!flags.source) throw new UserError('give --source: the decision or notice the day rests on');
  const day: CalendarDay = {
    date,
    kind,
    name: { vi, en: en ?? vi },
    source: flags.source,
    ...(flags.hours !== undefined && { hours: readHours(flags.hours) }),
    ...(flags.by !== undefined && { decidedBy: flags.by }),
  };
  const [problem] = checkCalendar({ timeZone: '+07:00', weekly: [], days: [day] }).filter(({ path }) =>
    path.startsWith('days'),
  );
  if (problem) throw new UserError(`${date}: ${problem.code} at ${problem.path}`);
  return day;
}

/** `07:30-11:30 13:00-15:00` */
function readHours(text: string): DayHours {
  return text.split(/[\s,]+/).map((part) => {
    const [, h1, m1, h2, m2] = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/.exec(part) ?? [];
    if (h1 === undefined) throw new UserError(`${part}: hours are written 07:30-11:30`);
    return [Number(h1) * 60 + Number(m1), Number(h2) * 60 + Number(m2)];
  });
}
