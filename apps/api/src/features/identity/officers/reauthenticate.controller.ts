import { PasskeyOptions, Reauthentication, Session } from '@motcua/contracts';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, CurrentActor, type RequestActor } from '../../../platform/access/index.js';
import { BrowserSession } from '../sessions/browser-session.js';
import { Reauthenticate } from './reauthenticate.js';

@ApiTags('session')
@Controller('api/v1/session/reauthenticate')
@Access('officer', { restricted: true })
export class ReauthenticateController {
  constructor(
    private readonly reauthenticate: Reauthenticate,
    private readonly browser: BrowserSession,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'reauthenticate',
    summary: 'Who is signed in shows once more that it is they; good for ten minutes',
  })
  @ApiOkResponse({ standardSchema: Session })
  async prove(
    @CurrentActor() actor: RequestActor,
    @Body({ schema: Reauthentication }) body: Reauthentication,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const method = await this.reauthenticate.check(actor, body);
    const restricted = (await this.browser.of(request))?.row.restricted ?? null;
    return this.browser.renew(request, reply, { methods: [method], restricted });
  }

  @Post('passkey')
  @HttpCode(200)
  @ApiOperation({ operationId: 'askForPasskeyAgain', summary: 'What one of my passkeys is to sign' })
  @ApiOkResponse({ standardSchema: PasskeyOptions })
  async ask(@CurrentActor() actor: RequestActor): Promise<PasskeyOptions> {
    return this.reauthenticate.askPasskey(actor);
  }
}
