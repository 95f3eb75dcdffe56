import { AccessExplanation, ExplainQuery } from '@motcua/contracts';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type RequestActor } from '../../../platform/access/index.js';
import { Explain } from './explain.js';

@ApiTags('administration')
@Controller('api/v1/administration/access')
export class ExplainController {
  constructor(private readonly explain: Explain) {}

  @Get()
  @Access({ roles: ['SYSTEM_ADMIN', 'BUSINESS_ADMIN', 'INSPECTOR'] })
  @ApiOperation({
    operationId: 'explainAccess',
    summary:
      'Why an account may or may not see a dossier or a file of it, rule by rule; nothing of its content',
  })
  @ApiOkResponse({ standardSchema: AccessExplanation })
  why(
    @Query({ schema: ExplainQuery }) query: ExplainQuery,
    @CurrentActor() actor: RequestActor,
  ): Promise<AccessExplanation> {
    return this.explain.why(actor, query);
  }
}
