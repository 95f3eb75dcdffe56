import { AccessToken, TokenRequest } from '@motcua/contracts';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../../platform/access/index.js';
import { RateLimit } from '../../../platform/http/index.js';
import { GrantToken, type TokenRefusal } from './grant-token.js';

@ApiTags('machines')
@Controller('api/v1/oauth')
export class TokenController {
  constructor(private readonly granting: GrantToken) {}

  @Post('token')
  @HttpCode(200)
  @Access('public')
  @RateLimit({ max: 60, seconds: 60, by: 'address' })
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiOperation({
    operationId: 'grantToken',
    summary: 'A token of one hour for a machine client: OAuth 2.0 client credentials, errors as in RFC 6749',
  })
  @ApiOkResponse({ standardSchema: AccessToken })
  async token(
    @Body({ schema: TokenRequest }) request: TokenRequest,
    @Req() { headers: { authorization }, ip: address }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessToken | TokenRefusal> {
    const answer = await this.granting.grant({ authorization, request, address });
    void reply.header('cache-control', 'no-store').header('pragma', 'no-cache');
    if (!('error' in answer)) return answer;
    void reply.status(answer.error === 'invalid_client' ? 401 : 400);
    if (answer.error === 'invalid_client') void reply.header('www-authenticate', 'Basic realm="motcua"');
    return answer;
  }
}
