import { OfficerSignIn, Session } from '@motcua/contracts';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../platform/access/index.js';
import { clearSessionCookie, givenToken, Sessions, setSessionCookie } from '../../platform/auth/index.js';
import { Config } from '../../platform/config/index.js';
import { RateLimit } from '../../platform/http/index.js';
import { OfficerSignInService } from './officer-sign-in.js';
import { sessionView } from './session-view.js';

@ApiTags('session')
@Controller('api/v1/session')
@Access('public')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly officers: OfficerSignInService,
    private readonly config: Config,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'readSession', summary: 'Who the caller is, also when nobody is signed in' })
  @ApiOkResponse({ standardSchema: Session })
  async read(@Req() request: FastifyRequest): Promise<Session> {
    const given = givenToken(request);
    const session = given ? await this.sessions.find(given.token) : null;
    return sessionView(session, this.config.demo);
  }

  @Post('officer')
  @HttpCode(200)
  @RateLimit({ max: 60, seconds: 60, by: 'address' })
  @ApiOperation({ operationId: 'signInOfficer' })
  @ApiOkResponse({ standardSchema: Session })
  async signIn(
    @Body({ schema: OfficerSignIn }) body: OfficerSignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const accountId = await this.officers.accountOf(body.username, body.password, request.ip);
    await this.endCurrent(request);
    const { token, expiresAt } = await this.sessions.open(accountId, {
      address: request.ip,
      userAgent: request.headers['user-agent'] ?? '',
      methods: ['pwd'],
    });
    setSessionCookie(reply, token, expiresAt, this.config.https);
    return sessionView(await this.sessions.find(token), this.config.demo);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'signOut' })
  @ApiNoContentResponse()
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.endCurrent(request);
    clearSessionCookie(reply, this.config.https);
  }

  /** A sign-in never goes on under the token that was there before it. */
  private async endCurrent(request: FastifyRequest): Promise<void> {
    const given = givenToken(request);
    if (given) await this.sessions.close(given.token);
  }
}
