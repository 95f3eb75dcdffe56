import {
  Code,
  LifeEvents,
  OfferingAgencies,
  ProcedureHits,
  ProcedurePage,
  ProcedureQuery,
} from '@motcua/contracts';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../../platform/access/index.js';
import { PublicCache } from '../../platform/http/index.js';
import { LifeEventsStore } from './page/life-events.store.js';
import { ReadProcedurePage } from './page/procedure-page.js';
import { SearchProcedures } from './search/search-procedures.js';
import { ListOfferings } from './versions/list-offerings.js';

const AgenciesQuery = z.object({ q: z.string().trim().max(100).optional() });

@ApiTags('procedures')
@Controller('api/v1')
@Access('public')
export class ProceduresController {
  constructor(
    private readonly search: SearchProcedures,
    private readonly page: ReadProcedurePage,
    private readonly offerings: ListOfferings,
    private readonly lifeEvents: LifeEventsStore,
  ) {}

  @Get('procedures')
  @PublicCache(60)
  @ApiOperation({
    operationId: 'searchProcedures',
    summary: 'Procedures by name, code, everyday word or life event; diacritics and spelling do not matter',
  })
  @ApiOkResponse({ standardSchema: ProcedureHits })
  list(@Query({ schema: ProcedureQuery }) query: ProcedureQuery): Promise<ProcedureHits> {
    return this.search.run(query);
  }

  @Get('procedures/:code')
  @PublicCache(60)
  @ApiOperation({
    operationId: 'readProcedure',
    summary: 'One procedure: the essentials, then the legal text',
  })
  @ApiOkResponse({ standardSchema: ProcedurePage })
  read(@Param('code', { schema: Code }) code: string): Promise<ProcedurePage> {
    return this.page.run(code);
  }

  @Get('procedures/:code/agencies')
  @PublicCache(60)
  @ApiOperation({ operationId: 'listProcedureAgencies', summary: 'Where a procedure can be filed' })
  @ApiOkResponse({ standardSchema: OfferingAgencies })
  agencies(
    @Param('code', { schema: Code }) code: string,
    @Query({ schema: AgenciesQuery }) query: z.infer<typeof AgenciesQuery>,
  ): Promise<OfferingAgencies> {
    return this.offerings.run(code, query.q ?? '');
  }

  @Get('life-events')
  @PublicCache(300)
  @ApiOperation({ operationId: 'listLifeEvents', summary: 'The entrances of the home page' })
  @ApiOkResponse({ standardSchema: LifeEvents })
  events(): Promise<LifeEvents> {
    return this.lifeEvents.all();
  }
}
