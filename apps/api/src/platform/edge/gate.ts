import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/index.js';
import { ProblemError } from '../errors/index.js';
import type { RateLimitRule } from '../http/rate-limit.js';
import type { SecurityEvents } from '../logging/security-events.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Caller, Callers } from './limits/caller.js';
import { CLASSES, MACHINE_FACTOR, UNKNOWN_TOKENS } from './limits/limit-table.js';
import type { Claim, Limits, Refusal } from './limits/limits.js';
import type { RouteClass } from './limits/route-class.js';
import { laneOf, type LaneName } from './load/lanes.js';
import type { LoopWatch } from './load/loop-watch.js';
import type { SlowAnswers } from './load/slow-answers.js';
import type { Release, Turnstile } from './load/turnstile.js';

/** What the edge knows of a request while it is under way. */
export interface Passage {
  is: RouteClass;
  caller: Caller;
  /** Refused here, before any route saw it. */
  refusedBy: 'limit' | 'load' | null;
  release: Release | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    passage: Passage | null;
  }
  interface FastifyContextConfig {
    rateLimit?: RateLimitRule;
  }
}

export interface GateParts {
  callers: Callers;
  limits: Limits;
  turnstile: Turnstile<LaneName>;
  slow: SlowAnswers;
  loop: LoopWatch;
  events: SecurityEvents;
  metrics: Metrics;
}

/** Nobody is looked up for these: they are the same for everybody. */
const FACELESS = new Set<RouteClass>(['page', 'probe', 'stray']);
const RETRY_WHEN_BUSY = 2;

/** Decides, before anything is read or done, whether a request goes on: by how much its sender asks, and how busy we are. */
export class Gate {
  constructor(
    private readonly config: Config,
    private readonly parts: GateParts,
  ) {}

  /** Throws TOO_MANY_REQUESTS or OVERLOADED. */
  async admit(request: FastifyRequest, is: RouteClass): Promise<void> {
    const passage: Passage = {
      is,
      caller: this.parts.callers.nobody(request),
      refusedBy: null,
      release: null,
    };
    request.passage = passage;
    if (!FACELESS.has(is)) passage.caller = await this.recognise(request, passage);
    const refusal = await this.parts.limits.consume(this.claim(request, passage));
    if (refusal) await this.tooMany(refusal, passage);
    if (this.parts.loop.overloaded && laneOf(is) !== null && passage.caller.kind !== 'OFFICER')
      this.tooBusy(passage);
  }

  /** Waits for a place to work in; after the body has been read, so that slow senders hold none. Throws OVERLOADED. */
  async takeTurn(request: FastifyRequest): Promise<void> {
    const { passage } = request;
    const lane = passage ? laneOf(passage.is) : null;
    if (!passage || lane === null) return;
    const { key, kind } = passage.caller;
    const release = await this.parts.turnstile.enter({ lane, key, officer: kind === 'OFFICER' });
    if (release === null) return this.tooBusy(passage);
    passage.release = release;
    // Who hung up while waiting is not worked for.
    if (request.raw.socket.destroyed) this.tooBusy(passage);
  }

  leave(request: FastifyRequest): void {
    request.passage?.release?.();
  }

  private async recognise(request: FastifyRequest, passage: Passage): Promise<Caller> {
    const { callers, limits, events } = this.parts;
    const claim: Claim = {
      name: 'unknown-token',
      key: passage.caller.network,
      points: UNKNOWN_TOKENS.address * this.config.edge.limits,
      limit: UNKNOWN_TOKENS,
    };
    const spent = callers.mustAsk(request) ? limits.spent(claim) : null;
    if (spent) await this.tooMany(spent, passage);
    const { caller, unknown } = await callers.of(request);
    if (unknown) {
      await limits.consume(claim);
      events.tell('token.refused', request);
    }
    return caller;
  }

  private claim(request: FastifyRequest, { is, caller }: Passage): Claim {
    const { limit } = CLASSES[is];
    const own = request.routeOptions.config.rateLimit;
    const byNetwork = caller.kind === 'ANYBODY' || own?.by === 'address';
    const points = own?.max ?? (byNetwork ? limit.address : limit.person);
    const factor = this.config.edge.limits * (caller.kind === 'MACHINE' ? MACHINE_FACTOR : 1);
    return {
      name: own ? `${request.method} ${request.routeOptions.url ?? ''}` : is,
      key: byNetwork ? caller.network : caller.key,
      points: Math.max(1, Math.round(points * factor)),
      limit: own ? { ...limit, seconds: own.seconds } : limit,
    };
  }

  private async tooMany({ retryAfterMs, times }: Refusal, passage: Passage): Promise<never> {
    passage.refusedBy = 'limit';
    this.parts.metrics.refused(passage.is, 'limit');
    await this.parts.slow.hold(times);
    throw new ProblemError('TOO_MANY_REQUESTS', { retryAfter: Math.ceil(retryAfterMs / 1000) });
  }

  private tooBusy(passage: Passage): never {
    passage.refusedBy = 'load';
    this.parts.metrics.refused(passage.is, 'load');
    throw new ProblemError('OVERLOADED', { retryAfter: RETRY_WHEN_BUSY });
  }
}
