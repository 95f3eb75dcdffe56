import {
  ActionDone,
  AvailableActions,
  Code,
  Dossier,
  MyDossiers,
  MyDossiersQuery,
  PerformAction as PerformRequest,
  SubmitDossier as SubmitRequest,
  SubmittedDossier,
  Timeline,
} from '@motcua/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor, type RequestActor } from '../../platform/access/index.js';
import { etag, IfMatch } from '../../platform/http/index.js';
import { IdempotencyKey } from '../../platform/idempotency/index.js';
import { PerformAction } from './perform/perform-action.js';
import { SubmitDossier } from './submit/submit-dossier.js';
import { ListMyDossiers } from './view/list-my-dossiers.js';
import { ReadDossier } from './view/read-dossier.js';
import { lookingOf, unchangedSince } from './view/reading-headers.js';

const Looking = z.object({
  unmask: z.enum(['1', 'submitter', 'answers']).optional(),
  /** `1`: with the course of the dossier in the same answer. */
  timeline: z.literal('1').optional(),
});

@ApiTags('dossiers')
@Controller('api/v1/dossiers')
@Access('signedIn', { scope: 'dossiers:read' })
export class DossiersController {
  constructor(
    private readonly submitting: SubmitDossier,
    private readonly performing: PerformAction,
    private readonly reading: ReadDossier,
    private readonly listing: ListMyDossiers,
  ) {}

  @Post()
  @Access('signedIn', { scope: 'counter:file' })
  @ApiOperation({ operationId: 'submitDossier', summary: 'Files a draft; send Idempotency-Key' })
  @ApiCreatedResponse({ standardSchema: SubmittedDossier })
  submit(
    @CurrentActor() actor: RequestActor,
    @IdempotencyKey() key: string,
    @Body({ schema: SubmitRequest }) body: SubmitRequest,
  ): Promise<SubmittedDossier> {
    return this.submitting.submit(actor, key, body);
  }

  @Get()
  @ApiOperation({ operationId: 'listMyDossiers', summary: 'What I have filed, newest first' })
  @ApiOkResponse({ standardSchema: MyDossiers })
  list(
    @CurrentActor() actor: RequestActor,
    @Query({ schema: MyDossiersQuery }) query: z.infer<typeof MyDossiersQuery>,
  ): Promise<MyDossiers> {
    return this.listing.page(actor, query);
  }

  @Get(':code')
  @ApiOperation({
    operationId: 'readDossier',
    summary: 'ETag carries the version; If-None-Match is answered by 304',
  })
  @ApiOkResponse({ standardSchema: Dossier })
  async read(
    @CurrentActor() actor: RequestActor,
    @Param('code', { schema: Code }) code: string,
    @Query({ schema: Looking }) query: z.infer<typeof Looking>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Dossier | undefined> {
    if (await unchangedSince(request, () => this.reading.version(actor, code))) {
      reply.status(304);
      return undefined;
    }
    const dossier = await this.reading.page(
      actor,
      code,
      lookingOf(request, query.unmask, query.timeline === '1'),
    );
    reply.header('etag', etag(dossier.version));
    return dossier;
  }

  @Get(':code/timeline')
  @ApiOperation({ operationId: 'readTimeline', summary: 'What happened, newest first' })
  @ApiOkResponse({ standardSchema: Timeline })
  timeline(
    @CurrentActor() actor: RequestActor,
    @Param('code', { schema: Code }) code: string,
  ): Promise<Timeline> {
    return this.reading.timeline(actor, code);
  }

  @Get(':code/actions')
  @ApiOperation({ operationId: 'listActions', summary: 'Exactly what I may do now' })
  @ApiOkResponse({ standardSchema: AvailableActions })
  actions(
    @CurrentActor() actor: RequestActor,
    @Param('code', { schema: Code }) code: string,
  ): Promise<AvailableActions> {
    return this.reading.actions(actor, code);
  }

  @Post(':code/actions')
  @HttpCode(200)
  @Access('signedIn', { scope: 'dossiers:act' })
  @ApiOperation({ operationId: 'performAction', summary: 'Does it; send If-Match and Idempotency-Key' })
  @ApiOkResponse({ standardSchema: ActionDone })
  perform(
    @CurrentActor() actor: RequestActor,
    @Param('code', { schema: Code }) code: string,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
    @Body({ schema: PerformRequest }) body: PerformRequest,
  ): Promise<ActionDone> {
    return this.performing.perform(actor, { code, seen, key, request: body });
  }
}
