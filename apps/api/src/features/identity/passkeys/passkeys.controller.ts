import { NewPasskey, PasskeyOptions, RenamePasskey, Session } from '@motcua/contracts';
import { Body, Controller, Delete, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor, type RequestActor } from '../../../platform/access/index.js';
import { RateLimit } from '../../../platform/http/index.js';
import { OwnSecurity } from '../second-factor/own-security.js';
import { BrowserSession } from '../sessions/browser-session.js';
import { Passkeys } from './passkeys.js';

@ApiTags('account')
@Controller('api/v1/account/security/passkeys')
@Access('officer', { fresh: true })
export class PasskeysController {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly own: OwnSecurity,
    private readonly browser: BrowserSession,
  ) {}

  @Post('begin')
  @HttpCode(200)
  @RateLimit({ max: 20, seconds: 60, by: 'session' })
  @Access('officer', { restricted: true, fresh: true })
  @ApiOperation({ operationId: 'beginPasskey', summary: 'What the new passkey is to be made from' })
  @ApiOkResponse({ standardSchema: PasskeyOptions })
  async begin(@CurrentActor() actor: RequestActor, @Req() request: FastifyRequest): Promise<PasskeyOptions> {
    await this.own.refuseBeforePassword(request);
    return this.passkeys.beginEnrolling(actor);
  }

  @Post()
  @HttpCode(200)
  @RateLimit({ max: 20, seconds: 60, by: 'session' })
  @Access('officer', { restricted: true, fresh: true })
  @ApiOperation({ operationId: 'addPasskey' })
  @ApiOkResponse({ standardSchema: Session })
  async add(
    @CurrentActor() actor: RequestActor,
    @Body({ schema: NewPasskey }) { name, passkey }: NewPasskey,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    await this.own.refuseBeforePassword(request);
    await this.passkeys.enrol(actor, name, passkey);
    return this.browser.renew(request, reply, { methods: ['passkey'], restricted: null });
  }

  @Patch(':id')
  @HttpCode(204)
  @Access('officer')
  @ApiOperation({ operationId: 'renamePasskey' })
  @ApiNoContentResponse()
  async rename(
    @CurrentActor() actor: RequestActor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: RenamePasskey }) { name }: RenamePasskey,
  ): Promise<void> {
    await this.passkeys.rename(actor, id, name);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'removePasskey' })
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: RequestActor,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<void> {
    await this.passkeys.remove(actor, id);
  }
}
