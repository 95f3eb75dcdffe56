import { AskDataRequest, MyDataRequests } from '@motcua/contracts';
import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type RequestActor } from '../../../platform/access/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { RateLimit } from '../../../platform/http/index.js';
import { IdempotencyKey } from '../../../platform/idempotency/index.js';
import { AskRequest } from './ask-request.js';
import { MyRequests } from './my-requests.js';

@ApiTags('my data')
@Controller('api/v1/my-data/requests')
@Access('citizen')
export class MyRequestsController {
  constructor(
    private readonly asking: AskRequest,
    private readonly mine: MyRequests,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'listMyDataRequests',
    summary: 'What I asked to be corrected, and the answers',
  })
  @ApiOkResponse({ standardSchema: MyDataRequests })
  list(@CurrentActor() actor: RequestActor): Promise<MyDataRequests> {
    if (actor.personId === null) throw new ProblemError('NOT_FOUND');
    return this.mine.of(actor.personId);
  }

  @Post()
  @HttpCode(201)
  @RateLimit({ max: 20, seconds: 60, by: 'session' })
  @ApiOperation({
    operationId: 'askDataRequest',
    summary: 'Asks for a correction or objects; answered within two working days; send Idempotency-Key',
  })
  @ApiCreatedResponse({ standardSchema: MyDataRequests })
  ask(
    @CurrentActor() actor: RequestActor,
    @IdempotencyKey() key: string,
    @Body({ schema: AskDataRequest }) body: AskDataRequest,
  ): Promise<MyDataRequests> {
    return this.asking.own(actor, key, body);
  }
}
