import type { Session } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type AuthMethod,
  givenToken,
  type IssuedToken,
  type LiveSession,
  Sessions,
  setSessionCookie,
} from '../../../platform/auth/index.js';
import { Config } from '../../../platform/config/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { sessionView } from './session-view.js';

/** The session in a request's cookie, and what happens to it. */
@Injectable()
export class BrowserSession {
  constructor(
    private readonly sessions: Sessions,
    private readonly config: Config,
  ) {}

  async of(request: FastifyRequest): Promise<LiveSession | null> {
    const given = givenToken(request);
    return given ? this.sessions.find(given.token) : null;
  }

  async view(request: FastifyRequest): Promise<Session> {
    return sessionView(await this.of(request), this.config.demo);
  }

  /** A sign-in never goes on under the token that was there before it. */
  async begin(request: FastifyRequest, reply: FastifyReply, opened: IssuedToken): Promise<Session> {
    await this.end(request);
    return this.hand(reply, opened);
  }

  async end(request: FastifyRequest): Promise<void> {
    const given = givenToken(request);
    if (given) await this.sessions.close(given.token);
  }

  /**
   * After a new proof, or when what the session may do has changed: the same session under a new token. Throws
   * UNAUTHENTICATED when it ended meanwhile, FORBIDDEN for a token that is not a browser's.
   */
  async renew(
    request: FastifyRequest,
    reply: FastifyReply,
    change: { methods: readonly AuthMethod[]; restricted: LiveSession['row']['restricted'] },
  ): Promise<Session> {
    const given = givenToken(request);
    if (given?.from !== 'COOKIE') throw new ProblemError('FORBIDDEN');
    const renewed = await this.sessions.renew(given.token, change);
    if (!renewed) throw new ProblemError('UNAUTHENTICATED');
    return this.hand(reply, renewed);
  }

  private async hand(reply: FastifyReply, { token, expiresAt }: IssuedToken): Promise<Session> {
    setSessionCookie(reply, token, expiresAt, this.config.https);
    return sessionView(await this.sessions.find(token), this.config.demo);
  }
}
