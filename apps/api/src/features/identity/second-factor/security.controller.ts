import {
  AccountSecurity,
  NewAuthenticator,
  NewPassword,
  RecoveryCodes,
  SecondFactorCode,
  Session,
} from '@motcua/contracts';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, CurrentActor, type RequestActor } from '../../../platform/access/index.js';
import { RateLimit } from '../../../platform/http/index.js';
import { OfficerSignInService } from '../officers/officer-sign-in.js';
import { ChangePassword } from '../passwords/change-password.js';
import { SignInThrottle } from '../passwords/sign-in-throttle.js';
import { BrowserSession } from '../sessions/browser-session.js';
import { OwnSecurity } from './own-security.js';
import { SetUpFactors } from './set-up-factors.js';

/** An officer's own password, authenticator and recovery codes. Open also to a session that must set them up first. */
@ApiTags('account')
@Controller('api/v1/account/security')
@Access('officer', { restricted: true })
export class SecurityController {
  constructor(
    private readonly own: OwnSecurity,
    private readonly passwords: ChangePassword,
    private readonly factors: SetUpFactors,
    private readonly signIn: OfficerSignInService,
    private readonly throttle: SignInThrottle,
    private readonly browser: BrowserSession,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'readMySecurity', summary: 'What I sign in with' })
  @ApiOkResponse({ standardSchema: AccountSecurity })
  async read(@CurrentActor() actor: RequestActor, @Req() request: FastifyRequest): Promise<AccountSecurity> {
    const session = await this.browser.of(request);
    return this.own.read(actor, session?.row.restricted ?? null);
  }

  @Post('password')
  @HttpCode(200)
  @RateLimit({ max: 20, seconds: 60, by: 'session' })
  @ApiOperation({ operationId: 'changeMyPassword', summary: 'Ends every other session of mine' })
  @ApiOkResponse({ standardSchema: Session })
  async password(
    @CurrentActor() actor: RequestActor,
    @Body({ schema: NewPassword }) body: NewPassword,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const given = (await this.browser.of(request))?.row.restricted === 'PASSWORD';
    await this.passwords.change(actor, given, body);
    const restricted = await this.signIn.factorOwed(actor.accountId);
    return this.browser.renew(request, reply, { methods: ['pwd'], restricted });
  }

  @Post('authenticator')
  @HttpCode(200)
  @RateLimit({ max: 20, seconds: 60, by: 'session' })
  @Access('officer', { restricted: true, fresh: true })
  @ApiOperation({ operationId: 'beginAuthenticator', summary: 'A new secret for the app; not in use yet' })
  @ApiOkResponse({ standardSchema: NewAuthenticator })
  async begin(
    @CurrentActor() actor: RequestActor,
    @Req() request: FastifyRequest,
  ): Promise<NewAuthenticator> {
    await this.own.refuseBeforePassword(request);
    return this.factors.begin(actor);
  }

  @Post('authenticator/confirm')
  @HttpCode(200)
  @RateLimit({ max: 20, seconds: 60, by: 'session' })
  @ApiOperation({ operationId: 'confirmAuthenticator', summary: 'The app’s first code puts it into use' })
  @ApiOkResponse({ standardSchema: Session })
  async confirm(
    @CurrentActor() actor: RequestActor,
    @Body({ schema: SecondFactorCode }) { code }: SecondFactorCode,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    await this.own.refuseBeforePassword(request);
    await this.throttle.session(actor.sessionId, async () => {
      await this.factors.confirm(actor, code);
      return true;
    });
    return this.browser.renew(request, reply, { methods: ['otp'], restricted: null });
  }

  @Delete('authenticator')
  @HttpCode(204)
  @Access('officer', { fresh: true })
  @ApiOperation({ operationId: 'removeAuthenticator' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: RequestActor): Promise<void> {
    await this.factors.removeAuthenticator(actor);
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @RateLimit({ max: 20, seconds: 60, by: 'session' })
  @Access('officer', { fresh: true })
  @ApiOperation({ operationId: 'makeRecoveryCodes', summary: 'Ten new ones, shown once; earlier ones end' })
  @ApiOkResponse({ standardSchema: RecoveryCodes })
  async recoveryCodes(@CurrentActor() actor: RequestActor): Promise<RecoveryCodes> {
    return { codes: await this.factors.newRecoveryCodes(actor) };
  }
}
