import {
  Draft,
  DraftSaved,
  Drafts,
  OpenDraft as OpenDraftRequest,
  SaveDraft as SaveDraftRequest,
} from '@motcua/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, type RequestActor } from '../../platform/access/index.js';
import { ProblemError } from '../../platform/errors/index.js';
import { IfMatch } from '../../platform/http/index.js';
import { DraftStore } from './draft.store.js';
import { ListDrafts } from './list-drafts.js';
import { OpenDraft } from './open-draft.js';
import { ReadDraft } from './read-draft.js';
import { SaveDraft } from './save-draft.js';

const Id = z.uuid();

@ApiTags('drafts')
@Controller('api/v1/drafts')
@Access('signedIn', { scope: 'counter:file' })
export class DraftsController {
  constructor(
    private readonly opening: OpenDraft,
    private readonly reading: ReadDraft,
    private readonly saving: SaveDraft,
    private readonly listing: ListDrafts,
    private readonly store: DraftStore,
  ) {}

  @Post()
  @Access('citizen')
  @ApiOperation({ operationId: 'openDraft', summary: 'Begins to fill in a procedure' })
  @ApiCreatedResponse({ standardSchema: Draft })
  open(
    @CurrentActor() actor: RequestActor,
    @Body({ schema: OpenDraftRequest }) body: OpenDraftRequest,
  ): Promise<Draft> {
    return this.opening.open(actor, body);
  }

  @Get()
  @Access('citizen')
  @ApiOperation({ operationId: 'listDrafts', summary: 'My unfinished drafts, the last saved first' })
  @ApiOkResponse({ standardSchema: Drafts })
  list(@CurrentActor() actor: RequestActor): Promise<Drafts> {
    return this.listing.mine(actor);
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'readDraft',
    summary: 'With its form; moved to a newer form first, if there is one',
  })
  @ApiOkResponse({ standardSchema: Draft })
  read(@CurrentActor() actor: RequestActor, @Param('id', { schema: Id }) id: string): Promise<Draft> {
    return this.reading.draft(actor, id);
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'saveDraft',
    summary: 'Only what is sent changes; send If-Match with the version seen',
  })
  @ApiOkResponse({ standardSchema: DraftSaved })
  save(
    @CurrentActor() actor: RequestActor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() seen: number,
    @Body({ schema: SaveDraftRequest }) body: SaveDraftRequest,
  ): Promise<DraftSaved> {
    return this.saving.save(actor, id, seen, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteDraft' })
  @ApiNoContentResponse()
  async delete(@CurrentActor() actor: RequestActor, @Param('id', { schema: Id }) id: string): Promise<void> {
    if (!(await this.store.deleteOpen(id, actor.accountId))) throw new ProblemError('NOT_FOUND');
  }
}
