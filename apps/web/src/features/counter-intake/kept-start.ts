import type { CounterChannel } from '@motcua/contracts';

/** What was chosen and typed before there is a draft. */
export interface Start {
  procedureCode: string;
  channel: CounterChannel;
  /** Empty for the agency behind the counter. */
  agencyCode: string;
  answers: Readonly<Record<string, unknown>>;
}

const NAME = 'mc_counter:start';
export const EMPTY_START: Start = { procedureCode: '', channel: 'COUNTER', agencyCode: '', answers: {} };

const isStart = (value: unknown): value is Start =>
  typeof value === 'object' &&
  value !== null &&
  'procedureCode' in value &&
  'channel' in value &&
  'agencyCode' in value &&
  'answers' in value &&
  typeof value.answers === 'object';

/** For as long as the tab lives: a reload with somebody waiting loses nothing. */
export function readStart(): Start {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? 'null');
    return isStart(kept) ? kept : EMPTY_START;
  } catch {
    return EMPTY_START;
  }
}

export function keepStart(start: Start): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(start));
  } catch {
    // Storage is switched off: it then lives as long as the page.
  }
}

export function forgetStart(): void {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // As above.
  }
}
