import type { ReportFigure } from '@motcua/contracts';
import { PAUSED, RUNNING } from '../report/open-sql.js';

/** Values that segments may name; each gets its number when the statement is put together. */
export type Named = 'fromDay' | 'toDay' | 'from' | 'until' | 'at';

/** A stretch of a list that one index gives in its order. A list is its segments, one after the other. */
export interface Segment {
  /** Over alias `d` of dossier, with `:name` for values. */
  where: string;
  /** What it is ordered by, before the id. */
  key: 'due' | 'acceptedDay' | 'endedDay';
  newestFirst: boolean;
}

const ACCEPTED_DAY = 'vietnam_day(d.accepted_at)';
const ENDED_DAY = 'vietnam_day(d.completed_at)';

export const SEGMENT_KEYS: Readonly<Record<Segment['key'], string>> = {
  due: 'd.due_at',
  acceptedDay: ACCEPTED_DAY,
  endedDay: ENDED_DAY,
};

function received(where: string): Segment[] {
  const within = `d.accepted_at IS NOT NULL AND ${ACCEPTED_DAY} BETWEEN :fromDay AND :toDay`;
  return [{ key: 'acceptedDay', newestFirst: true, where: `${within} AND ${where}` }];
}

function ended(where: string): Segment[] {
  const within = `d.completed_at IS NOT NULL AND ${ENDED_DAY} BETWEEN :fromDay AND :toDay`;
  return [{ key: 'endedDay', newestFirst: true, where: `${within} AND ${where}` }];
}

const RESULT = `d.lifecycle IN ('COMPLETED','RESULT_RETURNED')`;
const ACCEPTED = 'd.accepted_at IS NOT NULL';

function solved(how: string): Segment[] {
  return ended(`${ACCEPTED} AND ${RESULT} AND ${how}`);
}

/** Open at the end of the period (of each: running now, paused now, ended since), as far as one of the conditions holds. */
function open({ running, paused, since }: { running?: string; paused?: string; since?: string }): Segment[] {
  const there = 'd.accepted_at < :until';
  return [
    ...(running
      ? [{ key: 'due' as const, newestFirst: false, where: `${RUNNING} AND ${there} AND ${running}` }]
      : []),
    ...(paused
      ? [{ key: 'due' as const, newestFirst: false, where: `${PAUSED} AND ${there} AND ${paused}` }]
      : []),
    ...(since
      ? [
          {
            key: 'endedDay' as const,
            newestFirst: false,
            where: `d.completed_at IS NOT NULL AND ${ENDED_DAY} > :toDay AND ${there} AND ${since}`,
          },
        ]
      : []),
  ];
}

const LATE = 'd.due_at < :at';
const NOT_LATE = '(d.due_at >= :at OR d.due_at IS NULL)';
const STILL = 'd.paused_since <= :at';
const NOT_STILL = 'd.paused_since > :at';
const BEFORE = 'd.accepted_at < :from';

/** The list behind each figure: the conditions are those of figuresOf in packages/domain, and a test holds them together. */
export const FIGURE_SEGMENTS: Readonly<Record<ReportFigure, readonly Segment[]>> = {
  carriedOver: [
    { key: 'due', newestFirst: false, where: `${RUNNING} AND ${BEFORE}` },
    { key: 'due', newestFirst: false, where: `${PAUSED} AND ${BEFORE}` },
    {
      key: 'endedDay',
      newestFirst: false,
      where: `d.completed_at IS NOT NULL AND ${ENDED_DAY} >= :fromDay AND ${BEFORE}`,
    },
  ],
  received: received('true'),
  receivedOnline: received(`d.channel = 'ONLINE'`),
  receivedDirect: received(`d.channel <> 'ONLINE'`),
  solved: solved('true'),
  solvedEarly: solved(`${ENDED_DAY} < vietnam_day(d.due_at)`),
  solvedOnTime: solved(
    `(d.due_at IS NULL OR (d.completed_at <= d.due_at AND ${ENDED_DAY} = vietnam_day(d.due_at)))`,
  ),
  solvedLate: solved('d.completed_at > d.due_at'),
  endedOtherwise: ended(`${ACCEPTED} AND NOT ${RESULT}`),
  open: open({ running: 'true', paused: 'true', since: 'true' }),
  openWithin: open({ running: NOT_LATE, paused: `${NOT_STILL} AND ${NOT_LATE}`, since: NOT_LATE }),
  openLate: open({ running: LATE, paused: `${NOT_STILL} AND ${LATE}`, since: LATE }),
  openPaused: open({ paused: STILL }),
  notAccepted: ended('d.accepted_at IS NULL'),
};
