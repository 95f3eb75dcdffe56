import { Inbox, InboxChoices, InboxChoicesQuery, InboxQuery } from '@motcua/contracts';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type RequestActor } from '../../platform/access/index.js';
import { ReadChoices } from './read-choices.js';
import { ReadInbox } from './read-inbox.js';

@ApiTags('inbox')
@Controller('api/v1/inbox')
export class InboxController {
  constructor(
    private readonly inbox: ReadInbox,
    private readonly choices: ReadChoices,
  ) {}

  @Get()
  @Access('officer', { scope: 'inbox:read' })
  @ApiOperation({
    operationId: 'readInbox',
    summary: 'Open work by tab, filtered and sorted, with the count of every tab',
  })
  @ApiOkResponse({ standardSchema: Inbox })
  read(
    @Query({ schema: InboxQuery }) query: InboxQuery,
    @CurrentActor() actor: RequestActor,
  ): Promise<Inbox> {
    return this.inbox.page(actor, query);
  }

  @Post('search')
  @HttpCode(200)
  @Access('officer', { scope: 'inbox:read' })
  @ApiOperation({
    operationId: 'searchInbox',
    summary: 'The same, for words that are a name: they stand in no address; logged as a keyed hash',
  })
  @ApiOkResponse({ standardSchema: Inbox })
  search(
    @Body({ schema: InboxQuery }) query: InboxQuery,
    @CurrentActor() actor: RequestActor,
  ): Promise<Inbox> {
    return this.inbox.page(actor, query);
  }

  @Get('choices')
  @Access('officer', { scope: 'inbox:read' })
  @ApiOperation({
    operationId: 'readInboxChoices',
    summary: 'What the inbox can be filtered by: units, procedures, steps, officers',
  })
  @ApiOkResponse({ standardSchema: InboxChoices })
  readChoices(
    @Query({ schema: InboxChoicesQuery }) query: InboxChoicesQuery,
    @CurrentActor() actor: RequestActor,
  ): Promise<InboxChoices> {
    return this.choices.of(actor, query);
  }
}
