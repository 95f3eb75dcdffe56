import type { Lifecycle } from '../lifecycle/lifecycle.js';
import { dayOf, dayOfIsoDate, DAY_MINUTES, instantOf, localMinuteOf } from '../working-time/local-day.js';

/** The columns of the unit report, in their order; totals stand before their parts. */
export const FIGURES = [
  'carriedOver',
  'received',
  'receivedOnline',
  'receivedDirect',
  'solved',
  'solvedEarly',
  'solvedOnTime',
  'solvedLate',
  'endedOtherwise',
  'open',
  'openWithin',
  'openLate',
  'openPaused',
  'notAccepted',
] as const;

export type Figure = (typeof FIGURES)[number];

/** What the report needs to know of a dossier. Times are epoch ms. */
export interface CountedDossier {
  channel: 'ONLINE' | 'COUNTER' | 'POSTAL';
  lifecycle: Lifecycle;
  acceptedAt: number | null;
  /** As last promised. */
  dueAt: number | null;
  /** Since when the legal clock stands still; null while it runs, and where only the life cycle tells. */
  pausedSince: number | null;
  /** When the result existed, or the dossier ended otherwise. */
  completedAt: number | null;
}

/** From midnight to midnight in Viet Nam, epoch ms; `until` is not included. */
export interface ReportPeriod {
  from: number;
  until: number;
}

const DAY_MS = DAY_MINUTES * 60_000;

/** The period of two `YYYY-MM-DD` days, both included; null when one is no day, or they are the wrong way round. */
export function reportPeriod(from: string, to: string): ReportPeriod | null {
  const [first, last] = [dayOfIsoDate(from), dayOfIsoDate(to)];
  if (first === null || last === null || last < first) return null;
  return { from: instantOf(first * DAY_MINUTES), until: instantOf(last * DAY_MINUTES) + DAY_MS };
}

/** The instant for which "in process" is said: now, or the end of a period that is over. */
export function standsAt({ until }: ReportPeriod, now: number): number {
  return Math.min(until, now);
}

/**
 * How a solved dossier stands to its promise: late after the promised instant; early on a day before the promised one.
 * The end is the result (status 9), not its handing over. Without a promise it is on time. Source: service index of
 * QĐ 766/QĐ-TTg as run in 2026, indicator 2.1; columns of the periodic report (domain reference 6.2, 6.3).
 */
export function solvedHow(dueAt: number | null, completedAt: number): 'EARLY' | 'ON_TIME' | 'LATE' {
  if (dueAt === null) return 'ON_TIME';
  if (completedAt > dueAt) return 'LATE';
  return vietnamDayNo(completedAt) < vietnamDayNo(dueAt) ? 'EARLY' : 'ON_TIME';
}

/**
 * Every figure of a period in which a dossier counts. What is carried over and received is solved, ended otherwise or
 * open at the end: the columns of the report add up. A dossier is received when it is accepted (NgayTiepNhan), not when
 * it is handed in; before that it is in no figure but `notAccepted`, if it ends there. `now` in epoch ms.
 */
export function figuresOf(dossier: CountedDossier, period: ReportPeriod, now: number): Figure[] {
  const { acceptedAt, completedAt } = dossier;
  const within = (at: number | null): boolean => at !== null && at >= period.from && at < period.until;
  if (acceptedAt === null) return within(completedAt) ? ['notAccepted'] : [];
  return [
    ...(acceptedAt < period.from && !endedBefore(completedAt, period.from) ? (['carriedOver'] as const) : []),
    ...(within(acceptedAt) ? receivedAs(dossier) : []),
    ...(completedAt !== null && within(completedAt) ? endedAs(dossier, completedAt) : []),
    ...(acceptedAt < period.until && !endedBefore(completedAt, period.until)
      ? openAs(dossier, standsAt(period, now))
      : []),
  ];
}

function receivedAs({ channel }: CountedDossier): Figure[] {
  return ['received', channel === 'ONLINE' ? 'receivedOnline' : 'receivedDirect'];
}

function endedAs({ lifecycle, dueAt }: CountedDossier, completedAt: number): Figure[] {
  if (lifecycle !== 'COMPLETED' && lifecycle !== 'RESULT_RETURNED') return ['endedOtherwise'];
  const how = solvedHow(dueAt, completedAt);
  return ['solved', how === 'LATE' ? 'solvedLate' : how === 'EARLY' ? 'solvedEarly' : 'solvedOnTime'];
}

/** Of an earlier instant it is known whether a pause that still lasts had begun; other pauses moved the promise. */
function openAs({ completedAt, pausedSince, dueAt }: CountedDossier, at: number): Figure[] {
  if (completedAt === null && pausedSince !== null && pausedSince <= at) return ['open', 'openPaused'];
  return ['open', dueAt !== null && dueAt < at ? 'openLate' : 'openWithin'];
}

function endedBefore(completedAt: number | null, at: number): boolean {
  return completedAt !== null && completedAt < at;
}

function vietnamDayNo(at: number): number {
  return dayOf(localMinuteOf(at));
}
