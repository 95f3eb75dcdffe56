import { SessionList } from '@motcua/contracts';
import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, type RequestActor } from '../../../platform/access/index.js';
import { Sessions } from '../../../platform/auth/index.js';
import { Database } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { browserName } from './browser-name.js';

@ApiTags('account')
@Controller('api/v1/account/sessions')
@Access('signedIn')
export class MySessionsController {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listMySessions', summary: 'Where I am signed in' })
  @ApiOkResponse({ standardSchema: SessionList })
  async list(@CurrentActor() actor: RequestActor): Promise<SessionList> {
    const sessions = await this.sessions.listOf(actor.accountId, actor.kind);
    const items = sessions.map(({ id, createdAt, lastSeenAt, address, userAgent }) => ({
      id,
      current: id === actor.sessionId,
      signedInAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      address,
      ...browserName(userAgent),
    }));
    return { items };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'endMySession',
    summary: 'Ends one of my sessions, everywhere within 5 seconds',
  })
  @ApiNoContentResponse()
  async endOne(
    @CurrentActor() actor: RequestActor,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<void> {
    const ended = await this.database.transaction((tx) =>
      this.sessions.endOne(tx, actor.accountId, id, 'ENDED_BY_OWNER'),
    );
    if (!ended) throw new ProblemError('NOT_FOUND');
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'endMyOtherSessions', summary: 'Ends all of my sessions but this one' })
  @ApiNoContentResponse()
  async endOthers(@CurrentActor() actor: RequestActor): Promise<void> {
    await this.database.transaction((tx) =>
      this.sessions.endAll(tx, actor.accountId, 'ENDED_BY_OWNER', actor.sessionId),
    );
  }
}
