import type { InboxLateness, InboxTab } from '@motcua/contracts';

export type OpenTab = Exclude<InboxTab, 'done'>;

export interface Pool {
  unitId: string;
  role: string;
}

/** What the person's posts open to them, narrowed to the unit they asked for. */
export interface InboxScope {
  accountId: string;
  /** Units whose work the person may see, also of what they did themselves: leaving a post closes its dossiers. */
  units: readonly string[];
  /** What the person takes work from. */
  pools: readonly Pool[];
  /** Units the person heads, with everything below: they watch all of it. */
  headed: readonly string[];
  now: Date;
  soon: Date;
}

/** Due times from the first up to the second; `infinity` first is no time at all. */
export type DueRange = readonly [from: string, until: string];

const EVER: DueRange = ['-infinity', 'infinity'];
const NEVER: DueRange = ['infinity', '-infinity'];

export interface DueRanges {
  /** Of what can be done now. */
  live: DueRange;
  dueSoon: DueRange;
  overdue: DueRange;
  /** Of what waits for somebody outside. */
  waiting: DueRange;
}

/** Which due times each kind of tab holds once the list is narrowed to one state of the deadline. */
export function dueRanges(
  { now, soon }: Pick<InboxScope, 'now' | 'soon'>,
  lateness: InboxLateness | null,
): DueRanges {
  const dueSoon: DueRange = [now.toISOString(), soon.toISOString()];
  const overdue: DueRange = ['-infinity', now.toISOString()];
  switch (lateness) {
    case null:
      return { live: EVER, dueSoon, overdue, waiting: EVER };
    case 'OVERDUE':
      return { live: overdue, dueSoon: NEVER, overdue, waiting: NEVER };
    case 'DUE_SOON':
      return { live: dueSoon, dueSoon, overdue: NEVER, waiting: NEVER };
    case 'WITHIN_LIMIT':
      return { live: [soon.toISOString(), 'infinity'], dueSoon: NEVER, overdue: NEVER, waiting: NEVER };
    case 'PAUSED':
      return { live: NEVER, dueSoon: NEVER, overdue: NEVER, waiting: EVER };
  }
}

/** The same person looking at these units alone. */
export function within(scope: InboxScope, units: readonly string[]): InboxScope {
  const asked = new Set(units);
  return {
    ...scope,
    units: scope.units.filter((unit) => asked.has(unit)),
    headed: scope.headed.filter((unit) => asked.has(unit)),
    pools: scope.pools.filter(({ unitId }) => asked.has(unitId)),
  };
}
