import { DataExport, DataExportLinks, DataExports } from '@motcua/contracts';
import { Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor, type RequestActor } from '../../../platform/access/index.js';
import { AskExport } from './ask-export.js';
import { FetchExport } from './fetch-export.js';

const Id = z.uuid();
const Link = z.object({
  form: z.enum(['json', 'html']),
  until: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  key: z.string().max(100),
});

/** Nothing in it may run or fetch, also when a browser opens it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
const TYPES = { json: 'application/json; charset=utf-8', html: 'text/html; charset=utf-8' };

@ApiTags('my data')
@Controller('api/v1/my-data/exports')
@Access('citizen')
export class ExportsController {
  constructor(
    private readonly asking: AskExport,
    private readonly fetching: FetchExport,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'listDataExports', summary: 'What I asked to be gathered, newest first' })
  @ApiOkResponse({ standardSchema: DataExports })
  list(@CurrentActor() actor: RequestActor): Promise<DataExports> {
    return this.asking.list(actor);
  }

  @Post()
  @HttpCode(202)
  @Access('citizen', { fresh: true })
  @ApiOperation({
    operationId: 'askDataExport',
    summary: 'Gathers all that is held about me; one at a time, three a day',
  })
  @ApiAcceptedResponse({ standardSchema: DataExport })
  ask(@CurrentActor() actor: RequestActor): Promise<DataExport> {
    return this.asking.ask(actor);
  }

  @Post(':id/links')
  @HttpCode(200)
  @Access('citizen', { fresh: true })
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'linkDataExport',
    summary: 'Links to what was gathered, good for this session and five minutes',
  })
  @ApiOkResponse({ standardSchema: DataExportLinks })
  links(
    @CurrentActor() actor: RequestActor,
    @Param('id', { schema: Id }) id: string,
  ): Promise<DataExportLinks> {
    return this.fetching.links(actor, id);
  }

  @Get(':id/content')
  @ApiOperation({ operationId: 'fetchDataExport', summary: 'By a link of linkDataExport only' })
  async content(
    @CurrentActor() actor: RequestActor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: Link }) link: z.infer<typeof Link>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const content = await this.fetching.content(actor, id, link);
    await reply
      .header('content-type', TYPES[link.form])
      .header('content-disposition', `attachment; filename="du-lieu-cua-toi.${link.form}"`)
      .header('content-security-policy', POLICY)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(content);
  }
}
