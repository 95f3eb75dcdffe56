import { demoCalendar, type WorkCalendar } from '@motcua/domain';

export interface CalendarSeed {
  key: string;
  calendar: WorkCalendar;
}

/** The calendar of state offices 2025–2027; an agency without a calendar of its own works by `default`. */
export function loadCalendars(): CalendarSeed[] {
  return [{ key: 'default', calendar: demoCalendar }];
}
