import { LookupQuery, LookupResult } from '@motcua/contracts';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../platform/access/index.js';
import { RateLimit } from '../../platform/http/index.js';
import { LookUpDossier } from './look-up-dossier.js';

@ApiTags('lookup')
@Controller('api/v1/lookup')
export class LookupController {
  constructor(private readonly lookup: LookUpDossier) {}

  @Get()
  @Access('public')
  @RateLimit({ max: 20, seconds: 60, by: 'address' })
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'lookUpDossier', summary: 'Status and dates by code and printed secret' })
  @ApiOkResponse({ standardSchema: LookupResult })
  find(@Query({ schema: LookupQuery }) query: LookupQuery): Promise<LookupResult> {
    return this.lookup.find(query);
  }
}
