import { vietnamDay } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import type { ActorKind, MachineScope } from '../access/index.js';
import { Clock } from '../clock/index.js';
import { Config, type SessionLimits } from '../config/index.js';
import type { Tx } from '../database/index.js';
import { ActorStore, type AuthMethod, type NewSession, type SessionRow } from './actor.store.js';
import { type SessionInList, SessionListStore } from './session-list.store.js';
import { newToken, tokenHash } from './token.js';

const MINUTE = 60_000;
const BEARER_LIMIT = 30 * 24 * 60 * MINUTE;
/** How old last_seen_at may get before it is written again: a write per minute, not per request. */
const TOUCH_EVERY = MINUTE;
/**
 * How long an answer is believed without asking: a session ended elsewhere, or an account disabled, keeps this long in
 * every process. A renewed token's forerunner too, so that requests on their way are not refused; it has no more rights
 * than it had.
 */
const CACHE_FOR = 5_000;
const CACHE_SIZE = 10_000;
/** Of what a browser says of itself. */
const MOST_SIGNS = 300;

export interface LiveSession {
  row: SessionRow;
  /** Epoch ms at which it ends if nothing more is done. */
  endsAt: number;
  /** Epoch ms of the last proof of identity. A demo person's token has no hands to prove it with, and counts as fresh. */
  strongAt: number | null;
}

/** What a sign-in left behind, beside whose it was. */
export interface OpenedBy {
  address: string | null;
  userAgent?: string;
  methods: readonly AuthMethod[];
  restricted?: SessionRow['restricted'];
}

export interface IssuedToken {
  token: string;
  expiresAt: Date;
}

/** Browser sessions and bearer tokens: opened at sign-in, found by their token, ended by time or by hand. */
@Injectable()
export class Sessions {
  private readonly cache = new Map<string, { session: LiveSession; until: number }>();
  private readonly limits: SessionLimits;

  constructor(
    private readonly store: ActorStore,
    private readonly lists: SessionListStore,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.limits = config.sessionLimits;
  }

  async open(accountId: string, by: OpenedBy): Promise<IssuedToken> {
    return this.issue(accountId, 'BROWSER', this.limits.absolute * MINUTE, { ...by, scopes: null });
  }

  /**
   * After a new proof of identity, or when what the session may do changes: the session goes on under another token, and
   * its proof is of now. Throws nothing; null when the session has ended meanwhile.
   */
  async renew(token: string, by: Pick<NewSession, 'methods' | 'restricted'>): Promise<IssuedToken | null> {
    const next = newToken();
    const now = new Date(this.clock.now());
    const renewed = await this.store.renew(tokenHash(token), { ...by, tokenHash: tokenHash(next), now });
    return renewed && { token: next, expiresAt: renewed.expiresAt };
  }

  /** Browser sessions of this account that are alive, the last used first. */
  async listOf(accountId: string, kind: ActorKind): Promise<SessionInList[]> {
    const now = this.clock.now();
    const idleSince = new Date(now - this.idleLimit(kind));
    return this.lists.live(accountId, { now: new Date(now), idleSince });
  }

  /** False when there is no such session of this account. Holds in other processes within CACHE_FOR. */
  async endOne(tx: Tx, accountId: string, sessionId: string, why: string): Promise<boolean> {
    const ended = await this.lists.endOne(tx, accountId, sessionId, { now: this.clock.date(), why });
    this.forget(accountId);
    return ended;
  }

  /** How many browser sessions ended: all, or all but one. Holds in other processes within CACHE_FOR. */
  async endAll(tx: Tx, accountId: string, why: string, except: string | null = null): Promise<number> {
    const ended = await this.lists.endAll(tx, accountId, { now: this.clock.date(), why, except });
    this.forget(accountId);
    return ended;
  }

  /** `scopes`: null for a demo person, who may do by token what they may do. */
  async issueBearer(
    accountId: string,
    scopes: readonly MachineScope[] | null,
    limit: number = BEARER_LIMIT,
  ): Promise<IssuedToken> {
    return this.issue(accountId, 'BEARER', limit, { address: null, methods: ['token'], scopes });
  }

  /** null when the token is unknown, revoked or past a limit. */
  async find(token: string): Promise<LiveSession | null> {
    const hash = tokenHash(token);
    const key = hash.toString('base64');
    const now = this.clock.now();
    const cached = this.cache.get(key);
    if (cached && now >= cached.until - CACHE_FOR && now < cached.until) return cached.session;
    const session = await this.load(hash, now);
    if (session) this.remember(key, session, now);
    else this.cache.delete(key);
    return session;
  }

  async close(token: string): Promise<void> {
    const hash = tokenHash(token);
    this.cache.delete(hash.toString('base64'));
    await this.store.revoke(hash, new Date(this.clock.now()));
  }

  private async issue(
    accountId: string,
    kind: 'BROWSER' | 'BEARER',
    limit: number,
    { address, userAgent = '', methods, restricted = null, scopes }: OpenedBy & Pick<NewSession, 'scopes'>,
  ): Promise<IssuedToken> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now + limit);
    const by = { address, userAgent: userAgent.slice(0, MOST_SIGNS), methods, restricted, scopes };
    await this.store.insert({
      tokenHash: tokenHash(token),
      accountId,
      kind,
      now: new Date(now),
      expiresAt,
      ...by,
    });
    return { token, expiresAt };
  }

  private async load(hash: Buffer, now: number): Promise<LiveSession | null> {
    const row = await this.store.find(hash, new Date(now), vietnamDay(now));
    if (!row) return null;
    const strongAt = row.strongAt?.getTime() ?? null;
    if (row.sessionKind === 'BEARER')
      return { row, endsAt: row.expiresAt.getTime(), strongAt: row.kind === 'MACHINE' ? strongAt : now };
    const idle = this.idleLimit(row.kind);
    if (now >= row.lastSeenAt.getTime() + idle) return null;
    if (now - row.lastSeenAt.getTime() >= TOUCH_EVERY) await this.store.touch(hash, new Date(now));
    return { row, strongAt, endsAt: Math.min(row.expiresAt.getTime(), now + idle) };
  }

  /** An officer's screen stands in a public counter; a citizen gathers papers at home. */
  private idleLimit(kind: ActorKind): number {
    return (kind === 'CITIZEN' ? this.limits.idleCitizen : this.limits.idleOfficer) * MINUTE;
  }

  private forget(accountId: string): void {
    for (const [key, { session }] of this.cache)
      if (session.row.accountId === accountId) this.cache.delete(key);
  }

  private remember(key: string, session: LiveSession, now: number): void {
    if (this.cache.size >= CACHE_SIZE) this.cache.clear();
    this.cache.set(key, { session, until: Math.min(now + CACHE_FOR, session.endsAt) });
  }
}
