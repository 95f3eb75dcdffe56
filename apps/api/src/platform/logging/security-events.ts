import type { ProblemCode } from '@motcua/contracts';
import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { WindowCounter } from '../edge/limits/window-counter.js';

/** Stable names: rules of a security centre are written against them (docs/how-to/operate.md). */
export type SecurityEvent =
  | 'sign_in.succeeded'
  | 'sign_in.failed'
  | 'sign_in.second_factor_failed'
  | 'sign_in.refused'
  | 'sign_in.locked'
  | 'token.refused'
  | 'csrf.refused'
  | 'access.refused'
  | 'rate.limited'
  | 'load.shed'
  | 'link.refused'
  | 'file.unsafe'
  | 'host.refused'
  | 'request.malformed';

/** 0–10 as the Common Event Format has it. */
const SEVERITY: Record<SecurityEvent, number> = {
  'sign_in.succeeded': 1,
  'sign_in.failed': 3,
  'sign_in.second_factor_failed': 5,
  'sign_in.refused': 4,
  'sign_in.locked': 6,
  'token.refused': 3,
  'csrf.refused': 6,
  'access.refused': 5,
  'rate.limited': 4,
  'load.shed': 4,
  'link.refused': 3,
  'file.unsafe': 8,
  'host.refused': 4,
  'request.malformed': 3,
};

const BY_CODE: Partial<Record<ProblemCode, SecurityEvent>> = {
  WRONG_CREDENTIALS: 'sign_in.failed',
  WRONG_SECOND_FACTOR: 'sign_in.second_factor_failed',
  SIGN_IN_REFUSED: 'sign_in.refused',
  CSRF_REFUSED: 'csrf.refused',
  FORBIDDEN: 'access.refused',
  TOO_MANY_REQUESTS: 'rate.limited',
  OVERLOADED: 'load.shed',
  LINK_EXPIRED: 'link.refused',
  FILE_UNSAFE: 'file.unsafe',
  WRONG_HOST: 'host.refused',
  MALFORMED_REQUEST: 'request.malformed',
};

export function eventOf(code: ProblemCode, request: FastifyRequest): SecurityEvent | null {
  // A route that says "too many" itself is the guard of sign-ins.
  if (code === 'TOO_MANY_REQUESTS' && request.passage?.is === 'signIn' && request.passage.refusedBy === null)
    return 'sign_in.locked';
  return BY_CODE[code] ?? null;
}

const WINDOW_S = 60;
const EACH = 5;

/**
 * One line per event, of one kind. A flood is told by its first five and then ever more seldom, with how many it has been
 * this minute: a log that an attacker can fill hides them.
 */
export class SecurityEvents {
  private readonly counts = new WindowCounter();

  constructor(
    private readonly log: Logger,
    private readonly addresses: boolean,
  ) {}

  tell(event: SecurityEvent, request: FastifyRequest): void {
    const { passage } = request;
    const source = passage?.caller.network ?? '';
    const { points } = this.counts.count(`${event} ${source}`, WINDOW_S, Date.now());
    if (points > EACH && (points & (points - 1)) !== 0) return;
    const facts = {
      kind: 'security',
      event,
      severity: SEVERITY[event],
      traceId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? null,
      source,
      session: passage?.caller.session ?? null,
      times: points,
      ...(this.addresses ? { address: request.ip } : {}),
    };
    this.log.warn(facts, 'security event');
  }
}
