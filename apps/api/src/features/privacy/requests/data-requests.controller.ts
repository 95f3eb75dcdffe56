import {
  AnswerDataRequest,
  AskAtCounter,
  DataRequest,
  DataRequestQueue,
  DataRequestsQuery,
} from '@motcua/contracts';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, COUNTER_ROLES, CurrentActor, type RequestActor } from '../../../platform/access/index.js';
import { IfMatch, RateLimit } from '../../../platform/http/index.js';
import { IdempotencyKey } from '../../../platform/idempotency/index.js';
import { AnswerRequest } from './answer-request.js';
import { AskRequest } from './ask-request.js';
import { RequestQueue } from './request-queue.js';

const Id = z.uuid();

@ApiTags('data requests')
@Controller('api/v1/data-requests')
@Access({ roles: ['COUNTER_HEAD'] })
export class DataRequestsController {
  constructor(
    private readonly queue: RequestQueue,
    private readonly asking: AskRequest,
    private readonly answering: AnswerRequest,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'listDataRequests', summary: 'Of the counters I head, the most urgent first' })
  @ApiOkResponse({ standardSchema: DataRequestQueue })
  list(
    @CurrentActor() actor: RequestActor,
    @Query({ schema: DataRequestsQuery }) { state }: z.infer<typeof DataRequestsQuery>,
  ): Promise<DataRequestQueue> {
    return this.queue.list(actor, state);
  }

  @Post('at-counter')
  @HttpCode(204)
  @Access({ roles: COUNTER_ROLES })
  @RateLimit({ max: 30, seconds: 60, by: 'session' })
  @ApiOperation({
    operationId: 'askDataRequestAtCounter',
    summary: 'For somebody at the counter whom no identity provider vouches for; send Idempotency-Key',
  })
  @ApiNoContentResponse()
  atCounter(
    @CurrentActor() actor: RequestActor,
    @IdempotencyKey() key: string,
    @Body({ schema: AskAtCounter }) body: AskAtCounter,
  ): Promise<void> {
    return this.asking.atCounter(actor, key, body);
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'readDataRequest', summary: 'Logged, and shown to the person' })
  @ApiOkResponse({ standardSchema: DataRequest })
  read(@CurrentActor() actor: RequestActor, @Param('id', { schema: Id }) id: string): Promise<DataRequest> {
    return this.queue.one(actor, id);
  }

  @Post(':id/answer')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'answerDataRequest',
    summary: 'Corrects the record, refuses or passes on; send If-Match and Idempotency-Key',
  })
  @ApiOkResponse({ standardSchema: DataRequest })
  answer(
    @CurrentActor() actor: RequestActor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
    @Body({ schema: AnswerDataRequest }) request: AnswerDataRequest,
  ): Promise<DataRequest> {
    return this.answering.answer(actor, { id, seen, key, request });
  }
}
