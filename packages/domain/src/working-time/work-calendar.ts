import type { Text } from '../text.js';

/** Minutes of the day, the end not included: [450, 690] is 07:30–11:30. */
export type Interval = readonly [start: number, end: number];

/** Sorted, not overlapping; empty means closed. */
export type DayHours = readonly Interval[];

/** Hours of Monday … Sunday between two days of the year (`MM-DD`, both included, may wrap New Year). */
export interface WeeklyHours {
  validFrom: string;
  validTo: string;
  hours: readonly [DayHours, DayHours, DayHours, DayHours, DayHours, DayHours, DayHours];
}

export type CalendarDayKind = 'HOLIDAY' | 'SWAP_OFF' | 'MAKEUP_WORK' | 'LOCAL_OFF';

/** A day that does not follow the weekly hours. */
export interface CalendarDay {
  /** `YYYY-MM-DD`. */
  date: string;
  kind: CalendarDayKind;
  name: Text;
  /** The hours that ARE worked on this day; absent: none on a day off, the usual ones on a make-up day. */
  hours?: DayHours;
  /** The law, decision or notice the day rests on. */
  source: string;
  decidedBy?: string;
  /** Expected, not yet announced: due dates beyond it may still move. */
  provisional?: boolean;
}

export interface WorkCalendar {
  timeZone: '+07:00';
  /** The first season that covers a day applies. */
  weekly: readonly WeeklyHours[];
  /** The last entry for a date applies, so a unit appends its own days to the province's. */
  days: readonly CalendarDay[];
}
