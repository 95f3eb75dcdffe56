import {
  OfficerSignIn,
  PasskeyBegin,
  PasskeyOptions,
  PasskeyProof,
  SecondFactorCode,
  Session,
} from '@motcua/contracts';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../../platform/access/index.js';
import {
  clearStepCookie,
  knownBrowser,
  setBrowserCookie,
  setStepCookie,
  stepOfBrowser,
} from '../../../platform/auth/index.js';
import { Config } from '../../../platform/config/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { BrowserSession } from '../sessions/browser-session.js';
import { OfficerSignInService, type SignedIn, type SigningIn } from './officer-sign-in.js';

@ApiTags('session')
@Controller('api/v1/session')
@Access('public')
export class OfficerSessionController {
  constructor(
    private readonly officers: OfficerSignInService,
    private readonly browser: BrowserSession,
    private readonly config: Config,
  ) {}

  @Post('officer')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'signInOfficer',
    summary:
      'By password; `asks` in the answer says which second factor is wanted, and nobody is signed in yet',
  })
  @ApiOkResponse({ standardSchema: Session })
  async signIn(
    @Body({ schema: OfficerSignIn }) body: OfficerSignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const answer = await this.officers.byPassword(body.username, body.password, from(request));
    if ('session' in answer) return this.begin(request, reply, answer);
    setStepCookie(reply, answer.step, this.config.https);
    const { demo } = this.config;
    return { person: null, expiresAt: null, demo, restricted: null, asks: answer.asks };
  }

  @Post('officer/code')
  @HttpCode(200)
  @ApiOperation({ operationId: 'giveSecondFactor', summary: 'A code, within five minutes of the password' })
  @ApiOkResponse({ standardSchema: Session })
  async code(
    @Body({ schema: SecondFactorCode }) { code }: SecondFactorCode,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.begin(
      request,
      reply,
      await this.officers.byCode(stepOfBrowser(request), code, from(request)),
    );
  }

  @Post('passkey/begin')
  @HttpCode(200)
  @ApiOperation({ operationId: 'askForPasskey', summary: 'What a passkey is to sign' })
  @ApiOkResponse({ standardSchema: PasskeyOptions })
  async ask(
    @Body({ schema: PasskeyBegin }) { afterPassword }: PasskeyBegin,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PasskeyOptions> {
    const step = afterPassword ? stepOfBrowser(request) : null;
    if (afterPassword && step === null) throw new ProblemError('SIGN_IN_EXPIRED');
    const asked = await this.officers.askPasskey(step);
    if (!afterPassword) setStepCookie(reply, asked.step, this.config.https);
    return { options: asked.options };
  }

  @Post('passkey')
  @HttpCode(200)
  @ApiOperation({ operationId: 'signInByPasskey', summary: 'Alone, or as the second factor' })
  @ApiOkResponse({ standardSchema: Session })
  async passkey(
    @Body({ schema: PasskeyProof }) proof: PasskeyProof,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const signedIn = await this.officers.byPasskey(stepOfBrowser(request), proof, from(request));
    return this.begin(request, reply, signedIn);
  }

  private begin(request: FastifyRequest, reply: FastifyReply, signedIn: SignedIn): Promise<Session> {
    if (stepOfBrowser(request) !== null) clearStepCookie(reply, this.config.https);
    setBrowserCookie(reply, signedIn.browser, this.config.https);
    return this.browser.begin(request, reply, signedIn.session);
  }
}

function from(request: FastifyRequest): SigningIn {
  return {
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    browser: knownBrowser(request),
  };
}
