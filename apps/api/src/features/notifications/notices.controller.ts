import { Cursor, Notices } from '@motcua/contracts';
import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, type RequestActor } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { decodeCursor, encodeCursor } from '../../platform/http/index.js';
import { NoticesStore } from './notices.store.js';

const NoticesQuery = z.object({ cursor: Cursor.optional() });
const CursorKeys = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);
const PAGE = 30;

@ApiTags('notices')
@Controller('api/v1/notices')
@Access('signedIn')
export class NoticesController {
  constructor(
    private readonly store: NoticesStore,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listNotices', summary: "The caller's notices, newest first" })
  @ApiOkResponse({ standardSchema: Notices })
  async list(
    @Query({ schema: NoticesQuery }) { cursor }: z.infer<typeof NoticesQuery>,
    @CurrentActor() actor: RequestActor,
  ): Promise<Notices> {
    const after = cursor === undefined ? null : decodeCursor(cursor, CursorKeys);
    const from = after && { at: after[0], id: after[1] };
    const { items, unread } = await this.store.list(actor.accountId, from, PAGE + 1);
    const shown = items.slice(0, PAGE);
    const last = items.length > PAGE ? shown.at(-1) : undefined;
    return { items: shown, unread, nextCursor: last ? encodeCursor([last.createdAt, last.id]) : null };
  }

  @Post('read')
  @HttpCode(204)
  @ApiOperation({ operationId: 'markNoticesRead' })
  @ApiNoContentResponse()
  async markRead(@CurrentActor() actor: RequestActor): Promise<void> {
    await this.store.markRead(actor.accountId, new Date(this.clock.now()));
  }
}
