import { parseLimit, type Pause, type TimeLimit } from '@motcua/domain';
import { UserError } from '../../../platform/cli/index.js';

/** What a deadline is counted from. Instants are epoch ms. */
export interface DeadlineQuestion {
  start: number;
  limit: TimeLimit;
  pauses: Pause[];
}

const ZONED = /(?:Z|[+-]\d{2}:?\d{2})$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/** An ISO 8601 date and time; without a zone it is Vietnam's. Throws UserError. */
export function readInstant(text: unknown): number {
  const iso = typeof text === 'string' && DATE_TIME.test(text) ? text.replace(' ', 'T') : '';
  const at = Date.parse(ZONED.test(iso) ? iso : `${iso}+07:00`);
  if (Number.isNaN(at)) throw new UserError(`${show(text)}: not a time like 2026-11-23T08:00`);
  return at;
}

export function readLimit(text: unknown): TimeLimit {
  const limit = typeof text === 'string' ? parseLimit(text) : null;
  if (!limit) throw new UserError(`${show(text)}: not a limit like 5wd, 3d, 4h, 1mo or 1wd@15:00`);
  return limit;
}

/** `FROM/TO`, as ISO 8601 writes an interval. */
export function readPause(text: string): Pause {
  const [from, to, ...rest] = text.split('/');
  if (to === undefined || rest.length > 0) throw new UserError(`${show(text)}: a pause is FROM/TO`);
  return pauseOf(from, to);
}

/** A line of a batch: `{id, start, limit, pauses: [[from, to], …]}`. Throws UserError. */
export function readQuestion(line: unknown): DeadlineQuestion {
  const { start, limit, pauses = [] } = isRecord(line) ? line : {};
  if (!Array.isArray(pauses)) throw new UserError('pauses: a list of [from, to] is wanted');
  return {
    start: readInstant(start),
    limit: readLimit(limit),
    pauses: pauses.map((pause: unknown) => {
      if (!Array.isArray(pause) || pause.length !== 2) throw new UserError('pauses: each is [from, to]');
      return pauseOf(pause[0], pause[1]);
    }),
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pauseOf(from: unknown, to: unknown): Pause {
  const pause = { from: readInstant(from), to: readInstant(to) };
  if (pause.to < pause.from) throw new UserError(`${show(from)}/${show(to)}: a pause ends after it begins`);
  return pause;
}

const show = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '?'));
