export interface FixedClock {
  /** Epoch milliseconds. */
  now(): number;
  set(instant: string): void;
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A clock that stands still until told otherwise. Instants are ISO 8601 with a zone, e.g. `2026-11-23T08:00:00+07:00`. */
export function fixedClock(instant: string): FixedClock {
  let now = parse(instant);
  return {
    now: () => now,
    set: (to) => {
      now = parse(to);
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      now += days * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND;
    },
  };
}

function parse(instant: string): number {
  // Without a zone the meaning would depend on the machine the test runs on.
  const zoned = /T.*(Z|[+-]\d\d:\d\d)$/.test(instant);
  const parsed = Date.parse(instant);
  if (!zoned || Number.isNaN(parsed)) throw new Error(`Not an instant with a zone: ${instant}`);
  return parsed;
}
