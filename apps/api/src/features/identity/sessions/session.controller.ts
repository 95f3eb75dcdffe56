import { Session } from '@motcua/contracts';
import { Controller, Delete, Get, HttpCode, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../../platform/access/index.js';
import { clearSessionCookie } from '../../../platform/auth/index.js';
import { Config } from '../../../platform/config/index.js';
import { BrowserSession } from './browser-session.js';

@ApiTags('session')
@Controller('api/v1/session')
@Access('public')
export class SessionController {
  constructor(
    private readonly browser: BrowserSession,
    private readonly config: Config,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'readSession', summary: 'Who the caller is, also when nobody is signed in' })
  @ApiOkResponse({ standardSchema: Session })
  async read(@Req() request: FastifyRequest): Promise<Session> {
    return this.browser.view(request);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'signOut' })
  @ApiNoContentResponse()
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.browser.end(request);
    clearSessionCookie(reply, this.config.https);
  }
}
