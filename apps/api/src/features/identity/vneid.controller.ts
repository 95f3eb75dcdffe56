import { Controller, Get, Logger, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../../platform/access/index.js';
import { givenToken, Sessions, setSessionCookie } from '../../platform/auth/index.js';
import { OidcError } from '../../platform/auth/oidc-error.js';
import { Config } from '../../platform/config/index.js';
import { ProblemError } from '../../platform/errors/index.js';
import { Lang, RateLimit } from '../../platform/http/index.js';
import { safeReturnTo } from './return-to.js';
import { VneidSignIn } from './vneid-sign-in.js';

/** Ties the round trip to this browser: an answer cannot be planted in another one. */
const STATE_COOKIE = 'mc_sign_in';
const STATE_PATH = '/api/v1/session/vneid';
const SIGN_IN_PAGE = '/dang-nhap';

/** `lai`: somebody signed in shows once more who they are. */
const Wish = z.object({ returnTo: z.string().max(2000).optional(), lai: z.literal('1').optional() });

/** Addresses a browser travels through: their failures are pages, not problems. */
@ApiExcludeController()
@Controller('api/v1/session/vneid')
@Access('public')
export class VneidController {
  private readonly log = new Logger('VNeID');

  constructor(
    private readonly signIn: VneidSignIn,
    private readonly sessions: Sessions,
    private readonly config: Config,
  ) {}

  @Get()
  @RateLimit({ max: 30, seconds: 60, by: 'address' })
  async begin(
    @Query({ schema: Wish }) wish: z.infer<typeof Wish>,
    @Lang() lang: Lang,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const returnTo = safeReturnTo(wish.returnTo);
    const origin = `${request.protocol}://${request.host}`;
    const actor = wish.lai === '1' ? request.actor : null;
    const sameAccount = actor?.kind === 'CITIZEN' ? actor.accountId : null;
    const begun = await this.signIn
      .begin({ origin, returnTo, lang, sameAccount })
      .catch((error: unknown) => this.reason(error));
    if (typeof begun === 'string') return this.backToSignIn(reply, begun, returnTo);
    const secure = this.config.https;
    reply.setCookie(STATE_COOKIE, begun.state, {
      httpOnly: true,
      sameSite: 'lax',
      secure,
      path: STATE_PATH,
      maxAge: 900,
    });
    await reply.redirect(begun.url, 302);
  }

  @Get('callback')
  @RateLimit({ max: 30, seconds: 60, by: 'address' })
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const state = request.cookies[STATE_COOKIE] ?? '';
    reply.clearCookie(STATE_COOKIE, { path: STATE_PATH });
    const search = new URL(request.url, this.config.publicUrl).search;
    const finished = await this.signIn
      .finish(search, state, { address: request.ip, userAgent: request.headers['user-agent'] ?? '' })
      .catch((error: unknown) => this.reason(error));
    if (typeof finished === 'string') return this.backToSignIn(reply, finished, '/');
    const before = givenToken(request);
    if (before) await this.sessions.close(before.token);
    setSessionCookie(reply, finished.token, finished.expiresAt, this.config.https);
    await reply.redirect(finished.returnTo, 302);
  }

  private reason(error: unknown): string {
    if (error instanceof OidcError) {
      this.log.warn(`sign-in ended: ${error.code}`);
      return error.code;
    }
    if (error instanceof ProblemError) return error.code;
    throw error;
  }

  private async backToSignIn(reply: FastifyReply, reason: string, returnTo: string): Promise<void> {
    const query = new URLSearchParams({ loi: reason, ...(returnTo === '/' ? {} : { returnTo }) });
    await reply.redirect(`${SIGN_IN_PAGE}?${query.toString()}`, 302);
  }
}
