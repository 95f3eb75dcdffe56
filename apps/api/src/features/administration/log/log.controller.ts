import { AdministrativeLogPage, LogQuery } from '@motcua/contracts';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type RequestActor } from '../../../platform/access/index.js';
import { ReadLog } from './read-log.js';

@ApiTags('administration')
@Controller('api/v1/administration/log')
export class LogController {
  constructor(private readonly log: ReadLog) {}

  @Get()
  @Access({ roles: ['SYSTEM_ADMIN', 'INSPECTOR'] })
  @ApiOperation({
    operationId: 'readAdministrativeLog',
    summary: 'What was done by and to the accounts of the caller’s units, newest first',
  })
  @ApiOkResponse({ standardSchema: AdministrativeLogPage })
  page(
    @Query({ schema: LogQuery }) query: LogQuery,
    @CurrentActor() actor: RequestActor,
  ): Promise<AdministrativeLogPage> {
    return this.log.page(actor, query);
  }
}
