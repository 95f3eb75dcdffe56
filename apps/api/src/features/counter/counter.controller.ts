import {
  CounterDraftOpened,
  CounterDrafts,
  CounterProcedures,
  FindApplicant as FindRequest,
  FoundApplicant,
  OpenCounterDraft as OpenRequest,
} from '@motcua/contracts';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, COUNTER_ROLES, CurrentActor, type RequestActor } from '../../platform/access/index.js';
import { RateLimit } from '../../platform/http/index.js';
import { IdempotencyKey } from '../../platform/idempotency/index.js';
import { FindApplicant } from './find-applicant.js';
import { OpenCounterDraft } from './open-counter-draft.js';
import { ReadCounter } from './read-counter.js';

@ApiTags('counter')
@Controller('api/v1/counter')
@Access({ roles: COUNTER_ROLES }, { scope: 'counter:file' })
export class CounterController {
  constructor(
    private readonly finding: FindApplicant,
    private readonly opening: OpenCounterDraft,
    private readonly reading: ReadCounter,
  ) {}

  @Get('procedures')
  @ApiOperation({ operationId: 'listCounterProcedures', summary: 'What is taken in at a counter' })
  @ApiOkResponse({ standardSchema: CounterProcedures })
  procedures(@CurrentActor() actor: RequestActor): Promise<CounterProcedures> {
    return this.reading.procedures(actor);
  }

  @Post('applicants/find')
  @HttpCode(200)
  @RateLimit({ max: 60, seconds: 60, by: 'session' })
  @ApiOperation({
    operationId: 'findApplicant',
    summary: 'Whether somebody of this number is known; every hit is logged',
  })
  @ApiOkResponse({ standardSchema: FoundApplicant })
  find(
    @CurrentActor() actor: RequestActor,
    @Body({ schema: FindRequest }) body: FindRequest,
  ): Promise<FoundApplicant> {
    return this.finding.find(actor, body);
  }

  @Post('drafts')
  @ApiOperation({
    operationId: 'openCounterDraft',
    summary: 'Begins to file for somebody at the counter; send Idempotency-Key',
  })
  @ApiCreatedResponse({ standardSchema: CounterDraftOpened })
  open(
    @CurrentActor() actor: RequestActor,
    @IdempotencyKey() key: string,
    @Body({ schema: OpenRequest }) body: OpenRequest,
  ): Promise<CounterDraftOpened> {
    return this.opening.open(actor, key, body);
  }

  @Get('drafts')
  @ApiOperation({ operationId: 'listCounterDrafts', summary: 'Mine, not filed yet, the last saved first' })
  @ApiOkResponse({ standardSchema: CounterDrafts })
  drafts(@CurrentActor() actor: RequestActor): Promise<CounterDrafts> {
    return this.reading.drafts(actor);
  }
}
