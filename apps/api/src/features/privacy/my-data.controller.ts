import { MyData, MyReads, MyReadsQuery } from '@motcua/contracts';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Access, CurrentActor, type RequestActor } from '../../platform/access/index.js';
import { ProblemError } from '../../platform/errors/index.js';
import { ShowHeld } from './held/show-held.js';
import { ListReads } from './reads/list-reads.js';

@ApiTags('my data')
@Controller('api/v1/my-data')
@Access('citizen')
export class MyDataController {
  constructor(
    private readonly held: ShowHeld,
    private readonly listing: ListReads,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'showMyData', summary: 'What is held about me' })
  @ApiOkResponse({ standardSchema: MyData })
  show(@CurrentActor() actor: RequestActor): Promise<MyData> {
    return this.held.of(actor);
  }

  @Get('reads')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'listMyReads', summary: 'Who looked at my data, and why; newest first' })
  @ApiOkResponse({ standardSchema: MyReads })
  reads(
    @CurrentActor() actor: RequestActor,
    @Query({ schema: MyReadsQuery }) query: z.infer<typeof MyReadsQuery>,
  ): Promise<MyReads> {
    if (actor.personId === null) throw new ProblemError('NOT_FOUND');
    return this.listing.page(actor.personId, query);
  }
}
